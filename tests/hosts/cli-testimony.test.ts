/** Testimony, excerpts and citations on the built command line: shapes, exit codes, errors. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWithMammoth } from '../support/docx/read-back.ts';
import { shortHearing } from '../support/testimony/short-hearing.ts';
import { stand } from './stand-with-cli.ts';

const QUOTE = 'A provider that does not detect what is already known cannot say that it did not know.';

/** A library with the short hearing, kept as testimony 1. */
async function standWithHearing() {
  const { folder, run } = await stand();
  await writeFile(join(folder, 'hearing.txt'), shortHearing);
  const { code, json, errors } = await run(['import', 'hearing.txt', '--yes', '--json']);
  expect([code, errors]).toEqual([0, '']);
  return { folder, run, imported: json };
}

const row = {
  id: '1',
  kind: 'hearing',
  title: "Sample Hearing: Children's Safety Online",
  witness: 'Jane Doe',
  forum: 'U.S. Senate Committee on the Judiciary',
  jurisdiction: 'United States',
  date: '2024-03-06',
  passages: expect.any(Number),
};

describe('testimony', () => {
  it('is shown, kept only with --yes, listed, and recognised when it comes again', async () => {
    const { folder, run } = await stand();
    await writeFile(join(folder, 'hearing.txt'), shortHearing);
    const shown = await run(['import', 'hearing.txt', '--json']);
    expect(shown.json).toMatchObject({
      files: [{ file: 'hearing.txt', new: 1, unchanged: 0, unclear: 0, testimony: { ...row, id: null } }],
    });
    expect((await run(['testimony', '--json'])).json).toEqual([]);
    expect((await run(['import', 'hearing.txt'])).out).toMatch(/Hearing transcript, new.*Nothing was kept/s);
    const kept = await run(['import', 'hearing.txt', '--as', 'testimony', '--yes', '--json']);
    expect(kept.json).toMatchObject({ files: [{ new: 1, testimony: row }] });
    expect((await run(['testimony', '--json'])).json).toEqual([row]);
    expect((await run(['testimony', '1', '--json'])).json).toEqual([row]);
    const again = await run(['import', 'hearing.txt', '--yes', '--json']);
    expect(again.json).toMatchObject({ files: [{ new: 0, unchanged: 1, testimony: row }] });
    expect((await run(['testimony', '7', '--json'])).json).toMatchObject({ code: 'not-found' });
  });

  it('has its passages in order, each with page, speaker and heading', async () => {
    const { run } = await standWithHearing();
    const { json } = await run(['passages', '1', '--json']);
    const passages = json as { ordinal: number; text: string }[];
    expect(Object.keys(passages[0] ?? {})).toEqual(['ordinal', 'page', 'speaker', 'heading', 'text']);
    expect(passages.map(({ ordinal }) => ordinal)).toEqual(passages.map((_, index) => index + 1));
    expect(passages.find(({ text }) => text.startsWith('We ask'))).toMatchObject({
      page: '2',
      speaker: 'Ms. Doe',
    });
  });

  it('is refused by name and fault while the other files go on', async () => {
    const { folder, run } = await stand();
    await writeFile(join(folder, 'hearing.txt'), shortHearing);
    await writeFile(join(folder, 'broken.docx'), 'PK\u0003\u0004 broken');
    const { code, json, errors } = await run(['import', 'broken.docx', 'hearing.txt', '--yes', '--json']);
    expect(code).toBe(1);
    expect(errors).toMatch(/broken\.docx/);
    expect(json).toMatchObject({
      code: 'file-damaged',
      files: [{ new: 0, error: { code: 'file-damaged' } }, { new: 1 }],
    });
  });
});

describe('an excerpt', () => {
  it('is made of the source’s own characters, listed, cited in every style, and exported', async () => {
    const { folder, run } = await standWithHearing();
    const made = await run(['excerpt', '1', '--quote', `  ${QUOTE.replaceAll(' ', '  ')}`, '--json']);
    const citation = `Jane Doe, Policy Director, Example Coalition, testimony before the U.S. Senate Committee on the Judiciary, “${row.title},” March 6, 2024.`;
    const excerpt = { id: '1', text: QUOTE, speaker: 'Ms. Doe', page: '', citation };
    expect(made.json).toEqual(excerpt);
    expect((await run(['excerpts', '--json'])).json).toEqual([
      { ...excerpt, testimony: '1', version: 1, use: 'public', topics: [], supports: [] },
    ]);
    expect((await run(['cite', '1'])).out.trim()).toBe(citation);
    for (const [style, words] of [
      ['bluebook', '118th Cong. (2024) (statement of Jane Doe'],
      ['chicago', ': Hearing Before the S. Comm. on the Judiciary, 118th Cong.'],
      ['apa', '(testimony of Jane Doe).'],
    ] as const) {
      const { json } = await run(['cite', '1', '--style', style, '--json']);
      expect(json).toEqual({ id: '1', style, citation: expect.stringContaining(words) });
    }
    const { json } = await run(['briefing', 'new', '--title', 'Sample', '--excerpt', '1', '--json']);
    expect((await run(['export', (json as { id: string }).id, '--out', 'sample.docx'])).code).toBe(0);
    expect(await readWithMammoth(await readFile(join(folder, 'sample.docx')))).toContain(QUOTE);
  });

  it('is refused with the nearest passage, or where the words stand twice', async () => {
    const { run } = await standWithHearing();
    const wrong = await run(['excerpt', '1', '--quote', QUOTE.replace('did not', 'did'), '--json']);
    expect(wrong.code).toBe(1);
    expect(wrong.json).toMatchObject({ code: 'words-not-found', message: expect.stringContaining(QUOTE) });
    const twice = await run(['excerpt', '1', '--quote', '[Sample text]', '--json']);
    expect(twice.json).toMatchObject({ code: 'words-ambiguous' });
    expect((await run(['excerpts', '--json'])).json).toEqual([]);
  });

  it.each([
    [['excerpt', '1']],
    [['excerpt', '--quote', 'x']],
    [['passages']],
    [['cite', '1', '--style', 'harvard']],
    [['testimony', '1', '2']],
    [['excerpts', 'x']],
  ])('%j is a mistake that is said before the library is opened', async (args) => {
    const { run } = await stand();
    expect(await run([...args, '--json'])).toMatchObject({ code: 2, json: { code: 'usage' } });
  });
});
