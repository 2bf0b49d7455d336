import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { openDatabase } from '../database/database.ts';
import { createPosition } from '../positions/write-position.ts';
import { readAllInParts, readNamedInParts } from './read-known.ts';
import type { KnownVersions } from './rebuild-items.ts';

async function openWithPositions(count: number) {
  const folder = await makeTemporaryFolder();
  await (await openTemporaryLibrary({ folder, starter: false })).close();
  const database = await openDatabase(join(folder, 'library.sqlite'));
  onTestFinished(() => database.close());
  await database.write(async (db) => {
    for (let number = 1; number <= count; number++) {
      await createPosition(db, {
        slug: `sample-${number}`,
        content: { title: `Sample ${number}`, statement: '[Sample text] Be safe.', sections: [] },
        source: { publisher: '', work: '', page: '', savedOn: null },
        origin: 'imported',
        fileSha256: null,
        createdAt: '2026-01-02T03:04:05.000Z',
      });
    }
  });
  return database.read;
}

async function collect(parts: AsyncIterable<KnownVersions>) {
  const all: KnownVersions[] = [];
  for await (const part of parts) all.push(part);
  return {
    sizes: all.map(({ positions, excerpts }) => positions.length + excerpts.length),
    slugs: all.flatMap(({ positions }) => positions.map(({ slug }) => slug)),
  };
}

test('the library is read whole, by a few versions at a time', async () => {
  const { sizes, slugs } = await collect(readAllInParts(await openWithPositions(250)));
  expect(sizes).toEqual([100, 100, 50]);
  expect(new Set(slugs).size).toBe(250);
});

test('of what a record names each version is read once, and what the library lacks is left out', async () => {
  const db = await openWithPositions(2);
  const named = ['sample-1', 'sample-2', 'gone', ...Array.from({ length: 300 }, () => 'sample-1')];
  const items = named.map((id) => ({ kind: 'position' as const, id, version: 1 }));
  const { sizes, slugs } = await collect(readNamedInParts(db, items));
  expect(sizes).toEqual([2]);
  expect(slugs.toSorted()).toEqual(['sample-1', 'sample-2']);
});
