/** What the body of a document is put together from, before it is known what stands beside what. */
import { type FileChild, Paragraph, Table } from 'docx';
import { BracketControl, type Bracketed } from './bracket.ts';
import { belowTableStyle, TABLE_GAP, TEXT_BELOW_TABLE } from './style-names.ts';
import { makeParagraph, type ParagraphOptions } from './text-paragraph.ts';

/** What follows begins a page; several in a row are one, and at the end there is nothing to begin. */
export const PAGE_BREAK = 'page-break';

/** The table of contents, which is known only when everything is written. */
export const CONTENTS = 'contents';

/** A child of the document, made only when it is written: thousands of them would not fit beside each other. */
export type MakeChild = () => FileChild;

export type Piece = ParagraphOptions | Bracketed | Table | typeof PAGE_BREAK | typeof CONTENTS;

/**
 * The pieces in order. A table has no space below it, which the style of the next paragraph brings. It joins the next
 * one, and can neither begin a page nor end a document: there a small paragraph is put. Word would begin a page by the
 * table's first words too, but what works out the pages of the contents does not look for it there.
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
      const { style = 'Normal' } = first;
      const placed = {
        ...first,
        ...(isFlush && isAfterTable ? { style: belowTableStyle(style) } : {}),
        ...(isFlush && isAfterContents && style === 'Normal' ? { style: TEXT_BELOW_TABLE } : {}),
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
