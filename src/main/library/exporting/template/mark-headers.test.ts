import { expect, it } from 'vitest';
import { checkReferences } from '../../../../../tests/support/docx/check-references.ts';
import { templateHouse } from '../../../../../tests/support/docx/every-block.ts';
import { findUnmarkedPages } from '../../../../../tests/support/docx/find-unmarked-pages.ts';
import { changeParts, makeTemplate } from '../../../../../tests/support/docx/make-template.ts';
import { openDocx, partOf } from '../../../../../tests/support/docx/open-docx.ts';
import {
  ownText,
  paragraph,
  sampleDetails,
  sourceOf,
} from '../../../../../tests/support/docx/sample-source.ts';
import { writeInHouseStyle } from '../write-export.ts';

const { marking } = sampleDetails;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

type Kind = 'default' | 'first' | 'even';
interface Section {
  headers?: Partial<Record<Kind, string>>;
  footers?: Partial<Record<Kind, string>>;
  hasFirst?: boolean;
}

/** A template with these sections, the briefing in the last, whose headers and footers have these words. */
async function templateOf(
  sections: Section[],
  { hasEven = false, cover = 'Cover' } = {},
): Promise<Uint8Array> {
  const parts: Record<string, string> = {};
  const related: string[] = [];
  const typed: string[] = [];
  const refer = (edge: 'header' | 'footer', kind: string, text: string) => {
    const part = `${edge}${related.length + 20}.xml`;
    const root = edge === 'header' ? 'w:hdr' : 'w:ftr';
    parts[`word/${part}`] =
      `<${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></${root}>`;
    related.push(`<Relationship Id="rId${100 + related.length}" Type="${OFFICE}/${edge}" Target="${part}"/>`);
    typed.push(`<Override PartName="/word/${part}" ContentType="${TYPE}.${edge}+xml"/>`);
    return `<w:${edge}Reference w:type="${kind}" r:id="rId${99 + related.length}"/>`;
  };
  const written = sections.map(({ headers = {}, footers = {}, hasFirst }) =>
    [
      '<w:sectPr>',
      ...Object.entries(headers).map(([kind, text]) => refer('header', kind, text)),
      ...Object.entries(footers).map(([kind, text]) => refer('footer', kind, text)),
      '<w:pgSz w:w="12240" w:h="15840"/>',
      '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="0" w:footer="0" w:gutter="0"/>',
      hasFirst ? '<w:titlePg/>' : '',
      '</w:sectPr>',
    ].join(''),
  );
  const last = written.pop() ?? '';
  const body = [
    `<w:p><w:r><w:t>${cover}</w:t></w:r></w:p>`,
    ...written.map((section) => `<w:p><w:pPr>${section}</w:pPr><w:r><w:t>Sample</w:t></w:r></w:p>`),
    `<w:p><w:r><w:t>{{briefing}}</w:t></w:r></w:p>${last}`,
  ].join('');
  return changeParts(await makeTemplate({ titlePage: [] }), {
    ...parts,
    'word/document.xml': (before) => before.replace(/<w:body>.*<\/w:body>/s, `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': (before) =>
      before.replace('</Relationships>', `${related.join('')}</Relationships>`),
    '[Content_Types].xml': (before) => before.replace('</Types>', `${typed.join('')}</Types>`),
    'word/settings.xml': (before) =>
      hasEven ? before.replace(/<w:evenAndOddHeaders[^>]*>/, '<w:evenAndOddHeaders/>') : before,
  });
}

async function fill(template: Uint8Array, words = marking) {
  const source = sourceOf([ownText(paragraph('Sample text.'))], { ...sampleDetails, marking: words });
  const bytes = await writeInHouseStyle({ ...source, house: templateHouse(template) });
  return { bytes, docx: openDocx(bytes) };
}

const countIn = (text: string) => text.split(marking).length - 1;

it('stands on the other pages too where the template has a place for it on one', async () => {
  const inCover = await templateOf([{ headers: { default: 'Sample' } }], { cover: '{{marking}}' });
  expect(findUnmarkedPages((await fill(inCover)).docx, marking)).toEqual([]);
  const inOne = await templateOf([
    { headers: { default: '{{marking}} One' } },
    { headers: { default: 'Two', first: 'Three' }, hasFirst: true },
  ]);
  const { docx } = await fill(inOne);
  expect(findUnmarkedPages(docx, marking)).toEqual([]);
  const headers = [...docx.parts].flatMap(([part, xml]) => (/^word\/header/.test(part) ? [xml] : []));
  expect(headers.filter((xml) => /One|Two|Three/.test(xml)).map(countIn)).toEqual([1, 1, 1]);
});

it('is not repeated above where the template has it below', async () => {
  const template = await templateOf([
    { headers: { default: 'Own header' }, footers: { default: '{{ marking }}' } },
  ]);
  const { docx } = await fill(template);
  expect(findUnmarkedPages(docx, marking)).toEqual([]);
  const header = [...docx.parts.values()].find((xml) => xml.includes('Own header'));
  expect(header).toBeDefined();
  expect(header).not.toContain(marking);
});

it.each<[string, Section[], boolean]>([
  ['the first page of a later section', [{ headers: { default: 'One' } }, { hasFirst: true }], false],
  [
    'the first page of a section after one whose first page has a header',
    [{ hasFirst: true, headers: { first: 'One' } }, { hasFirst: true }, { headers: { default: 'Two' } }],
    false,
  ],
  ['even pages', [{ headers: { default: 'One' } }, { headers: { default: 'Two' } }], true],
  ['every page', [{}, { hasFirst: true }], true],
])('gets a header of its own where there is none: on %s', async (_, sections, hasEven) => {
  const { docx } = await fill(await templateOf(sections, { hasEven }));
  expect(findUnmarkedPages(docx, marking)).toEqual([]);
  expect(checkReferences(docx)).toEqual([]);
  expect(partOf(docx, 'word/document.xml')).toContain('w:header="720"');
  const empty = await fill(await templateOf(sections, { hasEven }), '');
  expect(findUnmarkedPages(empty.docx, marking)).not.toEqual([]);
  expect([...empty.docx.parts.keys()].join()).not.toContain('headerStandpoint');
});

it('gets a header where the document says nothing of its pages, and beside one from an earlier time', async () => {
  const bare = changeParts(await templateOf([{}]), {
    'word/document.xml': (before) => before.replace(/<w:sectPr>.*<\/w:sectPr>/, ''),
  });
  const once = await fill(bare);
  expect(findUnmarkedPages(once.docx, marking)).toEqual([]);
  const again = await fill(
    changeParts(once.bytes, {
      'word/document.xml': (before) => before.replace('<w:sectPr>', '<w:sectPr><w:titlePg/>'),
    }),
    'Internal',
  );
  expect(findUnmarkedPages(again.docx, 'Internal')).toEqual([]);
  expect(partOf(again.docx, '[Content_Types].xml').match(/headerStandpoint\d\.xml/g)).toHaveLength(2);
});
