/**
 * A template as another program saves one. Run by itself, it writes the fixture anew by LibreOffice, of which each
 * version writes other bytes: `node tests/support/docx/make-office-template.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { convertByOffice } from '../convert-by-office.ts';
import { makePng } from '../pictures/make-pictures.ts';
import { changeParts } from './make-template.ts';

const FIXTURE = new URL('../../fixtures/templates/saved-by-libreoffice.docx', import.meta.url);

/** It has headers for first, even and other pages, a logo, a list, a table, a footnote and a theme. */
export function officeTemplate(): Uint8Array {
  return new Uint8Array(readFileSync(FIXTURE));
}

const NAMESPACES = Object.entries({
  office: 'office',
  style: 'style',
  text: 'text',
  table: 'table',
  draw: 'drawing',
  fo: 'xsl-fo-compatible',
  svg: 'svg-compatible',
})
  .map(([prefix, name]) => ` xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join('');

const STYLES = `<office:styles>
<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:paragraph-properties fo:margin-bottom="6pt"/><style:text-properties style:font-name="Carlito" fo:font-family="Carlito" fo:font-size="11pt" fo:language="en" fo:country="US"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-family="Caladea" fo:font-weight="bold" fo:color="#1f3864"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="14pt" fo:margin-bottom="6pt" fo:keep-with-next="always"/><style:text-properties fo:font-size="16pt"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"><style:text-properties fo:font-size="24pt"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="9pt"/></style:style>
<text:list-style style:name="Numbered"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.25in" fo:margin-left="0.5in"/></style:list-level-properties></text:list-level-style-number></text:list-style>
<text:notes-configuration text:note-class="footnote" style:num-format="1"/>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Letter"><style:page-layout-properties fo:page-width="8.5in" fo:page-height="11in" fo:margin-left="1in" fo:margin-right="1in" fo:margin-top="0.5in" fo:margin-bottom="0.5in"/><style:header-style><style:header-footer-properties fo:min-height="0.5in" fo:margin-bottom="14pt"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.4in" fo:margin-top="14pt"/></style:footer-style></style:page-layout>
<style:style style:name="Inline" style:family="graphic"><style:graphic-properties style:vertical-pos="middle" style:vertical-rel="text"/></style:style>
</office:automatic-styles>`;

const logo = `<draw:frame draw:style-name="Inline" draw:name="Seal" text:anchor-type="as-char" svg:width="0.6in" svg:height="0.2in"><draw:image><office:binary-data>${Buffer.from(makePng(60, 20)).toString('base64')}</office:binary-data></draw:image><svg:desc>Sample seal</svg:desc></draw:frame>`;
const edge = (content: string) => `<text:p text:style-name="Header">${content}</text:p>`;
const page = '<text:page-number text:select-page="current"/>';
const MASTER = `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Letter">
<style:header>${edge('[Sample] Odd pages')}</style:header>
<style:header-left>${edge('[Sample] Even pages')}</style:header-left>
<style:header-first>${edge(`${logo} [Sample] First page`)}</style:header-first>
<style:footer>${edge(`Page ${page}`)}</style:footer>
<style:footer-left>${edge(`Page ${page}`)}</style:footer-left>
<style:footer-first>${edge('Sample Organisation')}</style:footer-first>
</style:master-page></office:master-styles>`;

const paragraph = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`;
const cells = (...texts: string[]) =>
  `<table:table-row>${texts.map((text) => `<table:table-cell office:value-type="string">${paragraph(text)}</table:table-cell>`).join('')}</table:table-row>`;
const BODY = [
  paragraph('Sample Organisation'),
  paragraph('{{title}}', 'Title'),
  paragraph('For {{for}}, {{date}}'),
  '<text:h text:style-name="Heading_20_1" text:outline-level="1">How to read this</text:h>',
  paragraph(
    'Sample words of the office<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="Footnote">A sample note of the office.</text:p></text:note-body></text:note> before the briefing.',
  ),
  `<text:list text:style-name="Numbered">${['A first sample point', 'A second'].map((text) => `<text:list-item>${paragraph(text)}</text:list-item>`).join('')}</text:list>`,
  `<table:table table:name="Sample"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows>${cells('Who', 'What')}</table:table-header-rows>${cells('The office', 'Sample work')}</table:table>`,
  paragraph('{{briefing}}'),
].join('');

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const font = (name: string, typeface: string) =>
  `<a:${name}><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
const three = (list: string, one: string) => `<a:${list}>${one.repeat(3)}</a:${list}>`;
const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const THEME = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<a:theme xmlns:a="${DRAWING}" name="Sample"><a:themeElements><a:clrScheme name="Sample">${[
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '1F3864'],
  ['lt2', 'EEEEEE'],
  ...Array.from({ length: 6 }, (_, index) => [`accent${index + 1}`, '1F3864']),
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
]
  .map(([name = '', value = '']) => colour(name, value))
  .join(
    '',
  )}</a:clrScheme><a:fontScheme name="Sample">${font('majorFont', 'Caladea')}${font('minorFont', 'Carlito')}</a:fontScheme><a:fmtScheme name="Sample">${[
  three('fillStyleLst', plain),
  three('lnStyleLst', `<a:ln w="6350">${plain}</a:ln>`),
  three('effectStyleLst', '<a:effectStyle><a:effectLst/></a:effectStyle>'),
  three('bgFillStyleLst', plain),
].join('')}</a:fmtScheme></a:themeElements></a:theme>`;

/** LibreOffice makes no theme of its own, but keeps that of a Word file. */
function withTheme(bytes: Uint8Array): Uint8Array {
  return changeParts(bytes, {
    'word/theme/theme1.xml': THEME,
    '[Content_Types].xml': (before) =>
      before.replace(
        '</Types>',
        '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
      ),
    'word/_rels/document.xml.rels': (before) =>
      before.replace(
        '</Relationships>',
        `<Relationship Id="rIdTheme" Type="${OFFICE}/theme" Target="theme/theme1.xml"/></Relationships>`,
      ),
    'word/styles.xml': (before) =>
      before
        .replaceAll(
          /<w:rFonts w:ascii="Caladea"[^>]*>/g,
          '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>',
        )
        .replaceAll(
          /<w:rFonts w:ascii="Carlito"[^>]*>/g,
          '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>',
        ),
  });
}

if (import.meta.main) {
  const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">${STYLES}${MASTER}<office:body><office:text>${BODY}</office:text></office:body></office:document>`;
  const word = { to: 'docx', filter: 'MS Word 2007 XML' };
  const made = await convertByOffice(flat, { from: 'fodt', ...word });
  const kept = made && (await convertByOffice(withTheme(made), { from: 'docx', ...word }));
  if (kept) writeFileSync(FIXTURE, kept);
}
