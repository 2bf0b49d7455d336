/** Looks that paragraphs, words and tables have of their own, which no change of a style would reach. */
import { type Docx, partOf } from './open-docx.ts';
import { allWithin, childAt, readElements, valueAt, wordsOf, type XmlElement } from './xml-elements.ts';

/** What a paragraph says beside its style: that it is listed, begins a page or a section, and which way it reads. */
const PARAGRAPH = new Set(['w:pStyle', 'w:numPr', 'w:pageBreakBefore', 'w:bidi', 'w:sectPr']);
/** What a writer marks, and the script of the words. */
const RUN = new Set(['w:rStyle', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:u', 'w:rtl', 'w:lang']);
/** What a table says beside its style: how wide it and its columns are, which way it reads, and which row is its header. */
const TABLE = new Set(['w:tblStyle', 'w:bidiVisual', 'w:tblW', 'w:tblLayout', 'w:tblLook']);
const ROW = new Set(['w:tblHeader', 'w:cantSplit']);
const CELL = new Set(['w:tcW']);

/** A template's own paragraphs, which name no style, are as they are. */
export function findDirectFormatting(docx: Docx): string[] {
  const stories = [...docx.parts.keys()].filter((part) =>
    /^word\/(document|footnotes|endnotes|header\w*|footer\w*)\.xml$/.test(part),
  );
  return stories.flatMap((part) => {
    const story = readElements(partOf(docx, part));
    return [...inParagraphs(story), ...inTables(story)].map((finding) => `${part}: ${finding}`);
  });
}

function inParagraphs(story: XmlElement): string[] {
  return [...allWithin(story, 'w:p')].flatMap((paragraph) => {
    const style = valueAt(paragraph, 'w:pPr', 'w:pStyle');
    if (style === undefined) return [];
    const properties = [
      ...namesIn(paragraph, 'w:pPr').filter((name) => !PARAGRAPH.has(name)),
      ...[...allWithin(paragraph, 'w:r')].flatMap(ofRun),
    ];
    const words = wordsOf(paragraph).slice(0, 40);
    return properties.map((name) => `${name} in ${style} “${words}”`);
  });
}

/** A font is only named for its script. */
function ofRun(run: XmlElement): string[] {
  const fonts = Object.keys(childAt(run, 'w:rPr', 'w:rFonts')?.attributes ?? {});
  const isOfScript = fonts.every((name) => name === 'w:hint');
  return namesIn(run, 'w:rPr').filter((name) => !RUN.has(name) && !(name === 'w:rFonts' && isOfScript));
}

function inTables(story: XmlElement): string[] {
  return [...allWithin(story, 'w:tbl')].flatMap((table) => {
    const style = valueAt(table, 'w:tblPr', 'w:tblStyle');
    const properties = [
      ...namesIn(table, 'w:tblPr').filter((name) => !TABLE.has(name)),
      ...[...allWithin(table, 'w:tr')].flatMap((row) =>
        namesIn(row, 'w:trPr').filter((name) => !ROW.has(name)),
      ),
      ...[...allWithin(table, 'w:tc')].flatMap((cell) =>
        namesIn(cell, 'w:tcPr').filter((name) => !CELL.has(name)),
      ),
    ];
    const words = wordsOf(table).slice(0, 40);
    return [...(style === undefined ? ['no style'] : []), ...properties].map(
      (name) => `${name} in the table “${words}”`,
    );
  });
}

function namesIn(element: XmlElement, name: string): string[] {
  return element.children
    .filter((one) => one.name === name)
    .flatMap(({ children }) => children.map((one) => one.name));
}
