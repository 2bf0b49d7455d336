/** Templates built to deceive or exhaust whoever takes them are refused by name, in a process that has little memory. */
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { it } from 'vitest';
import {
  type HostileFile,
  judgeInLittleMemory,
} from '../../../../../tests/support/docx/judge-in-little-memory.ts';
import { changeParts, makeTemplate } from '../../../../../tests/support/docx/make-template.ts';
import { deflated, makeZip, type ZipPart } from '../../../../../tests/support/testimony/make-zip.ts';

const MB = 1024 * 1024;
const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const good = await makeTemplate();
const parts = Object.entries(unzipSync(good)).map(([name, content]) => deflated(name, Buffer.from(content)));
const withParts = (...changed: ZipPart[]) =>
  makeZip([...parts.filter(({ name }) => !changed.some((one) => one.name === name)), ...changed]);
const edited = (part: string, edit: (xml: string) => string) => changeParts(good, { [part]: edit });
const inBody = (xml: string) => edited(DOCUMENT, (before) => before.replace('<w:body>', `<w:body>${xml}`));
const inStyles = (xml: string) =>
  edited(STYLES, (before) => before.replace('</w:styles>', `${xml}</w:styles>`));
/** Ends with `xml`, and has no {{briefing}}. */
const withoutPlace = (xml: string) =>
  edited(DOCUMENT, (before) =>
    before.replace('{{briefing}}', '[Sample text]').replace(/<w:sectPr>(?!.*<w:sectPr>)/s, `${xml}$&`),
  );
const bomb = (name: string): ZipPart => ({
  name,
  packed: deflateRawSync(Buffer.alloc(300 * MB)),
  saidBytes: 1000,
});
const style = (id: string, base: string, name = id) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/></w:style>`;

const files: Record<string, HostileFile> = {
  'a zip bomb': {
    bytes: () => withParts(bomb(DOCUMENT)),
    answer: /^file-hostile: “Brand\.dotx” can’t be used/,
  },
  'a bomb that is a picture': {
    bytes: () => withParts(bomb('word/media/logo.png')),
    answer: /^file-hostile/,
  },
  'a great many parts': {
    bytes: () => withParts(...Array.from({ length: 2000 }, (_, n) => deflated(`word/media/${n}.png`, 'x'))),
    answer: /^file-too-large/,
  },
  'entities that grow': {
    bytes: () => edited(STYLES, () => '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'),
    answer: /^file-hostile: .*document type/,
  },
  'elements nested without end': {
    bytes: () => inBody('<w:sdt>'.repeat(100_000)),
    answer: /^file-hostile: .*nested/,
  },
  'millions of elements': { bytes: () => inBody('<w:p/>'.repeat(1_900_000)), answer: /^file-too-large/ },
  'millions of attributes': {
    bytes: () =>
      inBody(
        Array.from(
          { length: 1500 },
          () => `<w:p ${Array.from({ length: 150 }, (_, n) => `a${n}=""`).join(' ')}/>`,
        ).join(''),
      ),
    answer: /^(taken|file-)/,
  },
  'a part that points outside': {
    bytes: () => withParts(deflated('../../evil.xml', '<x/>')),
    answer: /^file-hostile: .*outside/,
  },
  'a part that is there twice': {
    bytes: () => makeZip([...parts, deflated('Word/Document.xml', '<a/>')]),
    answer: /^file-hostile: .*twice/,
  },
  'styles based on each other': {
    bytes: () =>
      edited(STYLES, (xml) =>
        xml
          .replace(/(w:styleId="Heading1".*?<w:basedOn w:val=")[^"]*/, '$1LoopA')
          .replace('</w:styles>', `${style('LoopA', 'LoopB')}${style('LoopB', 'LoopA')}</w:styles>`),
      ),
    answer: /^taken/,
  },
  'tens of thousands of styles of one name': {
    bytes: () =>
      inStyles(Array.from({ length: 30_000 }, (_, n) => style(`S${n}`, `S${n + 1}`, 'Statement')).join('')),
    answer: /^(taken|file-)/,
  },
  'fields within fields within fields': {
    bytes: () =>
      inBody(
        `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'.repeat(5_800)}</w:p>`,
      ),
    answer: /^(taken|file-)/,
  },
  'a field that fetches, inside of another': {
    bytes: () =>
      inBody(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF 1 = 1 "</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "C:\\\\x.docx"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText>"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
    answer: /^template-unusable: .*INCLUDETEXT/,
  },
  'places for fields without end': {
    bytes: () => inBody(`<w:p><w:r><w:t>${'{{title}} {{'.repeat(4_000)}</w:t></w:r></w:p>`),
    answer: /^file-too-large: .*\{\{title\}\}/,
  },
  'a field in pieces': {
    bytes: () =>
      inBody(
        `<w:p>${'<w:r><w:t>{{</w:t></w:r><w:r><w:t/></w:r><w:r><w:t>title}} </w:t></w:r>'.repeat(900)}${'<w:r><w:t>{{title </w:t></w:r>'.repeat(4_000)}</w:p>`,
      ),
    answer: /^taken/,
  },
  'empty paragraphs without end': {
    bytes: () => withoutPlace('<w:p/>'.repeat(99_000)),
    answer: /^file-too-large: .*text/,
  },
  'no place for the briefing, and as many empty paragraphs as may be': {
    bytes: () => withoutPlace('<w:p/>'.repeat(29_000)),
    answer: /^taken/,
  },
  'a word without end': {
    bytes: () => inBody(`<w:p>${'<w:r><w:t>{{title</w:t></w:r>'.repeat(7_000)}</w:p>`),
    answer: /^file-too-large: .*text/,
  },
  'text without end': {
    bytes: () => inBody(`<w:p><w:r><w:t>${'title '.repeat(1_900_000)}</w:t></w:r></w:p>`),
    answer: /^file-too-large: .*text/,
  },
  'pages without end': {
    bytes: () =>
      inBody('<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'.repeat(2_000)),
    answer: /^taken/,
  },
  'paragraphs within paragraphs': {
    bytes: () =>
      inBody(
        `${'<w:p>'.repeat(390)}<w:r><w:t>${'{ '.repeat(300)}</w:t></w:r>${'</w:p>'.repeat(390)}`.repeat(15),
      ),
    answer: /^(taken|file-)/,
  },
  'sections without end': {
    bytes: () => inBody('<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'.repeat(90)),
    answer: /^(taken|file-)/,
  },
};

const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);

it('each is refused, or taken without what it asks for, in bounded time and memory', async () => {
  await judgeInLittleMemory(
    files,
    `import { readTemplateFile } from ${at('./read-template-file.ts')};
    import { sampleDocument } from ${at('../../house-style/sample-document.ts')};
    import { ownHouse } from ${at('../own-house.ts')};
    const sample = { ...sampleDocument, house: ownHouse, exportedAt: '2026-06-17T15:04:05.678Z', exportedOn: '2026-06-17' };
    const judge = (path) => readTemplateFile({ path, name: 'Brand.dotx', sample });`,
  );
}, 180_000);
