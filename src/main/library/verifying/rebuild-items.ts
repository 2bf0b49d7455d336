/** What the library would write today for the items of a record: the same code as an export, read as a copy is read. */
import { blankDetails } from '../../../shared/blank-details.ts';
import { citationPlace } from '../../../shared/briefings.ts';
import { citationStyle, type ExcerptVersion } from '../../../shared/excerpts.ts';
import type { OfficialPart } from '../../../shared/official-words.ts';
import type { PositionVersion } from '../../../shared/positions.ts';
import { splitPoints } from '../../../shared/talking-points.ts';
import type { RecordedPart } from '../exporting/document/recorded-items.ts';
import type { ExportedBlock } from '../exporting/export-source.ts';
import { ownHouse } from '../exporting/own-house.ts';
import { writeDocument } from '../exporting/write-export.ts';
import { readCopyBytes } from './read-copy.ts';
import type { CopyRecord } from './read-record.ts';

export interface KnownVersions {
  positions: PositionVersion[];
  excerpts: ExcerptVersion[];
}

export interface ItemWords {
  words: string;
  notes: string;
}

/** By the item's name; without those that this library doesn't have. */
export function rebuildItems(record: CopyRecord, known: KnownVersions): Map<string, ItemWords> {
  const named: string[] = [];
  const blocks = record.items.flatMap((item): ExportedBlock[] => {
    const block = item.kind === 'position' ? positionBlock(item, known) : excerptBlock(item, known);
    if (block) named.push(item.name);
    return block ? [block] : [];
  });
  if (blocks.length === 0) return new Map();
  const details = {
    ...blankDetails,
    title: 'Checked',
    citationStyle: citationStyle.catch(blankDetails.citationStyle).parse(record.citationStyle),
    citationPlace: citationPlace.catch(blankDetails.citationPlace).parse(record.citationPlace),
  };
  const day = '2000-01-01';
  const exported = { exportedAt: `${day}T00:00:00.000Z`, exportedOn: day, house: ownHouse };
  const bytes = writeDocument({ details, blocks, ...exported });
  const { paragraphs } = readCopyBytes(bytes, 'The library’s words');
  return new Map(
    named.map((name, index) => {
      const own = paragraphs.filter(({ within }) => within.includes(`Standpoint_${index + 1}`));
      return [name, wordsOf(own)];
    }),
  );
}

export function wordsOf(paragraphs: readonly { text: string; notes: string[] }[]): ItemWords {
  return {
    words: paragraphs.map(({ text }) => text).join('\n'),
    notes: paragraphs.flatMap(({ notes }) => notes).join('\n'),
  };
}

function positionBlock(
  item: CopyRecord['items'][number],
  { positions }: KnownVersions,
): ExportedBlock | undefined {
  const version = positions.find((one) => one.slug === item.id && one.version === item.version);
  const parts = version && item.parts.flatMap((part) => officialPart(part, version));
  return version && parts && parts.length > 0
    ? { type: 'position', id: item.name, version, parts }
    : undefined;
}

function officialPart({ section, points }: RecordedPart, version: PositionVersion): OfficialPart[] {
  const found = section === null ? { heading: null, text: version.statement } : version.sections[section];
  if (!found) return [];
  const all = splitPoints(found.text);
  return [{ ...found, points: points === null ? null : points.flatMap((number) => all[number] ?? []) }];
}

/** Ids of excerpts are a library's own: a document of another library's says other words, and they are told as altered. */
function excerptBlock(
  item: CopyRecord['items'][number],
  { excerpts }: KnownVersions,
): ExportedBlock | undefined {
  const version = excerpts.find((one) => one.id === item.id && one.version === item.version);
  return version && { type: 'excerpt', id: item.name, version };
}
