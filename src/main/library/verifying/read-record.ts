/** The record of what a Word file quotes, from bytes that nobody vouches for. */

import { RECORD_NAMESPACE } from '../../../shared/record-namespace.ts';
import type { RecordedItem } from '../exporting/document/recorded-items.ts';
import { parseXml } from '../importing/files/parse-xml.ts';
import type { Package } from '../importing/testimony/read-docx-xml.ts';

export interface CopyRecord {
  citationStyle: string;
  citationPlace: string;
  items: (RecordedItem & { words: string; notes: string })[];
  /** Short hashes of the paragraphs between, in order. */
  others: string[];
}

const NAMES = new Map([[RECORD_NAMESPACE, 'record']]);
const MOST_PARTS = 50;
const MOST_ITEMS = 20_000;

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
  try {
    parseXml(bytes, NAMES, {
      open({ name, attribute }) {
        const said = (wanted: string) => attribute(wanted) ?? '';
        if (name === 'record:record') {
          const [citationStyle, citationPlace] = [said('citationStyle'), said('citationPlace')];
          record = { citationStyle, citationPlace, items: [], others: [] };
        } else if (name === 'record:item' && record && record.items.length < MOST_ITEMS) {
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
            parts: [],
          });
        } else if (name === 'record:part') {
          const [section, points] = [attribute('section'), attribute('points')];
          record?.items.at(-1)?.parts.push({
            section: section === undefined ? null : Number(section),
            points:
              points === undefined
                ? null
                : points
                    .split(' ')
                    .filter((one) => one !== '')
                    .map(Number),
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
  return read && { ...read, others: others.split(/\s+/).filter((one) => one !== '') };
}
