import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { excerpt, ownText, position, sourceOf } from '../../../../tests/support/docx/sample-source.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { writeDocument } from '../exporting/write-export.ts';
import { compareCopy } from './compare-copy.ts';
import { readCopyBytes } from './read-copy.ts';

test('a copy that LibreOffice saved anew is as exported (needs LibreOffice)', async ({ skip }) => {
  const safety = position('Safety', 'Platforms should be safe for each child by design.');
  const said = excerpt('It should not be left to families alone, Chair Roe.');
  const folder = await makeTemporaryFolder();
  const file = join(folder, 'copy.docx');
  await writeFile(file, writeDocument(sourceOf([ownText('An introduction.'), safety, said])));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--convert-to', 'docx', '--outdir', join(folder, 'saved'), file];
  const isSaved = await promisify(execFile)('soffice', options).then(
    () => true,
    () => false,
  );
  if (!isSaved) return skip('LibreOffice is not installed');
  const copy = readCopyBytes(await readFile(join(folder, 'saved', 'copy.docx')), 'copy.docx');
  const known = { positions: [safety.version], excerpts: [said.version] };
  const { hasRecord, items, added } = await compareCopy({ copy, known, library: '' });
  expect(hasRecord).toBe(true);
  expect(items.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  expect(added).toEqual([]);
}, 60_000);
