/** Files built to deceive or exhaust whoever checks them are refused by name, in a process that has little memory. */
import { deflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { it } from 'vitest';
import {
  type HostileFile,
  judgeInLittleMemory,
} from '../../../../tests/support/docx/judge-in-little-memory.ts';
import { position, sourceOf } from '../../../../tests/support/docx/sample-source.ts';
import { deflated, makeZip, type ZipPart } from '../../../../tests/support/testimony/make-zip.ts';
import { RECORD_NAMESPACE } from '../../../shared/record-namespace.ts';
import { writeDocument } from '../exporting/write-export.ts';
import { shortHash } from './fold-words.ts';

const MB = 1024 * 1024;
const safety = position('Safety', 'Platforms should be safe for each child by design. '.repeat(200));
const good = unzipSync(writeDocument(sourceOf([safety])));
const parts = Object.entries(good).map(([name, content]) => deflated(name, Buffer.from(content)));
const withParts = (...changed: ZipPart[]) =>
  makeZip([...parts.filter(({ name }) => !changed.some((one) => one.name === name)), ...changed]);
const edited = (part: string, edit: (xml: string) => string) =>
  withParts(deflated(part, edit(strFromU8(good[part] ?? new Uint8Array()))));
const DOCUMENT = 'word/document.xml';
const inBody = (xml: string) => edited(DOCUMENT, (before) => before.replace('<w:body>', `<w:body>${xml}`));
/** The document with nothing in it but this. */
const documentOf = (xml: string) =>
  strFromU8(good[DOCUMENT] ?? new Uint8Array()).replace(/<w:body>.*<\/w:body>/s, `<w:body>${xml}</w:body>`);
const EQUAL_PARAGRAPHS = '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(100_000);
const marks = (count: number) =>
  Array.from({ length: count }, (_, n) => `<w:bookmarkStart w:id="9${n}" w:name="Standpoint_${n}"/>`).join(
    '',
  );
const cfb = (entry: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(entry, 'utf16le')]);

const files: Record<string, HostileFile> = {
  'a zip bomb': {
    bytes: () =>
      withParts({ name: DOCUMENT, packed: deflateRawSync(Buffer.alloc(300 * MB)), saidBytes: 1000 }),
    answer: /^file-hostile: “copy\.docx” can’t be checked/,
  },
  'a bomb in the record': {
    bytes: () =>
      withParts({
        name: 'customXml/item1.xml',
        packed: deflateRawSync(Buffer.alloc(300 * MB)),
        saidBytes: 1000,
      }),
    answer: /^file-hostile/,
  },
  'entities that grow': {
    bytes: () => edited(DOCUMENT, () => '<!DOCTYPE a [<!ENTITY a "ha">]><a>&a;</a>'),
    answer: /^file-hostile: .*document type/,
  },
  'elements nested without end': {
    bytes: () => inBody('<w:sdt>'.repeat(100_000)),
    answer: /^file-hostile: .*nested/,
  },
  'a part that points outside': {
    bytes: () => withParts(deflated('../../evil.xml', 'x')),
    answer: /^file-hostile: .*outside/,
  },
  'a part that is there twice': {
    bytes: () => makeZip([...parts, deflated('Word/Document.xml', '<a/>')]),
    answer: /^file-hostile: .*twice/,
  },
  'a part whose bytes have changed': {
    bytes: () => withParts({ ...deflated(DOCUMENT, '<a/>'), crc: 1 }),
    answer: /^file-damaged: .*changed/,
  },
  'a file that is cut off': { bytes: () => makeZip(parts).subarray(0, 400), answer: /^file-damaged/ },
  'a file with a password': { bytes: () => cfb('EncryptedPackage'), answer: /^file-encrypted/ },
  'an old Word file': { bytes: () => cfb('WordDocument'), answer: /^file-binary: .*older Word/ },
  'a million paragraphs': {
    bytes: () => inBody('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(1_000_000)),
    answer: /^file-too-large/,
  },
  'an endless note asked for again and again': {
    bytes: () =>
      withParts(
        deflated(
          DOCUMENT,
          strFromU8(good[DOCUMENT] ?? new Uint8Array()).replace(
            '<w:body>',
            `<w:body><w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(100_000)}</w:p>`,
          ),
        ),
        deflated(
          'word/footnotes.xml',
          strFromU8(good['word/footnotes.xml'] ?? new Uint8Array()).replace(
            /Policy Advocacy/,
            'x'.repeat(100_000),
          ),
        ),
      ),
    answer: /^file-hostile: .*notes more often/,
  },
  'a record that asks for the same words again and again': {
    bytes: () =>
      edited('customXml/item1.xml', (xml) =>
        xml
          .replace(/<part[^>]*\/>/, (part) => part.repeat(1000))
          .replace(/<item .*<\/item>/s, (item) =>
            Array.from({ length: 20 }, (_, n) => item.replace('Standpoint_1', `Standpoint_${n + 1}`)).join(
              '',
            ),
          ),
      ),
    answer: /^file-hostile: .*more words/,
  },
  'a record that asks for equal paragraphs with one more behind': {
    bytes: () => {
      const a = shortHash('a');
      const lines = `${`${a} `.repeat(1000)}${shortHash('b')}`;
      const items = Array.from(
        { length: 1000 },
        (_, n) => `<item name="Standpoint_${n + 9}" kind="excerpt" lines="${lines}"/>`,
      );
      return withParts(
        deflated(DOCUMENT, documentOf(EQUAL_PARAGRAPHS)),
        deflated('customXml/item1.xml', `<record xmlns="${RECORD_NAMESPACE}">${items.join('')}</record>`),
      );
    },
    answer: /^file-hostile: .*more words/,
  },
  'the same within its marks': {
    bytes: () =>
      withParts(
        deflated(
          DOCUMENT,
          documentOf(
            `<w:p><w:bookmarkStart w:id="9" w:name="Standpoint_9"/></w:p>${EQUAL_PARAGRAPHS}<w:p><w:bookmarkEnd w:id="9"/></w:p>`,
          ),
        ),
        deflated(
          'customXml/item1.xml',
          `<record xmlns="${RECORD_NAMESPACE}"><item name="Standpoint_9" kind="excerpt" lines="${`${shortHash('a')} `.repeat(60_000)}${shortHash('b')}"/></record>`,
        ),
      ),
    answer: /^file-hostile: .*more words/,
  },
  'marks around marks around everything': {
    bytes: () => inBody(`<w:p>${marks(5000)}</w:p>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(100_000)}`),
    answer: /^taken/,
  },
  'a link to fetch': {
    bytes: () =>
      edited('word/_rels/document.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/></Relationships>',
        ),
      ),
    answer: /^taken/,
  },
};

it('each is refused, or checked without what it asks for, in bounded time and memory', async () => {
  const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  await judgeInLittleMemory(
    files,
    `import { readFileSync } from 'node:fs';
    import { compareCopy } from ${at('./compare-copy.ts')};
    import { readCopyBytes } from ${at('./read-copy.ts')};
    const known = { positions: [${JSON.stringify(safety.version)}], excerpts: [] };
    const judge = (path) => compareCopy({ copy: readCopyBytes(readFileSync(path), 'copy.docx'), known, library: '' });`,
  );
}, 180_000);
