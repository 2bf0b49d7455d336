import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makePdf, type PdfPageSource } from '../../../../../tests/support/testimony/make-pdf.ts';
import {
  CATALOG,
  FONT,
  fileOf,
  ONE_PAGE,
  pageWith,
  stream,
} from '../../../../../tests/support/testimony/make-pdf-objects.ts';
import { readPdf } from './read-pdf.ts';

const TEXT = '[Sample text] Every report names the day on which it was made.';
const page: PdfPageSource = { texts: [{ text: TEXT, x: 72, y: 700 }] };
const read = (bytes: Uint8Array) => readPdf(bytes, 'sample-scan.pdf', () => undefined);
const refused = (bytes: Uint8Array) =>
  read(bytes).then(
    () => {
      throw new Error('It was read.');
    },
    ({ code, message }: { code: string; message: string }) => ({ code, message }),
  );
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

it('refuses a scan, and says what would be read in its place', async () => {
  expect(
    await refused(
      makePdf({
        pages: [
          { texts: [], picture: true },
          { texts: [], picture: true },
        ],
      }),
    ),
  ).toEqual({
    code: 'file-no-text',
    message:
      '“sample-scan.pdf” was not imported. Its pages are pictures without text. Import the witness’s own document, or a copy with recognised text.',
  });
});

it('takes the stamp on every page of a scan for no text of it', async () => {
  const pages = [1, 2, 3, 4].map((number) => ({
    picture: true,
    texts: [{ text: `Sample stamp, page ${number} of 4`, x: 200, y: 770, size: 8 }],
  }));
  expect((await refused(makePdf({ pages }))).code).toBe('file-no-text');
});

it('refuses pages that are blank', async () => {
  expect(await refused(makePdf({ pages: [{ texts: [] }] }))).toMatchObject({
    code: 'file-no-text',
    message: expect.stringContaining('Its pages have no text.'),
  });
});

it.each(['rc4', 'aes'] as const)('refuses a file that asks for a password (%s)', async (kind) => {
  const bytes = makePdf({ pages: [page], encryption: { kind, userPassword: 'sample' } });
  expect(await refused(bytes)).toMatchObject({
    code: 'file-encrypted',
    message: expect.stringContaining('“sample-scan.pdf” was not imported. It opens only with a password.'),
  });
});

it.each(['rc4', 'aes'] as const)('reads a file that opens without a password (%s)', async (kind) => {
  const bytes = makePdf({ pages: [page], encryption: { kind, userPassword: '' } });
  expect((await read(bytes)).paragraphs.map(({ text }) => text)).toEqual([TEXT]);
});

it('reads what is left of a file whose last bytes are missing, and says so', async () => {
  const whole = makePdf({ pages: [page] });
  const { paragraphs, unclear } = await read(whole.subarray(0, whole.length - 20));
  expect(paragraphs.map(({ text }) => text)).toEqual([TEXT]);
  expect(unclear).toMatchObject([{ text: expect.stringContaining('The end of the file is missing') }]);
});

it('refuses a file of which too little is left', async () => {
  const whole = makePdf({ pages: [page] });
  for (const bytes of [
    whole.subarray(0, 400),
    bytesOf('%PDF-1.7\n'),
    bytesOf('%PDF-1.7\nThe rest is no PDF.'),
  ]) {
    expect(await refused(bytes)).toMatchObject({
      code: 'file-damaged',
      message: expect.stringContaining('“sample-scan.pdf” was not imported. It is damaged'),
    });
  }
});

it('says which pages could not be read whole, and reads the others', async () => {
  const pages = [1, 2, 3].map((number) => ({
    texts: [{ text: `${TEXT} Page ${number}.`, x: 72, y: 600 - number }],
  }));
  const text = latin1(makePdf({ pages, compress: true }));
  const streams = [...text.matchAll(/FlateDecode \/Length \d+ >>\nstream\n/g)];
  const at = (streams[1]?.index ?? 0) + (streams[1]?.[0].length ?? 0) + 60;
  const { paragraphs, unclear } = await read(
    bytesOf(`${text.slice(0, at)}${'\0'.repeat(12)}${text.slice(at + 12)}`),
  );
  expect(paragraphs.at(-1)?.text).toBe(`${TEXT} Page 3.`);
  expect(unclear).toContainEqual(
    expect.objectContaining({ page: '2', text: expect.stringMatching(/^Page 2 could not be read whole/) }),
  );
});

it('reads a file that says it has other pages than it has', async () => {
  const { paragraphs } = await read(makePdf({ pages: [page], count: 7 }));
  expect(paragraphs.filter(({ kind }) => kind === 'text').map(({ text }) => text)).toEqual([TEXT]);
});

