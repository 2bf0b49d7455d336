import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureCpuMs } from '../../../../tests/support/measure-cpu.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { resourcesFolder } from '../resources.ts';
import { readFileForImport } from './read-file.ts';

const fixtures = join(import.meta.dirname, '../../../../tests/fixtures/importing');

/** Reads the file at `path`, which must not turn out to be testimony. */
async function readAt(path: string, name: string) {
  const read = await readFileForImport({ path, name, as: null, draftPath: `${path}.passages` });
  if (read.kind === 'testimony') throw new Error(`“${name}” was taken for testimony.`);
  return read;
}

/** Reads `content` as a file of that name. */
async function read(name: string, content: string | Uint8Array) {
  const path = join(await makeTemporaryFolder(), name);
  await writeFile(path, content);
  return readAt(path, name);
}

describe('a file is refused with its name and what can be done', () => {
  it('when it is larger than a page can be, without being read', async () => {
    const path = join(await makeTemporaryFolder(), 'film.html');
    const file = await open(path, 'w');
    await file.truncate(200 * 1024 * 1024);
    await file.close();
    const reading = () =>
      expect(readAt(path, 'film.html')).rejects.toMatchObject({
        code: 'file-too-large',
        message: expect.stringMatching(/“film\.html” has 200 MB; .* up to 20 MB\. Save the page without/),
      });
    expect(await measureCpuMs(reading)).toBeLessThan(1000);
  });

  it('when it has no bytes, is not there, or is a folder', async () => {
    await expect(read('empty.txt', '')).rejects.toMatchObject({
      code: 'file-empty',
      message: expect.stringContaining('“empty.txt”'),
    });
    const folder = await makeTemporaryFolder();
    await expect(readAt(join(folder, 'gone.txt'), 'gone.txt')).rejects.toMatchObject({
      code: 'file-unreadable',
      message:
        "“gone.txt” can't be read: it is not there any more. Check where it was moved, and choose it again.",
    });
    await mkdir(join(folder, 'page'));
    await expect(readAt(join(folder, 'page'), 'page')).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('a folder'),
    });
  });

  it('when it has no positions, saying what was looked for', async () => {
    await expect(read('news.html', '<!doctype html><h1>News</h1><p>Nothing here.</p>')).rejects.toMatchObject(
      {
        code: 'file-no-positions',
        message: expect.stringMatching(
          /“news\.html” .*“Continue Reading”.*“NCMEC’s Position:”.*neither in its 2 lines/s,
        ),
      },
    );
    await expect(read('half.txt', 'Title\nContinue Reading\n')).rejects.toMatchObject({
      code: 'file-no-positions',
      message: expect.stringContaining('Line 1: “Title” has no statement'),
    });
  });

  it('when it has more lines than a page can have', async () => {
    await expect(read('lines.txt', 'x\n'.repeat(600_000))).rejects.toMatchObject({ code: 'file-too-large' });
    await expect(read('lines.html', `<!doctype html>${'x<br>'.repeat(600_000)}`)).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });
});

describe('a page is recognised by its content', () => {
  it('whatever its name is', async () => {
    const page = await readFile(join(fixtures, 'positions-list.html'));
    expect(await read('page.txt', page)).toMatchObject({
      layout: 'list',
      source: { page: 'Policy Advocacy' },
    });
    expect(await read('page.html', 'A\n<3 Text.\nContinue Reading')).toMatchObject({
      positions: [{ title: 'A', statement: '<3 Text.' }],
    });
  });

  it('with the SHA-256 and the size of its bytes', async () => {
    expect(await read('page.txt', 'A\nText.\nContinue Reading\n')).toMatchObject({
      sizeBytes: 25,
      sha256: 'b2c0ef8409686fc17be5d9be65e1fa5ea331f066893fb2d3e328db10768d7b03',
    });
  });
});

