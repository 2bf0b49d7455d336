/** No change of a single letter is missed, in items of every kind; no item is told as changed that was not. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changePieces, listChanges, piecesOf, wordsIn } from '../../../../tests/support/docx/change-item.ts';
import { everyItem } from '../../../../tests/support/docx/every-item.ts';
import { sourceOf } from '../../../../tests/support/docx/sample-source.ts';
import type { ExportedExcerpt, ExportedPosition } from '../exporting/export-source.ts';
import { writeDocument } from '../exporting/write-export.ts';
import { compareCopy } from './compare-copy.ts';
import { readCopyBytes } from './read-copy.ts';

type Item = ExportedPosition | ExportedExcerpt;

const known = (item: Item) =>
  item.type === 'position'
    ? { positions: [item.version], excerpts: [] }
    : { positions: [], excerpts: [item.version] };

const check = async (bytes: Uint8Array, item: Item) =>
  compareCopy({ copy: readCopyBytes(bytes, 'copy.docx'), known: known(item), library: '' });

/** The document of an item so many times over, and so of as many checks at once. */
const written = (item: Item, count: number) =>
  unzipSync(
    writeDocument(
      sourceOf(
        Array.from({ length: count }, (_, n): Item => ({ ...item, id: String(n) })),
        { contents: 'placed' },
      ),
    ),
  );

const xmlOf = (parts: Record<string, Uint8Array>, part: string) => strFromU8(parts[part] ?? new Uint8Array());

/** The first of the items introduces who speaks and cites in full: the second is as all others are. */
async function expectAllFound(item: Item, part: string, pieces: RegExp) {
  const sample = wordsIn(xmlOf(written(item, 3), part).match(pieces)?.[1] ?? '');
  const wanted = [...listChanges(sample)];
  const parts = written(item, wanted.length + 2);
  const xml = changePieces(xmlOf(parts, part), pieces, (number) => wanted[number - 1]);
  const { items, added } = await check(zipSync({ ...parts, [part]: strToU8(xml) }, { level: 0 }), item);
  const missed = wanted.filter((_, index) => items[index + 1]?.status !== 'altered');
  expect(missed).toEqual([]);
  expect(wanted.length).toBeGreaterThan(80);
  expect([items[0]?.status, items.at(-1)?.status]).toEqual(['unchanged', 'unchanged']);
  expect(added).toEqual([]);
}

describe('each character changed is found, and nothing else told', () => {
  it.each(Object.entries(everyItem))('in an item of the kind “%s”', async (_, item) => {
    await expectAllFound(item, 'word/document.xml', piecesOf.items);
  });

  it('in the note of its source', async () => {
    const { statement } = everyItem;
    if (statement) await expectAllFound(statement, 'word/footnotes.xml', piecesOf.notes);
  });
});