it('fetches nothing that a file points to', async () => {
  const text = latin1(makePdf({ pages: [page] })).replace(
    '/Type /Catalog',
    '/Type /Catalog /OpenAction << /S /URI /URI (http://127.0.0.1:9/) >> /URI << /Base (http://127.0.0.1:9/) >>',
  );
  expect((await read(bytesOf(text))).paragraphs.map((paragraph) => paragraph.text)).toEqual([TEXT]);
});

/** Ten gigabytes of spaces in ten megabytes. */
function packTenGigabytes(): Buffer {
  const part = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: 160 }, () => part),
    Buffer.from([3, 0]),
  ]);
}

it('stops at a stream that unpacks to gigabytes, whoever unpacks it', { timeout: 180_000 }, async () => {
  const bomb = packTenGigabytes();
  const asContent = [CATALOG, ONE_PAGE, pageWith(''), stream('/Filter /FlateDecode', bomb), FONT];
  const toUnicode = `<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 6 0 R >>`;
  const content = stream('', Buffer.from('BT /F 12 Tf 72 700 Td (Sample) Tj ET'));
  const inFont = [CATALOG, ONE_PAGE, pageWith(''), content, toUnicode, stream('/Filter /FlateDecode', bomb)];
  const asObjects = ['', stream('/Type /ObjStm /N 4 /First 40 /Filter /FlateDecode', bomb), CATALOG];
  for (const objects of [asContent, inFont, asObjects]) {
    const before = process.memoryUsage.rss();
    const { code } = await refused(fileOf(objects));
    expect(code).toMatch(/^file-(?:hostile|damaged)$/);
    expect(process.memoryUsage.rss() - before).toBeLessThan(2_000_000_000);
  }
});

it('stops at forms that stand in forms without end', { timeout: 180_000 }, async () => {
  const forms = Array.from({ length: 12 }, (_, depth) => {
    const inner = depth === 11 ? 'BT /F 12 Tf 72 700 Td (Sample) Tj ET' : '/X Do '.repeat(12);
    const resources = `/Resources << /Font << /F 5 0 R >> /XObject << /X ${7 + depth} 0 R >> >>`;
    return stream(`/Type /XObject /Subtype /Form /BBox [0 0 612 792] ${resources}`, Buffer.from(inner));
  });
  const content = stream('', Buffer.from('/X Do'));
  const bytes = fileOf([CATALOG, ONE_PAGE, pageWith('/XObject << /X 6 0 R >>'), content, FONT, ...forms]);
  expect(await refused(bytes)).toMatchObject({ code: expect.stringMatching(/^file-(?:hostile|too-large)$/) });
});

it('stops at a page whose text never ends', { timeout: 180_000 }, async () => {
  const words = 'BT /F 12 Tf 1 0 0 1 72 700 Tm (Sample) Tj ET BT /F 9 Tf 1 0 0 1 72 300 Tm (text) Tj ET\n';
  const content = stream('/Filter /FlateDecode', deflateSync(Buffer.from(words.repeat(400_000))));
  const bytes = fileOf([CATALOG, ONE_PAGE, pageWith(''), content, FONT]);
  expect(await refused(bytes)).toMatchObject({ code: expect.stringMatching(/^file-(?:hostile|too-large)$/) });
});

it('stops at a tree of pages that is deeper than can be followed, or bites its tail', {
  timeout: 180_000,
}, async () => {
  const deep = Array.from(
    { length: 60_000 },
    (_, depth) => `<< /Type /Pages /Kids [${depth + 3} 0 R] /Count 1 >>`,
  );
  const circle = ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'];
  for (const tree of [deep, circle]) {
    expect(await refused(fileOf([CATALOG, ...tree]))).toMatchObject({
      code: expect.stringMatching(/^file-(?:damaged|hostile|no-text)$/),
    });
  }
});

it('stops at numbers of pages that no file has', { timeout: 180_000 }, async () => {
  const bytes = makePdf({ pages: [page], count: 2_000_000_000 });
  const outcome = await read(bytes).then(
    ({ pages }) => pages.length,
    ({ code }: { code: string }) => code,
  );
  expect(['file-too-large', 'file-hostile', 1]).toContain(outcome);
});

it('reads the next file after one that it had to stop', { timeout: 180_000 }, async () => {
  const kids = '3 0 R '.repeat(1_000_000);
  await read(fileOf([CATALOG, `<< /Type /Pages /Kids [${kids}] /Count 1000000 >>`, ONE_PAGE])).catch(
    () => undefined,
  );
  expect((await read(makePdf({ pages: [page] }))).paragraphs).toHaveLength(1);
});
