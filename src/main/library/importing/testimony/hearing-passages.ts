/** Passages and statements as they are kept, made of a transcript's sections. */
import type { Passage, UnclearPlace } from '../../../../shared/testimony.ts';
import type { Joiner } from '../files/join-lines.ts';
import type { FoundStatement } from './found-testimony.ts';
import { type Block, isCentred, isEnded, isTitleLike, wordsOf } from './hearing-blocks.ts';
import { isInCapitals } from './hearing-case.ts';
import { findDates } from './hearing-dates.ts';
import type { HearingEvent } from './hearing-events.ts';
import type { Section } from './hearing-stage.ts';

export interface MadePassages {
  statements: FoundStatement[];
  passages: Passage[];
  placesOf(doubts: readonly { block: Block; text: string }[]): UnclearPlace[];
}

/** A title page is all headings, which would crowd the contents. */
const WITHOUT_HEADINGS = new Set<Section['kind']>(['front-matter']);
const WRITTEN = new Set<Section['kind']>([
  'prepared-statement',
  'statement-for-the-record',
  'answers-for-the-record',
  'letter',
  'appendix',
]);

export function makePassages(
  sections: readonly Section[],
  events: readonly HearingEvent[],
  blocks: readonly Block[],
  joiner: Joiner,
  isFlat: boolean,
): MadePassages {
  const headed = new Set(blocks.filter((_, index) => opensUnderHeading(events[index])));
  const statements: FoundStatement[] = [];
  const passages: Passage[] = [];
  const ordinals = new Map<Block, number>();
  let page = '';
  for (const section of sections) {
    const { parts, ...statement } = section;
    if (parts.length === 0) continue;
    const ordinal = statements.length + 1;
    statements.push({ ...statement, ordinal, firstPassage: passages.length + 1 });
    let heading = '';
    for (const { block, speaker } of parts) {
      const isWritten = WRITTEN.has(section.kind) || (section.kind === 'member-statement' && speaker !== '');
      const isHeading =
        !WITHOUT_HEADINGS.has(section.kind) && (headed.has(block) || isHeadingIn(block, isWritten, isFlat));
      const { text, pageBreaks, lineHyphens, firstPages } = joinBlock(block, joiner);
      page = firstPages.at(-1) ?? page;
      passages.push({
        ordinal: passages.length + 1,
        statement: ordinal,
        kind: isHeading ? 'heading' : block.kind,
        page,
        pageBreaks,
        speaker,
        heading: isHeading ? '' : heading,
        text,
        lineHyphens,
      });
      ordinals.set(block, passages.length);
      page = pageBreaks.at(-1)?.page ?? page;
      if (isHeading) heading = text;
    }
  }
  return {
    statements,
    passages,
    placesOf: (doubts) =>
      doubts.map(({ block, text }) => {
        const passage = ordinals.get(block) ?? null;
        return {
          line: block.lines[0]?.line ?? null,
          page: passage === null ? '' : (passages[passage - 1]?.page ?? ''),
          passage,
          text,
        };
      }),
  };
}

function opensUnderHeading(event: HearingEvent | undefined): boolean {
  return event?.type === 'statement' || event?.type === 'record' || event?.type === 'appendix';
}

/** Its lines joined without the label; a label with nothing after it is all the words that there are. */
function joinBlock(block: Block, joiner: Joiner) {
  const texts = block.lines.map(({ text }) => text);
  const [first = '', ...others] = texts;
  if (block.label && first.length > block.label.end) {
    texts[0] = first.slice(block.label.end).trimStart();
  } else if (block.label && others.length > 0) texts[0] = '';
  const { text, starts, lineHyphens } = joiner.join(texts);
  const firstPages: string[] = [];
  const pageBreaks: Passage['pageBreaks'] = [];
  for (const [index, { pages }] of block.lines.entries()) {
    const at = starts[index] ?? 0;
    for (const page of pages) {
      if (at === 0) firstPages.push(page);
      else pageBreaks.push({ at, page });
    }
  }
  return { text, pageBreaks, lineHyphens, firstPages };
}

function isHeadingIn(block: Block, isWritten: boolean, isFlat: boolean): boolean {
  if (block.kind !== 'text' || block.label || block.isUnsure || block.isBracketed || block.isTabular)
    return false;
  if (block.lines.length > 6) return false;
  const words = wordsOf(block, 400);
  if (words.length > 300 || !/\p{L}{2}/u.test(words)) return false;
  if (words.length < 60 && findDates(words).length > 0) return false;
  if (isInCapitals(words)) return block.isApart || block.lines.every(isCentred);
  if (isEnded(words) || /,$/.test(words)) return false;
  if (block.isApart && !isFlat && block.lines.every(isCentred)) return true;
  const [line, another] = block.lines;
  return (
    isWritten &&
    block.isApart &&
    another === undefined &&
    line !== undefined &&
    (line.indent === 0 || line.indent > 5) &&
    words.length <= 90 &&
    /^[\p{Lu}\d]/u.test(words) &&
    isTitleLike(words)
  );
}
