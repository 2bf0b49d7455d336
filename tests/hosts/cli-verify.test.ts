/** `verify` as scripts use it: its shape, its exit code, and what it refuses. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { stand } from './stand-with-cli.ts';

it('tells what became of each item, and fails where one is not as exported', async () => {
  const { folder, run } = await stand();
  await run(['briefing', 'new', '--title', 'Sample briefing', '--position', 'rule-of-law', '--json']);
  const file = join(folder, 'returned.docx');
  await run(['export', '1', '--to', file, '--at', '2026-06-18T12:00:00Z']);

  const untouched = await run(['verify', file, '--json']);
  expect([untouched.code, untouched.errors]).toEqual([0, '']);
  expect(untouched.json).toMatchObject({
    items: [
      { kind: 'position', id: 'rule-of-law', title: 'Rule of Law', status: 'unchanged', difference: null },
    ],
    added: [],
  });

  const parts = unzipSync(await readFile(file));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = strToU8(document.replace('governments should', 'governments must'));
  await writeFile(file, zipSync({ ...parts, 'word/document.xml': edited }));
  const changed = await run(['verify', file, '--json']);
  expect(changed.code).toBe(1);
  expect(changed.errors).toContain('1 of 1 item');
  expect(changed.json).toMatchObject({ items: [{ status: 'altered' }], added: [] });
  expect(changed.json).toHaveProperty(
    ['items', '0', 'difference'],
    expect.arrayContaining([{ kind: 'added', text: 'must' }]),
  );

  await writeFile(file, 'Bring the sample folder.');
  const refused = await run(['verify', file, '--json']);
  expect(refused.code).toBe(1);
  expect(refused.json).toHaveProperty('code');
});
