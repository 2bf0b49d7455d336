/** What a file of `resources/templates` holds: a briefing written down for people, without ids. */
import { z } from 'zod';
import { type Block, blocks, briefingDetails, headingLevel } from '../../../shared/briefings.ts';
import { type RichText, richTextFromPlain } from '../../../shared/rich-text.ts';
import { templateDescription, templateName } from '../../../shared/templates.ts';

const line = z.string().min(1);

const piece = z.union([
  z.strictObject({ heading: line, level: headingLevel.default(1) }),
  /** Own text, one paragraph a line. */
  z.strictObject({ text: line }),
  /** Own text, one item each. */
  z.strictObject({ list: z.array(line).min(1) }),
  /** A question expected, and what to answer. */
  z.strictObject({ question: line, answer: line }),
  /** Words set apart. */
  z.strictObject({ callOut: line, title: z.string().default('') }),
  /** Any other block as a briefing has it, without its id. */
  z.looseObject({ type: z.string() }),
]);

const templateFile = z.strictObject({
  name: templateName,
  description: templateDescription.min(1),
  details: briefingDetails.partial().strict().default({}),
  blocks: z.array(piece).min(1),
});

export type TemplateFile = Omit<z.infer<typeof templateFile>, 'blocks'> & { blocks: Block[] };

/** Throws a `ZodError` where the file is no template. Its blocks are named by their places. */
export function readTemplateFile(text: string): TemplateFile {
  const { blocks: pieces, ...rest } = templateFile.parse(JSON.parse(text));
  return { ...rest, blocks: blocks.parse(pieces.map((one, index) => blockOf(one, String(index)))) };
}

function blockOf(from: z.infer<typeof piece>, id: string): unknown {
  if ('type' in from) return { ...from, id };
  if ('heading' in from) return { type: 'heading', id, level: from.level, text: from.heading };
  if ('question' in from) {
    return { type: 'question', id, question: from.question, answer: richTextFromPlain(from.answer) };
  }
  if ('callOut' in from) {
    return { type: 'call-out', id, title: from.title, content: richTextFromPlain(from.callOut) };
  }
  const content = 'list' in from ? listOf(from.list) : richTextFromPlain(from.text);
  return { type: 'text', id, content };
}

function listOf(items: readonly string[]): RichText {
  const content = items.map((item) => ({
    type: 'listItem' as const,
    content: richTextFromPlain(item).content,
  }));
  return { type: 'doc', content: [{ type: 'bulletList', content }] };
}
