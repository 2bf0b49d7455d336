/** The words that links stand on: a screen reader lists them by themselves. */
import type { Block } from './briefings.ts';
import type { Inline, ListItem, Paragraph, RichText, RichTextBlock } from './rich-text.ts';

/** Words that say nothing by themselves, and bare addresses, which are read out letter by letter. */
const MEANINGLESS =
  /^(?:(?:click |see |read )?(?:here|more)|(?:this |the )?(?:link|page|website)|this|https?:\S+|www\.\S+)$/i;

/** Whether somebody who hears only these words knows where the link leads. */
export function saysWhereItLeads(words: string): boolean {
  return !MEANINGLESS.test(words.replace(/[\s.…:>»→]+$/u, '').trim());
}

/** The words of each link in staff's own text of a block, in order. */
export function linksOf(block: Block): string[] {
  switch (block.type) {
    case 'text':
    case 'adapted':
    case 'call-out':
      return linksIn(block.content);
    case 'question':
      return linksIn(block.answer);
    default:
      return [];
  }
}

function linksIn({ content }: RichText): string[] {
  return content.flatMap(linksInBlock);
}

function linksInBlock(block: RichTextBlock | ListItem): string[] {
  if (block.type === 'paragraph') return linksInParagraph(block);
  return block.content.flatMap((inner: RichTextBlock | ListItem) => linksInBlock(inner));
}

/** Words of one link that are formatted otherwise are parts of it. */
function linksInParagraph({ content = [] }: Paragraph): string[] {
  const links: string[] = [];
  let before: string | undefined;
  for (const part of content) {
    const address = addressOf(part);
    if (address !== undefined && part.type === 'text') {
      if (address === before) links.push(`${links.pop() ?? ''}${part.text}`);
      else links.push(part.text);
    }
    before = address;
  }
  return links;
}

function addressOf(part: Inline): string | undefined {
  const marks = part.type === 'text' ? (part.marks ?? []) : [];
  return marks.flatMap((one) => (one.type === 'link' ? one.attrs.href : []))[0];
}
