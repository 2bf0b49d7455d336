/** What the library would write today for the items of a record: the same code as an export, read as a copy is read. */
import { blankDetails } from '../../../shared/blank-details.ts';
import { citationPlace } from '../../../shared/briefings.ts';
import { type CitationStyle, citationStyle, type ExcerptVersion } from '../../../shared/excerpts.ts';
import type { OfficialPart } from '../../../shared/official-words.ts';
import type { PositionVersion } from '../../../shared/positions.ts';
import { quoteExcerpt } from '../../../shared/quoting/quote-excerpt.ts';
import { textOfPieces } from '../../../shared/quoting/quote-pieces.ts';
import { splitPoints } from '../../../shared/talking-points.ts';
import type { RecordedPart } from '../exporting/document/recorded-items.ts';
import type { ExportedBlock, ExportedExcerpt, ExportedPosition } from '../exporting/export-source.ts';
import { ownHouse } from '../exporting/own-house.ts';
import { writeDocument } from '../exporting/write-export.ts';
import { foldWords } from './fold-words.ts';
import { readCopyBytes } from './read-copy.ts';
import type { CopyRecord } from './read-record.ts';
import { startBudget } from './start-budget.ts';

export interface KnownVersions {
  positions: PositionVersion[];
  excerpts: ExcerptVersion[];
}

export interface ItemWords {
  words: string;
  notes: string;
}

/** An item as the library has it. */
export interface ExpectedItem extends ItemWords {
  /** The official words of it, without who says them and where, folded. */
  official: string;
  id: string;
  version: number;
  currentVersion: number;
  /** The library lacks an item before it: who was introduced and which sources were named in full isn't known. */
  isBehindMissing: boolean;
}

/** More than any document quotes, in characters: a record can ask for the same words again and again. */
const MOST_CHARACTERS = 20_000_000;
/** What a paragraph takes beside its characters. */
const PARAGRAPH = 100;

/**
 * By the item's name; without those that this library doesn't have. Ids are a library's own: of another library's
 * record (`isOwn` is false) an item is the same where its words are. `file` is what messages call the copy. Throws
 * `file-hostile`.
 */
export function rebuildItems(
  record: CopyRecord,
  known: KnownVersions,
  { isOwn, file }: { isOwn: boolean; file: string },
): Map<string, ExpectedItem> {
  const named: { name: string; block: ExportedPosition | ExportedExcerpt; isBehindMissing: boolean }[] = [];
  let isBehindMissing = false;
  const spend = startBudget(file, MOST_CHARACTERS);
  for (const item of record.items) {
    const block =
      item.kind === 'position' ? positionBlock(item, known, isOwn) : excerptBlock(item, known, isOwn);
    if (!block) {
      isBehindMissing = true;
      continue;
    }
    spend(lengthOf(block));
    named.push({ name: item.name, block, isBehindMissing });
  }
  if (named.length === 0) return new Map();
  const details = {
    ...blankDetails,
    title: 'Checked',
    // Contents would only take time.
    contents: 'placed' as const,
    citationStyle: citationStyle.catch(blankDetails.citationStyle).parse(record.citationStyle),
    citationPlace: citationPlace.catch(blankDetails.citationPlace).parse(record.citationPlace),
  };
  const day = '2000-01-01';
  const exported = { exportedAt: `${day}T00:00:00.000Z`, exportedOn: day, house: ownHouse };
  const blocks = named.map(({ block }, index): ExportedBlock => ({ ...block, id: String(index) }));
  const { paragraphs } = readCopyBytes(
    writeDocument({ details, blocks, ...exported }),
    'The library’s words',
  );
  const byName = Map.groupBy(
    paragraphs.flatMap((one) => one.within.map((name) => ({ name, one }))),
    ({ name }) => name,
  );
  return new Map(
    named.map(({ name, block, isBehindMissing: isBehind }, index) => {
      const own = wordsOf((byName.get(`Standpoint_${index + 1}`) ?? []).map(({ one }) => one));
      return [name, { ...own, ...aboutBlock(block, own, details.citationStyle), isBehindMissing: isBehind }];
    }),
  );
}

export function wordsOf(paragraphs: readonly { text: string; notes: string[] }[]): ItemWords {
  return {
    words: paragraphs.map(({ text }) => text).join('\n'),
    notes: paragraphs.flatMap(({ notes }) => notes).join('\n'),
  };
}

function aboutBlock(
  block: ExportedPosition | ExportedExcerpt,
  { words }: ItemWords,
  style: CitationStyle,
): Omit<ExpectedItem, keyof ItemWords | 'isBehindMissing'> {
  if (block.type === 'position') {
    const { slug: id, version, currentVersion } = block.version;
    return { official: foldWords(words), id, version, currentVersion };
  }
  const { id, version, currentVersion, text, edits } = block.version;
  const quoted = quoteExcerpt(text, edits, style).paragraphs.map(textOfPieces).join('\n');
  return { official: foldWords(quoted), id, version, currentVersion };
}

function positionBlock(
  item: CopyRecord['items'][number],
  { positions }: KnownVersions,
  isOwn: boolean,
): ExportedPosition | undefined {
  const version = positions.find((one) =>
    isOwn ? one.slug === item.id && one.version === item.version : one.sha256 === item.sha256,
  );
  const parts = version && item.parts.flatMap((part) => officialPart(part, version));
  return version && parts && parts.length > 0
    ? { type: 'position', id: item.name, version, parts }
    : undefined;
}

function officialPart({ section, points }: RecordedPart, version: PositionVersion): OfficialPart[] {
  const found = section === null ? { heading: null, text: version.statement } : version.sections[section];
  if (!found) return [];
  if (points === null) return [{ ...found, points }];
  const all = splitPoints(found.text);
  return [{ ...found, points: points.flatMap((number) => all[number] ?? []) }];
}

function excerptBlock(
  item: CopyRecord['items'][number],
  { excerpts }: KnownVersions,
  isOwn: boolean,
): ExportedExcerpt | undefined {
  const version = excerpts.find((one) =>
    isOwn ? one.id === item.id && one.version === item.version : one.sha256 === item.sha256,
  );
  return version && { type: 'excerpt', id: item.name, version };
}

function lengthOf(block: ExportedPosition | ExportedExcerpt): number {
  if (block.type === 'excerpt') return block.version.text.length + PARAGRAPH;
  return block.parts
    .flatMap(({ text, points }) => points ?? [text])
    .reduce((sum, text) => sum + text.length + PARAGRAPH, PARAGRAPH);
}
