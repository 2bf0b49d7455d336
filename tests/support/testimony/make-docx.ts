/** Word files for tests, from the XML of their body, so that a test says exactly what stands in them. */
import { deflated, makeZip } from './make-zip.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** What stands in `w:body`. */
  body: string;
  /** What stands in `w:styles`, `w:footnotes`, `w:endnotes` and `w:hdr`. */
  styles?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  /** More relationships of the document, as XML. */
  relationships?: string;
  /** More parts, or others in place of these, by name. */
  parts?: Record<string, string | Uint8Array>;
}

export function makeDocx(wanted: DocxParts): Uint8Array {
  return makeZip(Object.entries(docxParts(wanted)).map(([name, content]) => deflated(name, content)));
}

/** The parts that `makeDocx` packs, by name. */
export function docxParts({
  body,
  relationships = '',
  parts = {},
  ...own
}: DocxParts): Record<string, string | Uint8Array> {
  const related = (['styles', 'footnotes', 'endnotes', 'header'] as const).filter(
    (part) => own[part] !== undefined,
  );
  const root = { styles: 'w:styles', footnotes: 'w:footnotes', endnotes: 'w:endnotes', header: 'w:hdr' };
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationshipsXml(
      `<Relationship Id="r1" Type="${relationshipType}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': xml('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationshipsXml(
      related
        .map((part) => `<Relationship Id="${part}" Type="${relationshipType}/${part}" Target="${part}.xml"/>`)
        .join('') + relationships,
    ),
    ...Object.fromEntries(related.map((part) => [`word/${part}.xml`, xml(root[part], own[part] ?? '')])),
    ...parts,
  };
}

export function relationshipsXml(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

export function xml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${namespaces}>${content}</${root}>`;
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}
