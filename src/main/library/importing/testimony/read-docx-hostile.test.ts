import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { measureCpuMs } from '../../../../../tests/support/measure-cpu.ts';
import { docxParts, makeDocx, paragraph, xml } from '../../../../../tests/support/testimony/make-docx.ts';
import { deflated, makeZip, type ZipPart } from '../../../../../tests/support/testimony/make-zip.ts';
import { readDocx } from './read-docx.ts';

const MB = 1024 * 1024;
const good = docxParts({ body: paragraph('Sample text') });
const goodParts = Object.entries(good).map(([name, content]) => deflated(name, content));
const withPart = (part: ZipPart) => makeZip([...goodParts.filter(({ name }) => name !== part.name), part]);
const withDocument = (document: string) => makeDocx({ body: '', parts: { 'word/document.xml': document } });

/** About 10 MB that unpack to about 10 GB: a hundred times the same packed 100 MB. */
function bomb(): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(100 * MB, '<w:p/>'), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: 100 }, () => block), Buffer.from([3, 0])]);
}

const ole = (entry: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(entry, 'utf16le'),
    Buffer.alloc(600),
  ]);

describe('is refused, naming the file, the fault and what can be done:', () => {
  it.each<[string, () => Uint8Array, string, RegExp]>([
    ['an empty file', () => new Uint8Array(), 'file-damaged', /not a Word document/],
    ['text', () => Buffer.from('Sample text, only text'), 'file-damaged', /not a Word document/],
    [
      'a PDF with the wrong ending',
      () => Buffer.from('%PDF-1.7'),
      'file-damaged',
      /a PDF document, not a Word document/,
    ],
    [
      'an old Word document',
      () => ole('WordDocument'),
      'file-binary',
      /older Word \(\.doc\).*save it as “Word Document/s,
    ],
    ['another old Office file', () => ole('Workbook'), 'file-binary', /older Office file/],
    [
      'one with a password',
      () => ole('EncryptedPackage'),
      'file-encrypted',
      /protected by a password.*save a copy without/s,
    ],
    [
      'a zip file of pictures',
      () => makeZip([deflated('a.png', 'x')]),
      'file-damaged',
      /a zip file, not a Word document/,
    ],
    [
      'an Excel workbook',
      () =>
        makeZip([
          deflated(
            '_rels/.rels',
            String(good['_rels/.rels']).replace('word/document.xml', 'xl/workbook.xml'),
          ),
          deflated('xl/workbook.xml', '<x/>'),
        ]),
      'file-damaged',
      /an Excel workbook, not a Word document/,
    ],
    ['a file that is cut off', () => makeZip(goodParts).subarray(0, 300), 'file-damaged', /damaged.*cut off/],
    [
      'a part whose bytes have changed',
      () => withPart({ ...deflated('word/document.xml', xml('w:document', paragraph('a'))), crc: 1 }),
      'file-damaged',
      /“word\/document\.xml” has changed/,
    ],
    [
      'a part that can’t be unpacked',
      () => withPart({ name: 'word/document.xml', packed: Buffer.from('ffffffff', 'hex') }),
      'file-damaged',
      /can't be unpacked/,
    ],
    [
      'a part with a password of its own',
      () => withPart({ ...deflated('word/document.xml', 'x'), flags: 1 }),
      'file-encrypted',
      /password/,
    ],
    ['XML that isn’t well-formed', () => withDocument('<w:document'), 'file-damaged', /not well-formed/],
    [
      'XML that breaks off',
      () => withDocument(xml('w:document', '<w:p>').slice(0, -20)),
      'file-damaged',
      /not well-formed/,
    ],
    [
      'characters that are none',
      () => makeDocx({ body: '', parts: { 'word/document.xml': Buffer.from('<a>\xff\xfe</a>', 'latin1') } }),
      'file-damaged',
      /characters that are none/,
    ],
    ['no text at all', () => makeDocx({ body: '<w:p/>' }), 'file-no-text', /no text at all/],
    [
      'pictures without text',
      () => makeDocx({ body: '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>' }),
      'file-no-text',
      /scans.*Import the witness’s own document/s,
    ],
    [
      'entities that grow',
      () =>
        withDocument(
          `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]><a>&c;</a>`,
        ),
      'file-hostile',
      /declares a document type/,
    ],
    [
      'an entity from outside',
      () => withDocument('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'),
      'file-hostile',
      /declares a document type/,
    ],
    ['an entity that isn’t declared', () => withDocument('<a>&nbsp;</a>'), 'file-damaged', /not well-formed/],
    [
      'elements nested without end',
      () => withDocument(xml('w:document', '<w:sdt>'.repeat(100_000))),
      'file-hostile',
      /nested more deeply/,
    ],
    [
      'a part that points outside',
      () => withPart(deflated('../../evil.xml', 'x')),
      'file-hostile',
      /points outside of the file/,
    ],
    ['a part from a drive', () => withPart(deflated('C:\\evil.xml', 'x')), 'file-hostile', /points outside/],
    [
      'a part that is there twice',
      () => makeZip([...goodParts, deflated('Word/Document.xml', xml('w:document', paragraph('other')))]),
      'file-hostile',
      /twice/,
    ],
    [
      'parts that share bytes',
      () => makeZip([...goodParts, { ...deflated('a', 'x'), liesOn: 'word/document.xml' }]),
      'file-hostile',
      /share the same bytes/,
    ],
    [
      'parts that say they unpack to gigabytes',
      () =>
        makeZip([
          ...goodParts,
          ...['a', 'b', 'c'].map((name) => ({ ...deflated(name, name), saidBytes: 4e9 })),
        ]),
      'file-hostile',
      /would unpack to 11\.2 GB/,
    ],
  ])('%s', async (_, make, code, message) => {
    await expect(readDocx(make(), 'sample.docx')).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      details: { file: 'sample.docx' },
    });
    await expect(readDocx(make(), 'sample.docx')).rejects.toThrow(/^“sample\.docx” was not imported\. /);
  });
});

