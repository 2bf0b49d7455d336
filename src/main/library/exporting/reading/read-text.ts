/** The paragraphs and tables of one part of a Word document, in order, as they stand there. */
import { parseXml, type XmlElement } from '../../importing/files/parse-xml.ts';
import { WORD } from './read-parts.ts';

export type ReadInline =
  | {
      kind: 'text';
      text: string;
      bold: boolean;
      italic: boolean;
      underline: boolean;
      style: string;
      link: string | null;
    }
  | { kind: 'note'; place: 'footnote' | 'endnote'; id: string }
  | { kind: 'picture'; alt: string; relation: string; widthPx: number };

export interface ReadParagraph {
  kind: 'paragraph';
  style: string;
  list: { id: string; level: number } | null;
  rightToLeft: boolean;
  inlines: ReadInline[];
}
export interface ReadTable {
  kind: 'table';
  hasHeader: boolean;
  rows: ReadParagraph[][][];
}
export type ReadBlock = ReadParagraph | ReadTable;

/** A length of DrawingML (EMU) in pixels of which 96 make an inch. */
const EMU_IN_PIXEL = 9525;

/** A text with its name; `id` is that of a note, and null for the document itself. */
export interface ReadStory {
  id: string | null;
  blocks: ReadBlock[];
}

/** The document's own text, or each note of a part of notes. Tables don't stand within tables. */
export function readText(part: Uint8Array, relations: ReadonlyMap<string, string>): ReadStory[] {
  const stories: ReadStory[] = [];
  let blocks: ReadBlock[] = [];
  let table: ReadTable | null = null;
  let paragraph: ReadParagraph | null = null;
  let look = { bold: false, italic: false, underline: false, style: '' };
  let link: string | null = null;
  let picture = { alt: '', widthPx: 0 };
  let isText = false;
  let inRunProperties = false;
  let inParagraphMark = false;

  const add = (text: string) => paragraph?.inlines.push({ kind: 'text', text, ...look, link });
  const begin = (id: string | null) => {
    blocks = [];
    stories.push({ id, blocks });
  };

  const open = ({ name, attribute }: XmlElement) => {
    const isOn = () => !['0', 'false', 'none'].includes(attribute('val') ?? '1');
    switch (name) {
      case 'w:body':
        return begin(null);
      case 'w:footnote':
      case 'w:endnote':
        return begin(attribute('id') ?? '');
      case 'w:p':
        paragraph = { kind: 'paragraph', style: 'Normal', list: null, rightToLeft: false, inlines: [] };
        return;
      case 'w:pPr':
        inParagraphMark = true;
        return;
      case 'w:pStyle':
        if (paragraph) paragraph.style = attribute('val') ?? '';
        return;
      case 'w:ilvl':
        if (paragraph) paragraph.list = { id: '', level: Number(attribute('val') ?? 0) };
        return;
      case 'w:numId':
        if (paragraph) paragraph.list = { level: paragraph.list?.level ?? 0, id: attribute('val') ?? '' };
        return;
      case 'w:bidi':
        if (paragraph) paragraph.rightToLeft = isOn();
        return;
      case 'w:r':
        look = { bold: false, italic: false, underline: false, style: '' };
        return;
      case 'w:rPr':
        inRunProperties = !inParagraphMark;
        return;
      case 'w:rStyle':
        if (inRunProperties) look.style = attribute('val') ?? '';
        return;
      case 'w:b':
        if (inRunProperties) look.bold = isOn();
        return;
      case 'w:i':
        if (inRunProperties) look.italic = isOn();
        return;
      case 'w:u':
        if (inRunProperties) look.underline = isOn();
        return;
      case 'w:t':
        isText = true;
        return;
      case 'w:tab':
        // Also the name of a tab stop, which stands among the paragraph's properties.
        if (!inParagraphMark) add('\t');
        return;
      case 'w:br':
        if (attribute('type') === undefined || attribute('type') === 'textWrapping') add('\n');
        return;
      case 'w:hyperlink':
        link = relations.get(attribute('id') ?? '') ?? null;
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        paragraph?.inlines.push({
          kind: 'note',
          place: name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          id: attribute('id') ?? '',
        });
        return;
      case 'wp:extent':
        picture = { alt: '', widthPx: Math.round(Number(attribute('cx') ?? 0) / EMU_IN_PIXEL) };
        return;
      case 'wp:docPr':
        picture.alt = attribute('descr') ?? '';
        return;
      case 'a:blip':
        paragraph?.inlines.push({ kind: 'picture', ...picture, relation: attribute('embed') ?? '' });
        return;
      case 'w:tbl':
        table = { kind: 'table', hasHeader: false, rows: [] };
        return;
      case 'w:tblHeader':
        if (table && isOn()) table.hasHeader = true;
        return;
      case 'w:tr':
        table?.rows.push([]);
        return;
      case 'w:tc':
        table?.rows.at(-1)?.push([]);
        return;
    }
  };

  const close = (name: string) => {
    if (name === 'w:pPr') inParagraphMark = false;
    else if (name === 'w:rPr') inRunProperties = false;
    else if (name === 'w:t') isText = false;
    else if (name === 'w:hyperlink') link = null;
    else if (name === 'w:p' && paragraph) {
      const cell = table?.rows.at(-1)?.at(-1);
      (cell ?? blocks).push(paragraph);
      paragraph = null;
    } else if (name === 'w:tbl' && table) {
      blocks.push(table);
      table = null;
    }
  };

  parseXml(part, WORD, { open, close, text: (characters) => void (isText && add(characters)) });
  return stories;
}
