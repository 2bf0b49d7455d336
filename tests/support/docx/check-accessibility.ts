/** What Word's accessibility checker asks of a document, and what a screen reader needs. Findings in words; none is good. */
import { saysWhereItLeads } from '../../../src/shared/link-words.ts';
import { checkContrast } from './check-contrast.ts';
import { type Docx, partOf } from './open-docx.ts';
import {
  allWithin,
  childAt,
  isOn,
  readElements,
  stylesOf,
  valueAt,
  wordsOf,
  type XmlElement,
} from './xml-elements.ts';

export function checkAccessibility(docx: Docx): string[] {
  const stories = [...docx.parts.keys()].filter((part) =>
    /^word\/(document|footnotes|endnotes|header\w*|footer\w*)\.xml$/.test(part),
  );
  return [
    ...checkProperties(docx),
    ...checkHeadings(docx),
    ...stories.flatMap((part) => {
      const story = readElements(partOf(docx, part));
      return [
        ...checkPictures(story),
        ...checkTables(story),
        ...checkLinks(story),
        ...checkFloating(story),
        ...checkEmptyParagraphs(story),
      ].map((finding) => `${part}: ${finding}`);
    }),
    ...checkContrast(docx, stories),
  ];
}

function checkProperties(docx: Docx): string[] {
  const core = readElements(partOf(docx, 'docProps/core.xml'));
  const styles = readElements(partOf(docx, 'word/styles.xml'));
  const language = childAt(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')?.attributes['w:val'];
  return [
    ...(childAt(core, 'dc:title')?.text.trim() ? [] : ['the document has no title']),
    ...(childAt(core, 'dc:creator')?.text.trim() ? [] : ['the document has no author']),
    ...(language ? [] : ['the text has no language']),
  ];
}

/** Real headings are paragraphs with an outline level, mostly by their style. */
function checkHeadings(docx: Docx): string[] {
  const styles = stylesOf(docx);
  const levelOf = (id: string | undefined): number | null => {
    const style = id === undefined ? undefined : styles.get(id);
    if (!style) return null;
    const level = valueAt(style, 'w:pPr', 'w:outlineLvl');
    return level === undefined ? levelOf(valueAt(style, 'w:basedOn')) : Number(level) + 1;
  };
  const findings: string[] = [];
  let above = 0;
  for (const paragraph of allWithin(readElements(partOf(docx, 'word/document.xml')), 'w:p')) {
    const own = valueAt(paragraph, 'w:pPr', 'w:outlineLvl');
    const level = own === undefined ? levelOf(valueAt(paragraph, 'w:pPr', 'w:pStyle')) : Number(own) + 1;
    // Level 10 is that of body text.
    if (level === null || level > 9) continue;
    const words = wordsOf(paragraph);
    if (words.trim() === '') findings.push('a heading is empty');
    if (level > above + 1) findings.push(`“${words}” is a heading of level ${level} below level ${above}`);
    above = level;
  }
  return findings;
}

function checkPictures(story: XmlElement): string[] {
  return [...allWithin(story, 'wp:docPr')].flatMap((picture) => {
    const isDecorative = [...allWithin(picture, 'adec:decorative')].some(({ attributes }) =>
      /^(1|true)$/.test(attributes.val ?? ''),
    );
    const { descr = '', name = '' } = picture.attributes;
    if (isDecorative && descr !== '') return [`the picture ${name} is decorative and has alt text`];
    return isDecorative || descr.trim() !== '' ? [] : [`the picture ${name} has no alt text`];
  });
}

/** A table of one cell is a box, and has no header. */
function checkTables(story: XmlElement): string[] {
  return [...allWithin(story, 'w:tbl')].flatMap((table) => {
    const [first, ...others] = table.children.filter(({ name }) => name === 'w:tr');
    const cells = [...allWithin(table, 'w:tc')];
    const findings: string[] = [];
    if ([...allWithin(table, 'w:tbl')].length > 0) findings.push('a table stands within another');
    if (cells.some((cell) => childAt(cell, 'w:tcPr', 'w:gridSpan') ?? childAt(cell, 'w:tcPr', 'w:vMerge'))) {
      findings.push('a table has merged cells');
    }
    if (cells.length < 2) return findings;
    const words = `the table “${wordsOf(table).slice(0, 40)}”`;
    if (!isOn(childAt(first, 'w:trPr', 'w:tblHeader'))) findings.push(`${words} has no header row`);
    if (others.some((row) => childAt(row, 'w:trPr', 'w:tblHeader'))) {
      findings.push(`${words} has a header row that is not the first`);
    }
    const firstRow = childAt(table, 'w:tblPr', 'w:tblLook')?.attributes['w:firstRow'];
    if (!/^(1|true)$/.test(firstRow ?? '')) findings.push(`${words} does not say that its first row is one`);
    return findings;
  });
}

function checkLinks(story: XmlElement): string[] {
  return [...allWithin(story, 'w:hyperlink')].flatMap((link) => {
    const words = wordsOf(link).trim();
    if (words === '') return ['a link has no words'];
    return saysWhereItLeads(words) ? [] : [`the link “${words}” does not say where it leads`];
  });
}

function checkFloating(story: XmlElement): string[] {
  return ['wp:anchor', 'w:pict', 'w:framePr', 'w:tblpPr', 'w:txbxContent'].flatMap((name) =>
    [...allWithin(story, name)].map(() => `${name} is not in the line of the text`),
  );
}

/** Word demands an empty paragraph in an empty cell, between two tables and below the last; no other is for space. */
function checkEmptyParagraphs(story: XmlElement): string[] {
  return story.name === 'w:footnotes' || story.name === 'w:endnotes'
    ? story.children.filter((note) => !note.attributes['w:type']).flatMap(emptyIn)
    : emptyIn(story);
}

function emptyIn(element: XmlElement): string[] {
  return element.children.flatMap((child, index) => {
    if (child.name !== 'w:p') return emptyIn(child);
    if (!isEmpty(child)) return [];
    const isNeeded =
      element.name === 'w:tc'
        ? element.children.filter(({ name }) => name === 'w:p').length === 1
        : isNeededBetween(element.children[index - 1], child, element.children[index + 1]);
    return isNeeded ? [] : [`an empty paragraph in ${valueAt(child, 'w:pPr', 'w:pStyle') ?? 'Normal'}`];
  });
}

/** A table before which a page begins has a paragraph that begins it. */
function isNeededBetween(
  before: XmlElement | undefined,
  paragraph: XmlElement,
  after: XmlElement | undefined,
): boolean {
  if (after?.name === 'w:tbl') {
    return before?.name === 'w:tbl' || isOn(childAt(paragraph, 'w:pPr', 'w:pageBreakBefore'));
  }
  return before?.name === 'w:tbl' && (after === undefined || after.name === 'w:sectPr');
}

/** Nothing to read in it, and no end of a section. */
function isEmpty(paragraph: XmlElement): boolean {
  const holds = ['w:drawing', 'w:fldSimple', 'w:instrText', 'w:sectPr', 'w:footnoteReference', 'w:pgNum'];
  return wordsOf(paragraph).trim() === '' && holds.every((name) => allWithin(paragraph, name).next().done);
}
