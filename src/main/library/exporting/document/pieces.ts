/** What the body of a document is put together from, before it is known what stands beside what. */
import { type FileChild, Paragraph, Table } from 'docx';
import { BracketControl, type Bracketed } from './bracket.ts';
import { TABLE_GAP, TEXT_BELOW_TABLE } from './style-names.ts';
import { makeParagraph, type ParagraphOptions } from './text-paragraph.ts';

/** What follows begins a page; several in a row are one, and at the end there is nothing to begin. */
export const PAGE_BREAK = 'page-break';

/** The table of contents, which is known only when everything is written. */
export const CONTENTS = 'contents';

/** A child of the document, made only when it is written: thousands of them would not fit beside each other. */
export type MakeChild = () => FileChild;

export type Piece = ParagraphOptions | Bracketed | Table | typeof PAGE_BREAK | typeof CONTENTS;

/**
 * The pieces in order. A table has no space around it, joins the next one, and can neither begin a page nor end a
 * document: where no paragraph follows that could do so or brings space, a small one is put there.
 */
export function placePieces(
  pieces: readonly Piece[],
  writeContents: (beginsPage: boolean) => MakeChild[],
): MakeChild[] {
  const children: MakeChild[] = [];
  let beginsPage = false;
  let isAfterTable = false;
  let isAfterContents = false;
  for (const piece of pieces) {
    if (piece === PAGE_BREAK) {
      beginsPage = true;
    } else if (piece === CONTENTS) {
      const contents = writeContents(beginsPage);
      if (contents.length === 0) continue;
      children.push(...contents);
      beginsPage = false;
      isAfterTable = false;
      isAfterContents = true;
    } else if (piece instanceof Table) {
      if (beginsPage || isAfterTable) children.push(gap(beginsPage));
      children.push(() => piece);
      beginsPage = false;
      isAfterTable = true;
      isAfterContents = false;
    } else {
      const [first, ...rest] = 'item' in piece ? piece.paragraphs : [piece];
      if (!first) continue;
      const isFlush = (isAfterTable || isAfterContents) && !beginsPage && !bringsSpace(first);
      const isText = first.style === 'Normal';
      if (isFlush && isAfterTable && !isText) children.push(gap(false));
      const placed = {
        ...first,
        ...(isFlush && isText ? { style: TEXT_BELOW_TABLE } : {}),
        ...(beginsPage ? { pageBreakBefore: true } : {}),
      };
      if ('item' in piece) {
        const paragraphs = () => [placed, ...rest].map(makeParagraph);
        children.push(() => new BracketControl(piece.item, paragraphs()));
      } else children.push(() => makeParagraph(placed));
      beginsPage = false;
      isAfterTable = false;
      isAfterContents = false;
    }
  }
  if (isAfterTable) children.push(gap(false));
  return children;
}

function bringsSpace({ style = '' }: ParagraphOptions): boolean {
  return /^(Heading|PositionTitle|SectionHeading|Question|ContactName|Caption|TableCaption|Picture|CaptionedPicture)/.test(
    style,
  );
}

function gap(pageBreakBefore: boolean): MakeChild {
  return () => new Paragraph({ style: TABLE_GAP, ...(pageBreakBefore ? { pageBreakBefore } : {}) });
}