describe('hostile words are kept where they are text', () => {
  it.each([
    ['control characters', 'A \u0001 word \u001B and \u0085 one'],
    ['U+FFFE', 'A \uFFFE word'],
    ['right-to-left, Chinese and emoji', 'שלום مرحبا 漢字 👩‍👧‍👦'],
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
    ['directions', 'A \u202E word \u202C'],
  ])('%s', async (_, words) => {
    for (const content of [
      `Leave Feedback\nA title\n${words}\nContinue Reading\n`,
      `<!doctype html><h3>A title</h3><p>${words}</p><a>Continue Reading</a>`,
    ]) {
      const page = await read('page', content);
      expect(page.positions[0]?.statement === words).toBe(true);
    }
  });

  it('half characters of UTF-16 become visible', async () => {
    const content = Buffer.from('\uFEFFA title\nA \uD83D word.\nContinue Reading\n', 'utf16le');
    const page = await read('page.txt', content);
    expect(page.positions[0]?.statement).toBe('A \uFFFD word.');
    expect(page.unclear).toHaveLength(1);
  });

  it('and longer ones than the library can hold are left out, and said', async () => {
    const words = 'word '.repeat(900_000);
    const page = await read('page.txt', `A\n${words}\nContinue Reading\nB\nText.\nContinue Reading\n`);
    expect(page.positions.map(({ title }) => title)).toEqual(['B']);
    expect(page.unclear[0]?.text).toContain('“A” is longer than Standpoint can keep');
  });
});

describe('large pages are read in seconds', { timeout: 120_000 }, () => {
  const paragraphs = '[Sample text] A sentence of some length that says nothing. '.repeat(40);
  it.each([
    ['text', (n: number) => `Title ${n}\n${paragraphs}\nContinue Reading\n`, ''],
    [
      'HTML',
      (n: number) => `<h3>Title ${n}</h3>\n<p>${paragraphs}</p><a>Continue Reading</a>\n`,
      '<!doctype html>',
    ],
  ])('20 MB of %s', async (_, block, start) => {
    const content = start + Array.from({ length: 8300 }, (_, n) => block(n)).join('');
    expect(content.length).toBeGreaterThan(19_800_000);
    const tookMs = await measureCpuMs(async () => {
      expect((await read('large', content)).positions).toHaveLength(8300);
    });
    expect(tookMs).toBeLessThan(40_000);
  });
});

it('no change to a page makes reading crash or hang', { timeout: 120_000 }, async () => {
  const path = join(await makeTemporaryFolder(), 'page');
  const pages = await Promise.all(
    [
      join(resourcesFolder, 'starter', 'policy-advocacy.txt'),
      join(fixtures, 'positions-list.html'),
      join(fixtures, 'position-article.html'),
      join(fixtures, 'position-article.txt'),
    ].map((file) => readFile(file)),
  );
  const anyPiece = fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom(
        '\nContinue Reading\n',
        '<',
        '</div>',
        '<nav>',
        '<!--',
        '\n',
        '\0',
        '<script>',
        "EO's Position:\n",
        '&#xD800;',
      )
      .map((text) => Buffer.from(text)),
  );
  const anyChange = fc.record({ at: fc.nat(10_000), removed: fc.nat(200), added: anyPiece });
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(3),
      fc.array(anyChange, { minLength: 1, maxLength: 12 }),
      async (which, changes) => {
        let bytes = pages[which] ?? randomBytes(10);
        for (const { at, removed, added } of changes) {
          const start = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start + removed)]);
        }
        await writeFile(path, bytes);
        const before = process.cpuUsage();
        try {
          const { positions } = await readAt(path, 'page');
          outcomes.add('read');
          expect(positions.every(({ title, statement }) => title !== '' && statement !== '')).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ name: 'StandpointError' });
          outcomes.add('refused');
        }
        expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
      },
    ),
    { numRuns: 600 },
  );
  expect(outcomes).toEqual(new Set(['read', 'refused']));
});
