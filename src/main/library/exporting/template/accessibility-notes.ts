/** What in a template would hinder people who can't see, or not well, in each document made with it. */
import { isOn } from '../../importing/testimony/read-docx-xml.ts';
import { findPaleText } from './pale-text.ts';
import { elementsOf, findAll, findChild, type XmlNode } from './xml-tree.ts';

const LONGEST_WORDS = 40;
const FLOATING = new Set(['wp:anchor', 'w:pict', 'w:framePr', 'w:tblpPr']);

export function accessibilityNotes(stories: readonly XmlNode[], styles: XmlNode): string[] {
  const all = stories.flatMap((story) => [...findAll(story, undefined, isRead)]).filter(isRead);
  const unnamed = all.filter((one) => one.name === 'wp:docPr' && !hasAltText(one)).length;
  const isFloating = all.some(({ name }) => FLOATING.has(name));
  const headless = all.filter((one) => one.name === 'w:tbl' && !hasHeader(one)).length;
  const pale = findPaleText(stories, styles);
  return [
    ...(unnamed > 0
      ? [
          `${unnamed === 1 ? 'A picture in it has' : `${unnamed} pictures in it have`} no alt text, so that people who can’t see learn nothing of ${unnamed === 1 ? 'it' : 'them'}. In Word, right-click the picture, choose View Alt Text, write it or mark it as decorative, and choose the file again.`,
        ]
      : []),
    ...(isFloating
      ? [
          'A picture, text box or table in it floats beside the text, so that screen readers may pass it over or read it in the wrong place. In Word, choose Layout Options, In Line with Text, or take the text out of the box, and choose the file again.',
        ]
      : []),
    ...(headless > 0
      ? [
          `${headless === 1 ? 'A table in it has' : `${headless} tables in it have`} no header row, so that screen readers can’t say what a cell is about. In Word, choose Table Layout, Repeat Header Rows in its first row, or do without the table, and choose the file again.`,
        ]
      : []),
    ...(pale !== undefined
      ? [
          `Text in it is too pale for many people to read: “${pale.length > LONGEST_WORDS ? `${pale.slice(0, LONGEST_WORDS)}…` : pale}”. In Word, give it a darker colour, and choose the file again.`,
        ]
      : []),
  ];
}

/** The other form of a drawing is for programs that can't show it. */
function isRead({ name }: XmlNode): boolean {
  return name !== 'mc:Fallback';
}

function hasAltText(picture: XmlNode): boolean {
  const isDecorative = [...findAll(picture, 'adec:decorative')].some(({ attributes }) =>
    isOn(attributes.get('val')),
  );
  return isDecorative || (picture.attributes.get('descr') ?? '').trim() !== '';
}

/** A table of one cell is a box, and needs none. */
function hasHeader(table: XmlNode): boolean {
  const [first] = elementsOf(table).filter(({ name }) => name === 'w:tr');
  const header = findChild(findChild(first, 'w:trPr'), 'w:tblHeader');
  const isHeader = header !== undefined && isOn(header.attributes.get('w:val'));
  return isHeader || [...findAll(table, 'w:tc')].length < 2;
}
