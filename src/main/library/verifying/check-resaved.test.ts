/**
 * Untouched copies of documents of every arrangement, also as LibreOffice saves them anew: nothing is told as changed. Of
 * copies that were changed before it saved them, each change is told, and nothing else.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changePieces, piecesOf, wordsIn } from '../../../../tests/support/docx/change-item.ts';
import { chosenHouse, everything, templateHouse } from '../../../../tests/support/docx/every-block.ts';
import { everyItem } from '../../../../tests/support/docx/every-item.ts';
import { makeTemplate } from '../../../../tests/support/docx/make-template.ts';
import { pairwise } from '../../../../tests/support/pairwise.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { citationPlace, contentsRule, titlePage } from '../../../shared/briefings.ts';
import { citationStyle } from '../../../shared/excerpts.ts';
import type { ExportSource } from '../exporting/export-source.ts';
import { ownHouse } from '../exporting/own-house.ts';
import { writeInHouseStyle } from '../exporting/write-export.ts';
import { openZip } from '../importing/files/open-zip.ts';
import { compareCopy } from './compare-copy.ts';
import { readCopyBytes } from './read-copy.ts';
import { findRecord } from './read-record.ts';

const houses = {
  own: ownHouse,
  'a house style': chosenHouse('header-left'),
  'a template': templateHouse(await makeTemplate()),
};
const combinations = pairwise({
  house: Object.keys(houses) as (keyof typeof houses)[],
  citationPlace: citationPlace.options,
  citationStyle: citationStyle.options,
  titlePage: titlePage.options,
  contents: contentsRule.options,
});

const written = await Promise.all(
  combinations.map(async ({ house, ...details }) => {
    // Words that are not like each other, where there is no record to tell them by.
    const all = everything((place) => `[Sample] ${place}`, { details, house: houses[house] });
    const items = Object.entries(everyItem).map(([id, item]) => ({ ...item, id }));
    // Samples share a number, which in a library is one excerpt's.
    const blocks = [...all.blocks, ...items].map((block, index) =>
      block.type === 'excerpt' ? { ...block, version: { ...block.version, id: String(index + 1) } } : block,
    );
    const source: ExportSource = { ...all, blocks };
    return {
      name: Object.values({ ...details, house }).join(', '),
      source,
      bytes: await writeInHouseStyle(source),
    };
  }),
);

/** Of a copy of the document that the source made: all that is not as exported, and all that is said to be new. */
async function findAlarms(bytes: Uint8Array, { blocks }: ExportSource) {
  const copy = readCopyBytes(bytes, 'copy.docx');
  const known = {
    positions: blocks.flatMap((one) => (one.type === 'position' ? [one.version] : [])),
    excerpts: blocks.flatMap((one) => (one.type === 'excerpt' ? [one.version] : [])),
  };
  const { items, added, pictures, hasRecord } = await compareCopy({ copy, known, library: '' });
  const alarms = items.filter(
    ({ status, isMoved, isPending }) => status !== 'unchanged' || isMoved || isPending,
  );
  return { alarms, added, pictures, hasRecord, count: items.length };
}

describe('an untouched copy is as exported', () => {
  it.each(written)('with $name', async ({ bytes, source }) => {
    const { count, ...told } = await findAlarms(bytes, source);
    expect(told).toEqual({ alarms: [], added: [], pictures: 0, hasRecord: true });
    expect(count).toBe(source.blocks.filter(({ type }) => type === 'position' || type === 'excerpt').length);
  });

  it('also as LibreOffice saves it anew, and by way of its own format, which has no record', {
    timeout: 180_000,
  }, async ({ skip }) => {
    const some = written.filter((_, index) => index % 8 === 0);
    const changed = some.map(({ bytes }) => changeItems(bytes));
    const saved = await saveAnew([...some, ...changed].map(({ bytes }) => bytes));
    if (!saved) return skip('LibreOffice is not installed');
    for (const [index, { name, source }] of some.entries()) {
      const { docx, odt } = saved[index] ?? {};
      const { count: _, ...asSaved } = await findAlarms(docx ?? new Uint8Array(), source);
      expect({ name, ...asSaved }).toEqual({ name, alarms: [], added: [], pictures: 0, hasRecord: true });
      const after = await findAlarms(odt ?? new Uint8Array(), source);
      expect({ name, ...after }).toMatchObject({ name, alarms: [], added: [], hasRecord: false });
      expect(after.count).toBeGreaterThan(6);

      const { docx: changedDocx } = saved[some.length + index] ?? {};
      const told = await findAlarms(changedDocx ?? new Uint8Array(), source);
      const altered = told.alarms.map(({ title, status }) => `${title} ${status}`);
      const expected = changed[index]?.titles.map((title) => `${title} altered`);
      expect({ name, altered, added: told.added }).toEqual({ name, altered: expected, added: [] });
    }
  });
});

/** Every third item with a letter of it changed, and what the record calls these. */
function changeItems(bytes: Uint8Array): { bytes: Uint8Array; titles: string[] } {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const all = [...xml.matchAll(piecesOf.items)].map(([piece]) => wordsIn(piece));
  const isChanged = (number: number) => number % 3 === 0;
  const edited = changePieces(xml, piecesOf.items, (number) => {
    const words = all[number] ?? '';
    const at = words.search(/\p{L}(?!.*\p{L})/su);
    return isChanged(number) ? { at, count: 1, changed: 'x' } : undefined;
  });
  const record = findRecord({ zip: openZip(bytes, 'copy.docx'), file: 'copy.docx' });
  return {
    bytes: zipSync({ ...parts, 'word/document.xml': strToU8(edited) }),
    titles: (record?.items ?? []).flatMap(({ title }, number) => (isChanged(number) ? [title] : [])),
  };
}

/** Each saved as DOCX, and as ODT and that as DOCX. Null where LibreOffice isn't installed. */
async function saveAnew(
  documents: readonly Uint8Array[],
): Promise<{ docx: Uint8Array; odt: Uint8Array }[] | null> {
  const folder = await makeTemporaryFolder();
  const names = documents.map((_, index) => `copy-${index}`);
  await Promise.all(documents.map((bytes, index) => writeFile(join(folder, `${names[index]}.docx`), bytes)));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const convert = async (from: string, type: 'docx' | 'odt', to: string) => {
    await mkdir(join(folder, to));
    const files = names.map((name) => join(folder, from, `${name}.${from === 'odt' ? 'odt' : 'docx'}`));
    const options = [profile, '--headless', '--convert-to', type, '--outdir', join(folder, to), ...files];
    await promisify(execFile)('soffice', options, { timeout: 150_000 });
  };
  try {
    await convert('.', 'docx', 'docx');
    await convert('.', 'odt', 'odt');
    await convert('odt', 'docx', 'back');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return Promise.all(
    names.map(async (name) => ({
      docx: await readFile(join(folder, 'docx', `${name}.docx`)),
      odt: await readFile(join(folder, 'back', `${name}.docx`)),
    })),
  );
}
