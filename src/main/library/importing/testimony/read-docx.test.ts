import { describe, expect, it } from 'vitest';
import {
  type DocxParts,
  makeDocx,
  paragraph,
  run,
  xml,
} from '../../../../../tests/support/testimony/make-docx.ts';
import { readDocx } from './read-docx.ts';

const read = (parts: DocxParts) => readDocx(makeDocx(parts), 'sample.docx');
const textsOf = async (body: string) => (await read({ body })).paragraphs.map(({ text }) => text);
const complaintsOf = async (parts: DocxParts) => (await read(parts)).unclear.map(({ text }) => text);
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

describe('the words of a Word file', () => {
  it.each<[string, string, string[]]>([
    ['runs join as they stand', `<w:p>${run('one')}${run('two ')}${run('three')}</w:p>`, ['onetwo three']],
    [
      'tabs and breaks are white space',
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:br w:type="page"/><w:t>e</w:t></w:r></w:p>',
      ['a\tb\nc\nd\ne'],
    ],
    [
      'hyphens that break and that don’t stay',
      '<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>ed</w:t></w:r></w:p>',
      ['co\u00ADop\u2011ed'],
    ],
    ['space that isn’t marked as kept goes', '<w:p><w:r><w:t>\n  one </w:t></w:r></w:p>', ['one']],
    ['empty paragraphs are none', `<w:p/>${paragraph('  ')}${paragraph('one')}<w:p/>`, ['one']],
    [
      'links, content controls and smart tags are read through',
      `<w:p><w:hyperlink r:id="x">${run('a ')}</w:hyperlink><w:sdt><w:sdtContent>${run('b ')}</w:sdtContent></w:sdt><w:smartTag>${run('c')}</w:smartTag></w:p>`,
      ['a b c'],
    ],
    [
      'blocks in content controls too',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('a')}${paragraph('b')}</w:sdtContent></w:sdt>`,
      ['a', 'b'],
    ],
    [
      'tables cell by cell',
      `<w:tbl><w:tr><w:tc>${paragraph('a')}${paragraph('b')}</w:tc><w:tc>${paragraph('c')}</w:tc></w:tr><w:tr><w:tc><w:tbl><w:tr><w:tc>${paragraph('d')}</w:tc></w:tr></w:tbl>${paragraph('e')}</w:tc></w:tr></w:tbl>`,
      ['a', 'b', 'c', 'd', 'e'],
    ],
    [
      'insertions stay and deletions go',
      `<w:p>${run('We ')}<w:del>${run('may')}<w:r><w:delText>not</w:delText></w:r></w:del><w:ins>${run('must')}</w:ins><w:moveFrom>${run('x')}</w:moveFrom><w:moveTo>${run(' act')}</w:moveTo></w:p>`,
      ['We must act'],
    ],
    [
      'words struck out stay, as a record may show them',
      `<w:p>${run('We ')}${run('may not ', '<w:strike/>')}${run('must act', '<w:dstrike/>')}</w:p>`,
      ['We may not must act'],
    ],
    [
      'a paragraph whose end is deleted goes on in the next',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('one ')}</w:p>${paragraph('two')}${paragraph('three')}`,
      ['one two', 'three'],
    ],
    [
      'earlier formatting is no text',
      `<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr>${run('one')}</w:p>`,
      ['one'],
    ],
    [
      'fields show their result, not their code',
      `<w:p>${run('see ')}${field('begin')}${code(' REF _1 ')}${field('separate')}${run('Section 2')}${field('end')}${run('.')}</w:p>`,
      ['see Section 2.'],
    ],
    [
      'the result of a field within a code is hidden',
      `<w:p>${field('begin')}${code(' IF ')}${field('begin')}${code('PAGE')}${field('separate')}${run('7')}${field('end')}${code(' = 1 ')}${field('separate')}${run('shown')}${field('end')}</w:p>`,
      ['shown'],
    ],
    [
      'a field that never ends hides nothing',
      `<w:p>${field('begin')}${code('PAGE')}${run('one')}</w:p><w:p>${field('begin')}${code('REF')}${field('separate')}${run('two')}${field('end')}</w:p>${paragraph('three')}`,
      ['one', 'two', 'three'],
    ],
    [
      'a text box stands after its paragraph, once',
      `<w:p>${run('before ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph('in the box')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('in the box')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('after')}</w:p>${paragraph('next')}`,
      ['before after', 'in the box', 'next'],
    ],
    [
      'what only older programs are given is read where newer ones are given nothing',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>${run('fallback')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['fallback'],
    ],
    [
      'symbols become the characters that they show',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t xml:space="preserve"> done</w:t></w:r></w:p>',
      ['✓ done'],
    ],
    [
      'formulas keep their characters',
      `<w:p>${run('so ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`,
      ['so a+b'],
    ],
  ])('%s', async (_, body, texts) => {
    expect(await textsOf(body)).toEqual(texts);
  });

  it.each<[string, string | Uint8Array]>([
    [
      'of the strict standard, under another prefix',
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>wörds</x:t></x:r></x:p></x:body></x:document>',
    ],
    [
      'in UTF-16',
      Buffer.from(`\uFEFF${xml('w:document', paragraph('wörds')).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    ],
    ['in UTF-8 with a mark', `\uFEFF${xml('w:document', paragraph('wörds'))}`],
  ])('are read from files %s', async (_, document) => {
    const { paragraphs } = await read({ body: '', parts: { 'word/document.xml': document } });
    expect(paragraphs.map(({ text }) => text)).toEqual(['wörds']);
  });
});

describe('headings', () => {
  const style = (id: string, name: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const styles = [
    style('Titel', 'Title'),
    style('berschrift2', 'heading 2'),
    style('Own', 'Section of ours', '<w:basedOn w:val="Middle"/>'),
    style('Middle', 'Middle', '<w:basedOn w:val="berschrift2"/>'),
    style('Outlined', 'Outlined', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    style(
      'Contents',
      'TOC Heading',
      '<w:basedOn w:val="berschrift2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
    ),
    style('Loop', 'Loop', '<w:basedOn w:val="Loop"/>'),
  ].join('');

  it.each([
    ['the title', 'Titel', '', 1],
    ['a heading in another language', 'berschrift2', '', 2],
    ['a style based on one based on a heading', 'Own', '', 2],
    ['a style with an outline level', 'Outlined', '', 3],
    ['a paragraph with an outline level of its own', '', '<w:outlineLvl w:val="0"/>', 1],
    ['a heading taken out of the outline', 'Contents', '', 0],
    ['a style based on itself', 'Loop', '', 0],
    ['a style that isn’t there', 'Nowhere', '', 0],
    ['a heading’s style that isn’t there', 'Heading3', '', 3],
  ])('%s', async (_, id, more, level) => {
    const body = paragraph('Text', `${id === '' ? '' : `<w:pStyle w:val="${id}"/>`}${more}`);
    expect((await read({ body, styles })).paragraphs).toMatchObject([{ text: 'Text', heading: level }]);
  });

  it('are no headings where they are as long as text', async () => {
    const body = paragraph('word '.repeat(200), '<w:pStyle w:val="Titel"/>');
    expect((await read({ body, styles })).paragraphs[0]?.heading).toBe(0);
  });
});

describe('notes', () => {
  const heading = (text: string) => paragraph(text, '<w:pStyle w:val="Heading1"/>');
  const refer = (type: string, id: number, more = '') =>
    `<w:r><w:${type}Reference w:id="${id}"${more}/></w:r>`;
  const note = (type: string, id: number, ...texts: string[]) =>
    `<w:${type} w:id="${id}">${texts.map((text) => `<w:p><w:r><w:${type}Ref/></w:r>${run(` ${text}`)}</w:p>`).join('')}</w:${type}>`;

  it('stand at the end of their section, endnotes at the end, and their signs glue to no word', async () => {
    const { paragraphs } = await read({
      body: [
        heading('One'),
        `<w:p>${run('A word')}${refer('footnote', 2)}${run('.')}${refer('endnote', 1)}</w:p>`,
        `<w:p>${run('Another')}${refer('footnote', 3)}</w:p>`,
        heading('Two'),
        `<w:p>${run('Again')}${refer('footnote', 2)}</w:p>`,
      ].join(''),
      footnotes:
        note('footnote', -1, 'no note') +
        note('footnote', 2, 'Two.', 'More of two.') +
        note('footnote', 3, 'Three.'),
      endnotes: note('endnote', 1, 'The end.'),
    });
    expect(paragraphs.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'text: One',
      'text: A word.',
      'text: Another',
      'note: Two.',
      'note: More of two.',
      'note: Three.',
      'text: Two',
      'text: Again',
      'note: The end.',
    ]);
  });

  it('leave out signs typed by hand, and the notes of deleted text', async () => {
    const { paragraphs } = await read({
      body: `<w:p>${run('word')}<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${run(' on')}<w:del>${refer('footnote', 2)}</w:del></w:p>`,
      footnotes: note('footnote', 1, '* Starred.') + note('footnote', 2, 'Deleted.'),
    });
    expect(paragraphs.map(({ text }) => text)).toEqual(['word on', '* Starred.']);
  });
});

describe('what the words don’t show is said', () => {
  it.each<[string, DocxParts, string]>([
    [
      'tracked changes',
      { body: `<w:p>${run('a')}<w:ins>${run('b')}</w:ins><w:del>${run('c')}</w:del></w:p>` },
      'The document has tracked changes. It was read as if all were accepted: 1 insertion kept, 1 deletion left out. Check that this is the final version.',
    ],
    [
      'comments',
      { body: `<w:p>${run('a')}<w:r><w:commentReference w:id="1"/></w:r></w:p>` },
      '1 comment in the margin left out.',
    ],
    [
      'hidden text',
      { body: `<w:p>${run('a')}${run('secret', '<w:vanish/>')}${run('b', '<w:vanish w:val="0"/>')}</w:p>` },
      'Hidden text left out, which Word doesn’t print either: “secret”.',
    ],
    [
      'text that a style hides',
      {
        body: `<w:p>${run('a')}${run('secret', '<w:rStyle w:val="H"/>')}</w:p>`,
        styles:
          '<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>',
      },
      'Hidden text left out, which Word doesn’t print either: “secret”.',
    ],
    [
      'signs of notes typed as raised numbers',
      { body: `<w:p>${run('word.')}${run('12', '<w:vertAlign w:val="superscript"/>')}</w:p>` },
      'Raised numbers that look like signs of notes stand in the text as it was typed, without a space before them: “12”.',
    ],
    [
      'headers and footers',
      { body: paragraph('a'), header: paragraph('Sample Coalition') },
      'Headers and footers of its pages left out: “Sample Coalition”.',
    ],
    [
      'links to the outside other than hyperlinks',
      {
        body: paragraph('a'),
        relationships:
          '<Relationship Id="p" Type="x/image" Target="http://sample.example/p.png" TargetMode="External"/><Relationship Id="h" Type="x/hyperlink" Target="http://sample.example" TargetMode="External"/>',
      },
      'Links outside were not followed: “http://sample.example/p.png”. What stands there is not part of the text.',
    ],
  ])('%s', async (_, parts, complaint) => {
    expect(await complaintsOf(parts)).toEqual([complaint]);
  });

  it('pictures that stand alone, in their place', async () => {
    const picture =
      '<w:r><w:drawing><wp:docPr descr="A chart of reports"/><a:blip r:embed="x"/></w:drawing></w:r>';
    const { paragraphs, unclear } = await read({
      body: `${paragraph('one')}<w:p>${picture}</w:p><w:p>${run('with text ')}${picture}</w:p>`,
    });
    expect(paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'one'],
      ['gap', '[Picture]'],
      ['text', 'with text'],
    ]);
    expect(unclear).toEqual([
      {
        line: null,
        page: '',
        passage: 2,
        text: 'A picture stands here, described as “A chart of reports”. Words in it are not part of the text.',
      },
    ]);
  });
});

it('knows what the file says of itself', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Sample &amp; title</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created>2025-12-05T10:00:00Z</dcterms:created></cp:coreProperties>';
  const { properties } = await read({
    body: paragraph('a'),
    parts: {
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="/word/document.xml"/><Relationship Id="b" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>',
      'docProps/core.xml': core,
    },
  });
  expect(properties).toEqual({ title: 'Sample & title', author: 'Jane Doe', date: '2025-12-05' });
});
