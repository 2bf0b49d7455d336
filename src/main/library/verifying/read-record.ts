/** The record of what a Word file quotes, from bytes that nobody vouches for. */

import { RECORD_NAMESPACE } from '../../../shared/record-namespace.ts';
import type { RecordedItem } from '../exporting/document/recorded-items.ts';
import { parseXml } from '../importing/files/parse-xml.ts';
import type { Package } from '../importing/testimony/read-docx-xml.ts';

export interface CopyRecord {
  /** The identity of the library that wrote it; empty where it doesn't say. */
  library: string;
  citationStyle: string;
  citationPlace: string;
  /** How many stood in the document; null in a record from before records counted them. */
  pictures: number | null;
  items: (RecordedItem & { words: string; notes: string; lines: string[] })[];
  /** Short hashes of the paragraphs between, in order. */
  others: string[];
}

const NAMES = new Map([[RECORD_NAMESPACE, 'record']]);
const MOST_PARTS = 50;
const MOST_ITEMS = 20_000;
/** Of one item, and points of one part. */
const MOST_OF_ONE = 1000;

/** Null where the file has none that can be read. */
export function findRecord({ zip }: Package): CopyRecord | null {
  const parts = zip.names.filter((name) => /^customXml\/item\d+\.xml$/.test(name)).slice(0, MOST_PARTS);
  for (const part of parts) {
    const record = readRecord(zip.read(part));
    if (record && record.items.length > 0) return record;
  }
  return null;
}

function readRecord(bytes: Uint8Array): CopyRecord | null {
  let record: CopyRecord | null = null;
  let others = '';
  let isOthers = false;
  /** Marks of one name can be one item's only. */
  const named = new Set<string>();
  let isRepeated = false;
  try {
    parseXml(bytes, NAMES, {
      open({ name, attribute }) {
        const said = (wanted: string) => attribute(wanted) ?? '';
        if (name === 'record:record') {
          record = {
            library: said('library'),
            citationStyle: said('citationStyle'),
            citationPlace: said('citationPlace'),
            pictures: countOf(attribute('pictures')),
            items: [],
            others: [],
          };
        } else if (name === 'record:item' && record && record.items.length < MOST_ITEMS) {
          if (named.has(said('name'))) {
            isRepeated = true;
            return;
          }
          isRepeated = false;
          named.add(said('name'));
          record.items.push({
            name: said('name'),
            kind: said('kind') === 'excerpt' ? 'excerpt' : 'position',
            id: said('id'),
            version: Number(said('version')) || 0,
            sha256: said('sha256'),
            title: said('title'),
            source: said('source'),
            words: said('words'),
            notes: said('notes'),
            lines: partsOf(said('lines')),
            parts: [],
          });
        } else if (name === 'record:part') {
          const [section, points] = [attribute('section'), attribute('points')];
          const parts = record?.items.at(-1)?.parts;
          if (!parts || isRepeated || parts.length === MOST_OF_ONE) return;
          parts.push({
            section: section === undefined ? null : Number(section),
            points: points === undefined ? null : partsOf(points).slice(0, MOST_OF_ONE).map(Number),
          });
        }
        isOthers = name === 'record:others';
      },
      close: () => {
        isOthers = false;
      },
      text(characters) {
        if (isOthers) others += characters;
      },
    });
  } catch {
    // Another program's part, or one that was damaged: the words decide then.
    return null;
  }
  const read = record as CopyRecord | null;
  return read && { ...read, others: partsOf(others) };
}

function countOf(said: string | undefined): number | null {
  return /^\d{1,9}$/.test(said ?? '') ? Number(said) : null;
}

function partsOf(said: string): string[] {
  return said.split(/\s+/).filter((one) => one !== '');
}
