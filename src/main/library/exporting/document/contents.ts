/** The table of contents: a field of Word's own, filled in already, so that Word shows it and asks nothing. */
import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  FileChild,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Run,
  StringValueElement,
  Tab,
  TextRun,
  XmlComponent,
} from 'docx';
import { toOneLine } from '../../../../shared/text.ts';
import { shortenText } from './shorten-text.ts';
import {
  CONTENTS_HEADING,
  contentsStyle,
  DEEPEST_HEADING,
  DEEPEST_POSITION_TITLE,
  positionTitleName,
} from './style-names.ts';
import { childrenOf, makeParagraph, type ParagraphOptions, textParagraph } from './text-paragraph.ts';
import { textRuns } from './text-runs.ts';

interface Entry {
  level: number;
  /** On one line. */
  text: string;
  bookmark: string;
}

export interface Contents {
  /** The heading's paragraph, findable from the contents and listed there. */
  addHeading(style: string, level: number, text: string): ParagraphOptions;
  entries: readonly Entry[];
}

/** A document with more headings than this has contents. */
export const FEW_HEADINGS = 3;

/** A heading of many lines is listed by its beginning. */
const LONGEST_ENTRY = 240;

export function startContents(): Contents {
  const entries: Entry[] = [];
  return {
    entries,
    addHeading(style, level, text) {
      const id = entries.length + 1;
      // Word's own names for these, hidden from its list of bookmarks: _Toc and nine digits.
      const bookmark = `_Toc${String(id).padStart(9, '0')}`;
      entries.push({ level, text: shortenText(toOneLine(text), LONGEST_ENTRY), bookmark });
      const heading = textParagraph(style, text);
      return {
        ...heading,
        children: () => [
          new BookmarkStart(bookmark, id) as ParagraphChild,
          ...childrenOf(heading),
          new BookmarkEnd(id) as ParagraphChild,
        ],
      };
    },
  };
}

/**
 * The heading "Contents" and the entries as links. With `pageNumbers` each ends in its page, which the document's
 * page estimator fills in; without, the field says so, and stays without when Word updates it.
 */
export function writeContents(
  entries: readonly Entry[],
  { pageNumbers, beginsPage }: { pageNumbers: boolean; beginsPage: boolean },
): FileChild {
  const paragraphs = entries.map(({ level, text, bookmark }, index) => {
    const isLast = index === entries.length - 1;
    const page = pageNumbers ? [new TextRun({ children: [new Tab()] }), ...pageOf(bookmark)] : [];
    return new Paragraph({
      style: contentsStyle(level),
      children: [
        ...(index === 0 ? beginField(contentsInstruction(pageNumbers)) : []),
        new InternalHyperlink({ anchor: bookmark, children: [...textRuns(text), ...page] }),
        ...(isLast ? [fieldRun('end')] : []),
      ],
    });
  });
  const heading = textParagraph(CONTENTS_HEADING, 'Contents', beginsPage ? { pageBreakBefore: true } : {});
  return new ContentsControl([makeParagraph(heading), ...paragraphs]);
}

function contentsInstruction(pageNumbers: boolean): string {
  const positionTitles = Array.from(
    { length: DEEPEST_POSITION_TITLE },
    (_, index) => `${positionTitleName(index + 1)},${index + 1}`,
  );
  return [
    `TOC \\o "1-${DEEPEST_HEADING}" \\h \\z`,
    `\\t "${positionTitles.join(',')}"`,
    ...(pageNumbers ? [] : ['\\n']),
  ].join(' ');
}

/** The number of the bookmark's page, empty for the estimator to fill in. */
function pageOf(bookmark: string): Run[] {
  return [...beginField(`PAGEREF ${bookmark} \\h`), fieldRun('end')];
}

/** A field up to its result. Each part is a run of its own: LibreOffice shows no result of a field within one run. */
function beginField(instruction: string): Run[] {
  return [
    fieldRun('begin'),
    new Run({ children: [new FieldInstruction(instruction)] }),
    fieldRun('separate'),
  ];
}

function fieldRun(type: 'begin' | 'separate' | 'end'): Run {
  const character = new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
  return new Run({ children: [character] });
}

class FieldInstruction extends XmlComponent {
  constructor(instruction: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, ` ${instruction} `);
  }
}

/** The content control in which Word keeps its tables of contents, so that it offers to update it. */
class ContentsControl extends FileChild {
  constructor(paragraphs: Paragraph[]) {
    super('w:sdt');
    const gallery = new BuilderElement({
      name: 'w:docPartObj',
      children: [
        new StringValueElement('w:docPartGallery', 'Table of Contents'),
        new BuilderElement({ name: 'w:docPartUnique' }),
      ],
    });
    this.root.push(
      new BuilderElement({ name: 'w:sdtPr', children: [gallery] }),
      new BuilderElement({ name: 'w:sdtContent', children: paragraphs }),
    );
  }
}