it('10 MB that unpack to 10 GB are refused in little time and memory, whatever size they claim', async () => {
  const packed = bomb();
  expect(packed.length).toBeGreaterThan(9 * MB);
  for (const saidBytes of [1000, 0xfffffff0]) {
    const file = withPart({ name: 'word/document.xml', packed, saidBytes });
    let peak = 0;
    const before = process.memoryUsage().rss;
    const cpuMs = await measureCpuMs(async () => {
      await expect(readDocx(file, 'bomb.docx')).rejects.toMatchObject({ code: 'file-hostile' });
      peak = process.memoryUsage().rss - before;
    });
    expect(cpuMs).toBeLessThan(5000);
    expect(peak).toBeLessThan(600 * MB);
  }
}, 60_000);

describe('is read in bounded time:', () => {
  it.each<[string, string]>([
    ['a hundred thousand runs in a paragraph', `<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(100_000)}</w:p>`],
    ['a megabyte of one word', paragraph('a'.repeat(MB))],
    ['a hundred thousand paragraphs', paragraph('a').repeat(100_000)],
    [
      'fields that never end',
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(100_000)}</w:p>${paragraph('a')}`,
    ],
    [
      'paragraphs whose ends are deleted',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`.repeat(20_000),
    ],
    [
      'many references to one note',
      `<w:p><w:r><w:t>a</w:t></w:r>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(100_000)}</w:p>`,
    ],
    [
      'an element with many attributes',
      `<w:p ${Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(' ')}><w:r><w:t>a</w:t></w:r></w:p>`,
    ],
  ])('%s', async (_, body) => {
    const footnotes = `<w:footnote w:id="1">${paragraph('note '.repeat(10_000))}</w:footnote>`;
    const cpuMs = await measureCpuMs(async () => {
      const { paragraphs } = await readDocx(makeDocx({ body, footnotes }), 'sample.docx');
      expect(paragraphs.length).toBeGreaterThan(0);
    });
    expect(cpuMs).toBeLessThan(5000);
  });
});
