/** What of a document can be checked afterwards: its positions and excerpts, in order, as the file's record names them. */

import { sourceEntry } from '../../../../shared/citing/cite-testimony.ts';
import { citationText } from '../../../../shared/citing/pieces.ts';
import type { OfficialPart } from '../../../../shared/official-words.ts';
import { excerptName } from '../../../../shared/quoting/excerpt-name.ts';
import { splitPoints } from '../../../../shared/talking-points.ts';
import { toOneLine } from '../../../../shared/text.ts';
import type { ExportedExcerpt, ExportedPosition, ExportSource } from '../export-source.ts';
import { citeSource } from './cite-source.ts';

/** A part of a position by its place: the statement (null) or the section of that number, whole or its points' numbers. */
export interface RecordedPart {
  section: number | null;
  points: number[] | null;
}

export interface RecordedItem {
  /** Of its bookmark and its content control, unique in the document. */
  name: string;
  kind: 'position' | 'excerpt';
  /** A position's slug, an excerpt's id. */
  id: string;
  version: number;
  /** The version's own, as the library keeps it. */
  sha256: string;
  /** On one line. */
  title: string;
  source: string;
  /** Of a position, in order. */
  parts: RecordedPart[];
}

/** By the id of the block that the words come from. */
export function recordedItems({
  blocks,
  details,
}: Pick<ExportSource, 'blocks' | 'details'>): ReadonlyMap<string, RecordedItem> {
  const items = new Map<string, RecordedItem>();
  for (const block of blocks) {
    if (block.type !== 'excerpt' && (block.type !== 'position' || block.parts.length === 0)) continue;
    const name = `Standpoint_${items.size + 1}`;
    items.set(
      block.id,
      block.type === 'excerpt' ? excerptItem(name, block, details.citationStyle) : positionItem(name, block),
    );
  }
  return items;
}

function positionItem(name: string, { version, parts }: ExportedPosition): RecordedItem {
  const { slug: id, sha256, title } = version;
  return {
    name,
    kind: 'position',
    id,
    version: version.version,
    sha256,
    title: toOneLine(title),
    source: citeSource(version.source) ?? '',
    parts: placesOf(parts, version.sections),
  };
}

function excerptItem(
  name: string,
  { version }: ExportedExcerpt,
  style: ExportSource['details']['citationStyle'],
): RecordedItem {
  return {
    name,
    kind: 'excerpt',
    id: version.id,
    version: version.version,
    sha256: version.sha256,
    title: toOneLine(excerptName(version)),
    source: citationText(sourceEntry(version.citation, style)),
    parts: [],
  };
}

function placesOf(
  parts: readonly OfficialPart[],
  sections: ExportedPosition['version']['sections'],
): RecordedPart[] {
  let from = 0;
  return parts.map(({ heading, text, points }) => {
    // Sections may share a heading, and stand in the position's own order.
    const section = sections.findIndex((one, index) => index >= from && one.heading === heading);
    if (heading !== null) from = section + 1;
    return { section: heading === null ? null : section, points: points && numbersOf(points, text) };
  });
}

function numbersOf(points: readonly string[], text: string): number[] {
  const used = new Set(points);
  return splitPoints(text).flatMap((point, index) => (used.has(point) ? [index] : []));
}
