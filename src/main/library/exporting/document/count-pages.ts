/** How many pages a document has, told at once, by counting its lines: nothing is laid out. */
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { citeQuoted, sourceEntry } from '../../../../shared/citing/cite-testimony.ts';
import { citationText } from '../../../../shared/citing/pieces.ts';
import type { HouseStyle } from '../../../../shared/house-style.ts';
import { wordsOfOwnBlock } from '../../../../shared/own-blocks.ts';
import { PICTURE_SHARES } from '../../../../shared/pictures.ts';
import { plainFromRichText } from '../../../../shared/rich-text.ts';
import type { ReadTemplate } from '../../../../shared/word-templates.ts';
import { type ExportedBlock, type ExportSource, isExportedOwnBlock } from '../export-source.ts';
import { citeSource } from './cite-source.ts';
import { countUnbroken } from './count-unbroken.ts';
import { widthOfFont } from './font-widths.ts';
import { textHeightOf, textWidthOf } from './page.ts';
import { houseFor, spacingOf } from './text-setting.ts';

/** What of the house style says how much a page holds. */
export interface PageHouse extends Pick<HouseStyle, 'bodyFont' | 'recordFont' | 'textSize'> {
  logo: Pick<NonNullable<HouseStyle['logo']>, 'place'> | null;
  template: Partial<Pick<ReadTemplate, 'fonts' | 'page'>> | null;
}

/** Twentieths of a point that a letter and a line of Arial take for each point of its size, the space around them with it. */
const LETTER = 110 / 10.5;
const LINE = 324 / 10.5;
/** Notes and sources beside the text, in size. */
const SMALL = 0.85;

/** So many letters that don't fit a line take as long to lay out as a page of others. */
const UNBROKEN_ON_PAGE = 40;

/** A page as a number of lines, each of so many letters. */
interface Room {
  lines: number;
  own: number;
  /** In a line of the record's words. */
  record: number;
}

/** Roughly how many pages the document has: enough to tell a short one from a long one. */
export function countPages({
  details,
  blocks,
  house,
}: Pick<ExportSource, 'details' | 'blocks'> & { house: PageHouse }): number {
  const room = roomOf(details, house);
  const toNextPage = (lines: number) => Math.ceil(lines / room.lines) * room.lines;
  const head = 12 + countLines(details.title, room.own);
  const body = blocks.reduce(
    (lines, block) =>
      block.type === 'page-break'
        ? toNextPage(lines)
        : lines + linesOf(block, room) + linesOfNote(block, details, room),
    details.titlePage === 'cover' ? room.lines : head,
  );
  return (body + linesOfSources(blocks, details, room)) / room.lines;
}

/** How long the document takes to lay out, as a number of ordinary pages. */
export function countPagesOfWork(
  source: Pick<ExportSource, 'details' | 'blocks'> & { house: PageHouse },
): number {
  const unbroken = source.blocks
    .flatMap(wordsOf)
    .reduce((sum, words) => sum + countUnbroken(words), countUnbroken(source.details.title));
  return countPages(source) + unbroken / UNBROKEN_ON_PAGE;
}

function wordsOf(block: ExportedBlock): string[] {
  if (block.type === 'heading') return [block.text];
  if (block.type === 'text') return [plainFromRichText(block.content)];
  if (block.type === 'excerpt') return [block.version.text];
  if (block.type === 'position') return [block.version.title, ...block.parts.map(({ text }) => text)];
  return isExportedOwnBlock(block) ? wordsOfOwnBlock(block) : [];
}

function roomOf(
  details: BriefingDetails,
  { bodyFont, recordFont, textSize, logo, template }: PageHouse,
): Room {
  const tallHeader = logo?.place.startsWith('header-') === true;
  const page = template?.page ?? {
    textWidth: textWidthOf(details.pageSize),
    textHeight: textHeightOf(details.pageSize, { tallHeader: tallHeader && template === null }),
    textSize: houseFor({ textSize }, details).textSize,
  };
  // A template's styles say how its lines are spaced.
  const spacing = template === null ? spacingOf(details) : 1;
  // A template's body font is the last of its fonts, and the record's words have it too.
  const templateFont = template?.fonts?.at(-1);
  const letters = (font: string) => page.textWidth / (LETTER * page.textSize * widthOfFont(font));
  return {
    lines: page.textHeight / (LINE * spacing * page.textSize),
    own: letters(templateFont ?? bodyFont),
    record: letters(templateFont ?? recordFont),
  };
}

function linesOf(block: ExportedBlock, { lines, own, record }: Room): number {
  if (block.type === 'heading') return countLines(block.text, own) + 2;
  if (block.type === 'text') return countLines(plainFromRichText(block.content), own);
  if (block.type === 'picture') return lines * PICTURE_SHARES[block.size] * 0.5 + 2;
  if (isExportedOwnBlock(block)) {
    return wordsOfOwnBlock(block).reduce((sum, words) => sum + countLines(words, own), 1);
  }
  // An introduction, space, and the lines of a narrower block.
  if (block.type === 'excerpt') return Math.ceil(countLines(block.version.text, record) * 1.3) + 3;
  return block.parts.reduce(
    (sum, { text, points }) => sum + countLines((points ?? [text]).join('\n'), record) + 2,
    countLines(block.version.title, own) + 1,
  );
}

/** At the foot of the page, at the end or in brackets: each takes about the same. */
function linesOfNote(block: ExportedBlock, { citationStyle }: BriefingDetails, room: Room): number {
  if (block.type === 'position') return countSmall(citeSource(block.version.source), room);
  if (block.type !== 'excerpt') return 0;
  const setting = { notes: [], isSentence: true };
  return countSmall(citationText(citeQuoted(block.version.citation, citationStyle, setting)), room);
}

/** The list at the end has each source once. */
function linesOfSources(
  blocks: readonly ExportedBlock[],
  { citationStyle }: BriefingDetails,
  room: Room,
): number {
  const sources = blocks.flatMap((block) => {
    if (block.type === 'excerpt') return citationText(sourceEntry(block.version.citation, citationStyle));
    return block.type === 'position' ? (citeSource(block.version.source) ?? []) : [];
  });
  if (sources.length === 0) return 0;
  return [...new Set(sources)].reduce((sum, source) => sum + countSmall(source, room) + 0.5, 3);
}

function countSmall(text: string | null, { own }: Room): number {
  return text === null ? 0 : countLines(text, own / SMALL) * SMALL;
}

function countLines(text: string, letters: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
