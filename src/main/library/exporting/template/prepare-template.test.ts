import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { changeParts, makeTemplate } from '../../../../../tests/support/docx/make-template.ts';
import { describeTemplate } from './describe-template.ts';
import { findStyle } from './join-styles.ts';
import { treeOf } from './open-template.ts';
import { prepareTemplate } from './prepare-template.ts';
import { findAll, findChild } from './xml-tree.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const described = async (bytes: Uint8Array) => describeTemplate(prepareTemplate(bytes, 'Brand.dotx'));

const refusalOf = (bytes: Uint8Array): string => {
  try {
    prepareTemplate(bytes, 'Brand.dotx');
    return 'taken';
  } catch (error) {
    return error instanceof Error && 'code' in error
      ? `${String(error.code)}: ${error.message}`
      : String(error);
  }
};

const addRelationship =
  (type: string, target: string, mode = ' TargetMode="External"') =>
  (before: string) =>
    before.replace(
      '</Relationships>',
      `<Relationship Id="rIdX" Type="${OFFICE}/${type}" Target="${target}"${mode}/></Relationships>`,
    );

const addText = (xml: string) => (before: string) => before.replace('<w:body>', `<w:body>${xml}`);

describe('a template', () => {
  it('is told by what it brings and lacks', async () => {
    expect(await described(await makeTemplate())).toMatchObject({
      bodyPlace: 'placeholder',
      textBefore: 'Sample Organisation {{title}} For {{for}}, {{date}}',
      fields: ['title', 'for', 'date'],
      paper: 'A4',
      fonts: ['Verdana', 'Georgia'],
      page: { textWidth: 8506, textHeight: 13958, textSize: 11 },
      brings: ['header', 'footer', 'a picture or logo in them', '2 sections'],
      styles: {
        found: expect.arrayContaining(['Title', 'Heading 1 to 4']),
        added: expect.arrayContaining(['Statement', 'Block Quote', 'Position Title 1 to 5']),
      },
      notes: [],
    });
  });

  it('takes a briefing at its end where it has no place for it, and whole where it is empty', async () => {
    const end = await described(await makeTemplate({ titlePage: [], body: ['Dear colleagues,', ''] }));
    expect(end).toMatchObject({ bodyPlace: 'end', textBefore: 'Dear colleagues,' });
    const whole = await described(await makeTemplate({ titlePage: [], body: ['', ''] }));
    expect(whole).toMatchObject({ bodyPlace: 'whole', textBefore: '' });
  });

  it('takes a briefing in a content control of that name', async () => {
    const control =
      '<w:sdt><w:sdtPr><w:alias w:val="Briefing"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
    const bytes = changeParts(await makeTemplate({ body: ['After'] }), {
      'word/document.xml': (before) =>
        before.replace('<w:p><w:r><w:t xml:space="preserve">After', `${control}$&`),
    });
    expect(await described(bytes)).toMatchObject({ bodyPlace: 'control' });
  });

  it('written by Word in another language has its styles found by name, and gives way where an id is taken', async () => {
    const bytes = changeParts(await makeTemplate(), {
      'word/styles.xml': (before) =>
        before
          .replaceAll('"Heading1"', '"berschrift1"')
          .replace(
            '</w:styles>',
            '<w:style w:type="paragraph" w:styleId="Statement"><w:name w:val="Kontoauszug"/></w:style></w:styles>',
          ),
      'word/document.xml': addText(
        '<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Statement"/></w:pPr></w:p>',
      ),
    });
    const template = prepareTemplate(bytes, 'Marke.dotx');
    expect(template.look.headingFont).toBe('Verdana');
    const used = [...findAll(treeOf(template, 'word/document.xml'), 'w:pStyle')];
    expect(used.slice(0, 2).map(({ attributes }) => attributes.get('w:val'))).toEqual([
      'Heading1',
      'StatementTemplate1',
    ]);
    const ids = [...findAll(treeOf(template, 'word/styles.xml'), 'w:style')].map(({ attributes }) =>
      attributes.get('w:styleId'),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('with a look of its own for the first level gives it to those below, which stay with what follows', async () => {
    const ofTheirs = (id: string, name: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:color w:val="7A1F3D"/></w:rPr></w:style>`;
    const bytes = changeParts(await makeTemplate(), {
      'word/styles.xml': (before) =>
        before.replace(
          '</w:styles>',
          `${ofTheirs('Titel', 'Position Title 1')}${ofTheirs('Frage', 'Section Heading 2')}</w:styles>`,
        ),
    });
    const styles = treeOf(prepareTemplate(bytes, 'Brand.docx'), 'word/styles.xml');
    for (const [first, level, below] of [
      ['PositionTitle1', '0', 'PositionTitle2'],
      ['SectionHeading2', '1', 'SectionHeading3'],
    ] as const) {
      const properties = findChild(findStyle(styles, first), 'w:pPr');
      expect(properties?.children).toMatchObject([
        { name: 'w:keepNext' },
        { name: 'w:keepLines' },
        { name: 'w:outlineLvl', attributes: new Map([['w:val', level]]) },
      ]);
      expect(findChild(findStyle(styles, below), 'w:basedOn')?.attributes.get('w:val')).toBe(first);
    }
  });

  it('for documents (.dotx) becomes a document', async () => {
    const bytes = changeParts(await makeTemplate(), {
      '[Content_Types].xml': (before) => before.replace(`${MAIN}.document.main`, `${MAIN}.template.main`),
    });
    const types = treeOf(prepareTemplate(bytes, 'Brand.dotx'), '[Content_Types].xml');
    const main = [...findAll(types, 'Override')].find(
      ({ attributes }) => attributes.get('PartName') === '/word/document.xml',
    );
    expect(main?.attributes.get('ContentType')).toBe(`${MAIN}.document.main+xml`);
  });

  it('in which changes are tracked makes documents in which they are not', async () => {
    const bytes = changeParts(await makeTemplate(), {
      'word/settings.xml': (before) => before.replace(/<w:compat>/, '<w:trackRevisions/>$&'),
    });
    const settings = treeOf(prepareTemplate(bytes, 'Brand.docx'), 'word/settings.xml');
    expect([...findAll(settings, 'w:compat')]).toHaveLength(1);
    expect([...findAll(settings, 'w:trackRevisions')]).toEqual([]);
  });

  it('that is an earlier export leaves its record behind', async () => {
    const bytes = changeParts(await makeTemplate(), {
      'customXml/item1.xml': '<record xmlns="urn:standpoint:record:1"/>',
      'customXml/itemProps1.xml': '<x/>',
      'word/_rels/document.xml.rels': addRelationship('customXml', '../customXml/item1.xml', ''),
    });
    const { trees } = prepareTemplate(bytes, 'Brand.docx');
    expect([...trees.keys()].filter((part) => part.startsWith('customXml/'))).toEqual([]);
    const relations = treeOf(prepareTemplate(bytes, 'Brand.docx'), 'word/_rels/document.xml.rels');
    expect(
      [...findAll(relations, 'Relationship')].map(({ attributes }) => attributes.get('Target')),
    ).not.toContain('../customXml/item1.xml');
  });

  it('says what would stand in each document and should not', async () => {
    const bytes = changeParts(await makeTemplate(), {
      'word/document.xml': addText(
        '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>New</w:t></w:r></w:ins></w:p>',
      ),
      'word/settings.xml': (before) => before.replace(/<w:compat>/, '<w:documentProtection/>$&'),
    });
    const { notes } = await described(bytes);
    expect(notes[0]).toMatch(/tracked changes/);
    expect(notes[1]).toMatch(/protection/);
  });
});

describe('a template that can’t be used', () => {
  it('is refused with the reason and the way out', async () => {
    const good = await makeTemplate();
    const refused = (changes: Parameters<typeof changeParts>[1]) => refusalOf(changeParts(good, changes));
    const rels = 'word/_rels/document.xml.rels';

    expect(refused({ 'word/vbaProject.bin': 'x' })).toMatch(/^template-unusable: “Brand.dotx” .* macros/);
    expect(
      refused({
        '[Content_Types].xml': (before) =>
          before.replace(
            `${MAIN}.document.main+xml`,
            'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
          ),
      }),
    ).toMatch(/^template-unusable: .* macros/);
    expect(refused({ 'word/activeX/activeX1.bin': 'x' })).toMatch(/^template-unusable: .* controls/);
    // A part may have any name: it is known by its type and by what refers to it.
    const disguised = (content: string, type: string) =>
      refused({
        'word/data.bin': 'x',
        '[Content_Types].xml': (before) =>
          before.replace('</Types>', `<Default Extension="bin" ContentType="${content}"/></Types>`),
        [rels]: addRelationship(type, 'data.bin', ''),
      });
    expect(disguised('application/octet-stream', 'vbaProject')).toMatch(/^template-unusable: .* macros/);
    expect(disguised('application/octet-stream', 'control')).toMatch(/^template-unusable: .* controls/);
    expect(disguised('application/vnd.ms-office.vbaProject', 'data')).toMatch(
      /^template-unusable: .* macros/,
    );
    expect(disguised('application/octet-stream', 'attachedToolbars')).toMatch(
      /^template-unusable: .* shortcuts or toolbars/,
    );
    expect(disguised('application/vnd.ms-word.keyMapCustomizations+xml', 'data')).toMatch(
      /^template-unusable: .* shortcuts or toolbars/,
    );
    expect(disguised('application/vnd.openxmlformats-officedocument.oleObject', 'data')).toMatch(
      /^template-unusable: .* embedded object/,
    );
    expect(disguised('application/octet-stream', 'webextension')).toMatch(/^template-unusable: .* add-in/);
    expect(disguised('application/octet-stream', 'data')).toBe('taken');
    expect(
      refused({
        'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${OFFICE}/attachedTemplate" Target="file:///C:/Brand.dotm" TargetMode="External"/></Relationships>`,
      }),
    ).toMatch(/^template-unusable: .* attached to another template \(file:\/\/\/C:\/Brand.dotm\)/);
    expect(refused({ [rels]: addRelationship('image', 'https://example.org/logo.png') })).toMatch(
      /^template-unusable: .* picture in it .* linked/,
    );
    expect(refused({ [rels]: addRelationship('oleObject', 'embeddings/a.bin', '') })).toMatch(
      /^template-unusable: .* embedded object/,
    );
    expect(refused({ [rels]: addRelationship('frame', 'https://example.org/') })).toMatch(
      /^template-unusable: .* links to something outside/,
    );
    // Word finds these too.
    expect(refused({ 'word/_rels/settings.xml.RELS': '<x/>' })).toMatch(/^template-unusable: .* built upon/);
    expect(
      refused({ '_rels/.rels': (before) => before.replaceAll('word/document.xml', 'word/other.xml') }),
    ).toMatch(/^template-unusable: .* built upon/);
    expect(
      refused({
        'word/document.xml': addText(
          '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "https://example.org/a.png"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        ),
      }),
    ).toMatch(/^template-unusable: .*\(INCLUDEPICTURE\)/);
    expect(
      refused({
        'word/document.xml': (before) =>
          before
            .replace(/<w:p>(?=<w:r><w:t[^>]*>\{\{briefing)/, '<w:tbl><w:tr><w:tc>$&')
            .replace(/(\{\{briefing.*?<\/w:p>)/, '$1</w:tc></w:tr></w:tbl>'),
      }),
    ).toMatch(/^template-unusable: .* in a table/);
    expect(
      refused({
        'word/document.xml': (before) =>
          before
            .replace(/<w:p>(?=<w:r><w:t[^>]*>\{\{briefing)/, '<w:p><w:r><w:pict><w:txbxContent>$&')
            .replace(/(\{\{briefing.*?<\/w:p>)/, '$1</w:txbxContent></w:pict></w:r></w:p>'),
      }),
    ).toMatch(/^template-unusable: .* a text box/);
    expect(refused({ 'word/document.xml': null })).toMatch(
      /^file-damaged: “Brand.dotx” can’t be used as a template/,
    );
    expect(refused({ 'word/styles.xml': null })).toMatch(/^template-unusable: .* no part/);
    expect(refused({ 'word/document.xml': '<w:document' })).toMatch(/^file-damaged/);
    // A link that is only followed by a click is no reason.
    expect(refused({ [rels]: addRelationship('hyperlink', 'https://example.org/') })).toBe('taken');
  });

  it('is refused where it was built to exhaust or deceive, in bounded time and memory', async () => {
    const good = await makeTemplate();
    const refused = (changes: Parameters<typeof changeParts>[1]) => refusalOf(changeParts(good, changes));
    expect(refused({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><x>&a;</x>' })).toMatch(
      /^file-hostile: .* document type/,
    );
    expect(refused({ '../outside.xml': '<a/>' })).toMatch(/^file-hostile: .* outside/);
    expect(refused({ 'word/document.xml': '<a>'.repeat(500) })).toMatch(/^file-hostile: .* nested/);
    expect(
      refused({
        'word/document.xml': (before) =>
          addText(`<w:p><w:r><w:t>${'x'.repeat(13_000_000)}</w:t></w:r></w:p>`)(before),
      }),
    ).toMatch(/^file-too-large/);
    expect(refusalOf(zipBomb())).toMatch(/^file-(hostile|damaged)/);
    expect(refusalOf(new Uint8Array(21 * 1024 * 1024).fill(0x50))).toMatch(/^file-damaged/);
    expect(refusalOf(new TextEncoder().encode('Dear colleagues'))).toMatch(
      /^file-damaged: .* not a Word document/,
    );
    const cfb = new Uint8Array(1024);
    cfb.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    cfb.set(Buffer.from('EncryptedPackage', 'utf16le'), 512);
    expect(refusalOf(cfb)).toMatch(/^file-encrypted: .* password.* and choose that/);
  });

  it('is refused or taken, and never fails otherwise, however its bytes are changed', async () => {
    const good = await makeTemplate();
    for (let at = 0; at < good.length; at += 97) {
      const altered = good.slice();
      altered[at] = (altered[at] ?? 0) ^ 0x15;
      expect(refusalOf(altered)).toMatch(/^(taken|file-|template-)/);
    }
  });
});

/** A part of 300 MB in as many kB. */
function zipBomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(300 * 1024 * 1024));
  const name = Buffer.from('word/document.xml');
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(1000, 22);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(1000, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(head.length + name.length + packed.length, 16);
  return Buffer.concat([head, name, packed, entry, name, end]);
}
