/** The built command line as scripts use it: shapes, exit codes, errors. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../support/docx/find-faults.ts';
import { bodyParagraphs } from '../support/docx/open-docx.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { cli, stand } from './stand-with-cli.ts';

const article = `End-to-End Encryption

What is it?
A way of sending.

NCMEC’s Position:
Another statement.

Why does it matter?
For reasons.
`;

describe('positions', () => {
  it('are listed in the page’s order with whole statements, from a library made on first use', async () => {
    const { run } = await stand();
    const { code, json, errors } = await run(['positions', '--json']);
    expect([code, errors]).toEqual([0, '']);
    const page = await readFile(
      join(import.meta.dirname, '../../resources/starter/policy-advocacy.txt'),
      'utf8',
    );
    const rows = json as { slug: string; title: string; statement: string }[];
    expect(rows).toHaveLength(19);
    const places = rows.map(({ title, statement }) => page.indexOf(`${title}\n${statement}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(Object.keys(rows[0] ?? {})).toEqual(['slug', 'title', 'statement', 'version', 'topics']);
  });

  it('are given whole, one at a time', async () => {
    const { run } = await stand();
    const { json } = await run(['positions', 'rule-of-law', '--json']);
    expect(json).toMatchObject({
      slug: 'rule-of-law',
      version: 1,
      sections: [],
      source: { page: 'Policy Advocacy' },
      versions: [{ version: 1, origin: 'imported' }],
    });
    const missing = await run(['positions', 'missing', '--json']);
    expect(missing.code).toBe(1);
    expect(missing.json).toMatchObject({ code: 'not-found' });
  });

  it('none in a library begun empty', async () => {
    const { run } = await stand();
    expect((await run(['positions', '--empty', '--json'])).json).toEqual([]);
  });

  it('are whole however long, and more than a page of them', async () => {
    const { folder, run } = await stand();
    const long = 'word '.repeat(500).trim();
    const list = Array.from({ length: 510 }, (_, n) => `Position ${n}\n${long}\nContinue Reading`);
    await writeFile(join(folder, 'list.txt'), `Policy Positions\n\nLeave Feedback\n${list.join('\n')}`);
    expect((await run(['import', 'list.txt', '--yes', '--empty', '--json'])).code).toBe(0);
    const { json } = await run(['positions', '--json']);
    const rows = json as { statement: string }[];
    expect(rows).toHaveLength(510);
    expect(new Set(rows.map(({ statement }) => statement))).toEqual(new Set([long]));
  });
});

describe('import', () => {
  it('shows, then keeps; a refused file stops no other', async () => {
    const { folder, run } = await stand();
    await mkdir(join(folder, 'saved'));
    await writeFile(join(folder, 'saved', 'End-to-End Encryption.txt'), article);
    await writeFile(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const good = 'saved/End-to-End Encryption.txt';
    const files = ['picture.png', 'missing.txt', good];

    const shown = await run(['import', ...files, '--json']);
    expect(shown.code).toBe(1);
    expect(shown.json).toEqual({
      files: [
        {
          file: files[0],
          new: 0,
          changed: 0,
          unchanged: 0,
          unclear: 0,
          unclearParts: [],
          error: expect.anything(),
        },
        {
          file: files[1],
          new: 0,
          changed: 0,
          unchanged: 0,
          unclear: 0,
          unclearParts: [],
          error: expect.anything(),
        },
        {
          file: files[2],
          new: 0,
          changed: 1,
          unchanged: 0,
          unclear: expect.any(Number),
          unclearParts: expect.any(Array),
        },
      ],
      code: 'file-binary',
      message: expect.stringContaining('picture.png'),
    });
    expect(shown.errors.trim().split('\n')).toEqual([
      expect.stringContaining('picture.png'),
      expect.stringContaining('missing.txt'),
    ]);
    expect((await run(['positions', 'end-to-end-encryption', '--json'])).json).toMatchObject({ version: 1 });

    const kept = await run(['import', ...files, '--as', 'positions', '--yes', '--json']);
    expect(kept.code).toBe(1);
    expect((await run(['positions', 'end-to-end-encryption', '--json'])).json).toMatchObject({
      version: 2,
      statement: 'Another statement.',
    });
    const again = await run(['import', good, '--yes', '--json']);
    const lines = async (file: string) => (await run(['import', file, '--yes'])).out.trim().split('\n');
    expect((await lines(good)).at(-1)).toBe('There was nothing to keep.');
    expect((await lines('missing.txt')).at(-1)).toBe('There was nothing to keep.');
    expect([again.code, again.json]).toEqual([
      0,
      { files: [expect.objectContaining({ unchanged: 1, changed: 0 })] },
    ]);
  });
});

describe('search', () => {
  it('marks what it found, and takes anything after the dashes', async () => {
    const { run } = await stand();
    const { json } = await run(['search', '--limit', '1', '--json', '--', 'encrypt']);
    expect(json).toMatchObject({
      results: [
        {
          kind: 'position',
          id: 'end-to-end-encryption',
          title: 'End-to-End Encryption',
          snippet: expect.stringMatching(/<mark>[^<]*encrypt[^<]*<\/mark>/i),
        },
      ],
      total: expect.any(Number),
    });
    for (const query of ['-child', '"', '*', 'NEAR(', '--json', 'a:b', '']) {
      const { code, errors } = await run(['search', '--json', '--', query]);
      expect([code, errors], query).toEqual([0, '']);
    }
    expect((await run(['search', '--', 'encrypt'])).out).not.toContain('\u001b');
    expect((await run(['search', '--', '--json'])).out).toContain('Nothing found for “--json”.');
    expect((await run(['search', '--json', '--', 'a'.repeat(20_000)])).json).toMatchObject({ total: 0 });
  });
});

describe('briefings', () => {
  it('are made in the order of the arguments, and exported to the same bytes for the same time', async () => {
    const { folder, run } = await stand();
    await writeFile(join(folder, 'End-to-End Encryption.txt'), article);
    await run(['import', 'End-to-End Encryption.txt', '--yes']);
    await writeFile(join(folder, 'own.txt'), Buffer.from('\ufeffOwn words — “quoted”.', 'utf16le'));
    const made = await run(
      [
        ...['briefing', 'new', '--title', 'Hearing', '--text', 'own.txt', '--position', 'rule-of-law'],
        ...['--text', '-', '--marking', 'Internal', '--json'],
        ...['--position', 'end-to-end-encryption:WHAT IS IT?,why does it matter?:'],
        ...['--points', 'rule-of-law'],
      ],
      { input: Buffer.from('\ufeffFrom standard input.', 'utf16le') },
    );
    expect([made.code, made.errors]).toEqual([0, '']);
    expect((await run(['search', '--json', '--', '"from standard input"'])).json).toMatchObject({ total: 1 });
    const { id } = made.json as { id: string };
    expect((await run(['briefings', '--json'])).json).toEqual([
      { id, title: 'Hearing', updatedAt: expect.stringMatching(/Z$/) },
    ]);

    await mkdir(join(folder, 'out'));
    const at = ['--at', '2026-06-18T14:00:00+02:00', '--json'];
    const first = await run(['export', id, '--out', 'out/a.docx', ...at]);
    expect([first.code, first.errors]).toEqual([0, '']);
    expect(first.json).toEqual({
      file: join(folder, 'out', 'a.docx'),
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
      bytes: (await readFile(join(folder, 'out', 'a.docx'))).length,
    });
    const second = await run(['export', id, '--out', 'out/b.docx', '--at', '2026-06-18T12:00:00Z', '--json']);
    expect((second.json as { sha256: string }).sha256).toBe((first.json as { sha256: string }).sha256);
    expect(await readdir(join(folder, 'out'))).toEqual(['a.docx', 'b.docx']);
    const whole = (await run(['positions', 'rule-of-law', '--json'])).json as { statement: string };
    const docx = await readFile(join(folder, 'out', 'a.docx'));
    expect(await findFaults(docx, [whole.statement])).toEqual([]);
    const points = bodyParagraphs(docx).filter(({ style }) => style === 'TalkingPoint');
    expect(points.map(({ text }) => text).join(' ')).toBe(whole.statement);
  });

  it('name the sections there are when one is not', async () => {
    const { folder, run } = await stand();
    await writeFile(join(folder, 'End-to-End Encryption.txt'), article);
    await run(['import', 'End-to-End Encryption.txt', '--yes']);
    const { code, errors } = await run([
      ...['briefing', 'new', '--title', 'T', '--position', 'end-to-end-encryption:Costs'],
    ]);
    expect(code).toBe(1);
    expect(errors).toContain('What is it?');
    expect((await run(['briefings', '--json'])).json).toEqual([]);
  });
});

describe('check', () => {
  it('finds a whole library whole', async () => {
    const { run } = await stand();
    const { code, json } = await run(['check', '--json']);
    expect([code, json]).toEqual([0, { ok: true, findings: [] }]);
  });

  it('fails, and says so, where something is not as it was', async () => {
    const { folder, run } = await stand();
    await run(['positions']);
    await rm(join(folder, 'library', 'files'), { recursive: true });
    const { code, json, errors } = await run(['check', '--json']);
    expect(code).toBe(1);
    expect(json).toMatchObject({
      ok: false,
      findings: [{ code: 'original-missing', message: expect.any(String) }],
      code: 'library-damaged',
      message: expect.stringContaining('1 finding'),
    });
    expect(errors.trim()).toMatch(/^standpoint: .*1 finding.*$/);
  });
});

describe('mistakes', () => {
  it.each([
    [[]],
    [['wish']],
    [['positions', '--colour']],
    [['positions', 'a', 'b']],
    [['positions', '--yes']],
    [['import']],
    [['import', 'a.txt', '--as', 'letters']],
    [['search', '--limit', '0', '--', 'x']],
    [['search', '--limit']],
    [['briefing', 'new']],
    [['briefing', 'old', '--title', 'T']],
    [['export', '1']],
    [['export', '1', '--out', 'a.odt']],
    [['export', '1', '--out', 'a.docx', '--at', 'noon']],
    [['export', '1', '--out', 'a.docx', '--at', '2026-06-18T12:00:00']],
    [['export', '1', '--out', 'a.docx', '--at', '2026-02-30']],
    [['export', '1', '--out', 'a.docx', '--at', '2026-02-30T12:00:00Z']],
    [['export', '1', '--out', 'a.docx', '--at', '2026-06-18T12:00 or so Z']],
    [['positions', '--library', '']],
  ])('%j are said in one line and touch no library', async (args) => {
    const { folder, run } = await stand();
    const { code, json, errors } = await run(['--json', ...args]);
    expect(code).not.toBe(0);
    expect(json).toEqual({ code: 'usage', message: expect.any(String) });
    expect(errors.trim()).toMatch(/^.+$/);
    expect(errors).not.toMatch(/^\s+at /m);
    expect(await readdir(folder)).toEqual([]);
  });

  it('a file that is no plain text makes no briefing', async () => {
    const { folder, run } = await stand();
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(join(folder, 'brief.pdf'), '%PDF-1.7');
    for (const [file, code] of [
      ['empty.txt', 'file-empty'],
      ['brief.pdf', 'file-binary'],
    ]) {
      const { json } = await run(['briefing', 'new', '--title', 'T', '--text', String(file), '--json']);
      expect(json).toEqual({ code, message: expect.stringContaining(`“${file}”`) });
      expect((json as { message: string }).message).not.toMatch(/page|import/i);
    }
  });

  it('a briefing that is not there, and a place that is not there', async () => {
    const { run } = await stand();
    expect((await run(['export', '99', '--out', 'a.docx', '--json'])).json).toMatchObject({
      code: 'not-found',
    });
    const { json } = await run(['briefing', 'new', '--title', 'T', '--position', 'rule-of-law', '--json']);
    const { id } = json as { id: string };
    const { code, errors, json: error } = await run(['export', id, '--out', 'no/where/a.docx', '--json']);
    expect([code, error]).toEqual([1, { code: 'target-missing-folder', message: expect.any(String) }]);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  it('a text that is not there makes no briefing', async () => {
    const { run } = await stand();
    const { code, json } = await run(['briefing', 'new', '--title', 'T', '--text', 'missing.txt', '--json']);
    expect([code, json]).toEqual([1, { code: 'file-unreadable', message: expect.any(String) }]);
    expect((await run(['briefings', '--json'])).json).toEqual([]);
  });
});

it.each(['', 'import', 'positions', 'search', 'briefing new', 'briefings', 'export', 'check'])(
  '%s --help tells how, and touches no library',
  async (command) => {
    const { folder, run } = await stand();
    const { code, out } = await run([...command.split(' ').filter(Boolean), '--help']);
    expect(code).toBe(0);
    expect(out).toContain(command);
    expect(out).toContain('--library DIR');
    await expect(access(join(folder, 'library'))).rejects.toThrow();
  },
);

it('takes paths from where npm was called', async () => {
  const { folder, run } = await stand();
  const elsewhere = await makeTemporaryFolder();
  await writeFile(join(elsewhere, 'End-to-End Encryption.txt'), article);
  const env = { npm_lifecycle_event: 'cli', INIT_CWD: elsewhere };
  const { json } = await run(['import', 'End-to-End Encryption.txt', '--json', '--library', 'own'], { env });
  expect(json).toMatchObject({ files: [{ changed: 1 }] });
  expect(await readdir(folder)).toEqual([]);
  await access(join(elsewhere, 'own', 'library.sqlite'));
});

it('ends quietly when the reader of a pipe has gone', async () => {
  const { folder } = await stand();
  const child = spawn(process.execPath, [cli, 'positions', '--json', '--library', join(folder, 'library')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(errors).toBe('');
});
