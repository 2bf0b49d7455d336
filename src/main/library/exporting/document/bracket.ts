/** Official words in the file, marked so that they are found again. */
import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  ExternalHyperlink,
  FileChild,
  type Paragraph,
  type ParagraphChild,
  StringValueElement,
  type XmlComponent,
} from 'docx';
import type { RecordedItem } from './recorded-items.ts';
import { shortenText } from './shorten-text.ts';
import { childrenOf, type ParagraphOptions } from './text-paragraph.ts';
import { toWritable } from './writable-text.ts';

/** The paragraphs of one item, to be placed as they are. */
export interface Bracketed {
  item: RecordedItem;
  paragraphs: ParagraphOptions[];
}

/** Word takes no longer title for a content control. */
const LONGEST_TITLE = 64;
/** Above the ids of the contents' bookmarks, and of those in a template. */
const FIRST_BOOKMARK = 1_000_000;
/** Ids of content controls are any numbers that differ. */
const FIRST_CONTROL = 741_000_000;

/**
 * A bookmark from the first of the words to the last, and a content control around them: Word keeps both, LibreOffice
 * only bookmarks. Around a single paragraph the control stands within it: LibreOffice loses the words of a paragraph
 * with a note that has a control to itself.
 */
export function bracket(
  item: RecordedItem | undefined,
  paragraphs: ParagraphOptions[],
): (Bracketed | ParagraphOptions)[] {
  if (!item || paragraphs.length === 0) return paragraphs;
  const id = FIRST_BOOKMARK + numberOf(item);
  const [only, ...others] = paragraphs;
  if (only && others.length === 0) {
    return [{ ...only, children: () => bracketRuns(item, id, childrenOf(only)) }];
  }
  const last = paragraphs.length - 1;
  const marked = paragraphs.map((paragraph, index) => ({
    ...paragraph,
    children: () => [
      ...(index === 0 ? [new BookmarkStart(item.name, id) as ParagraphChild] : []),
      ...childrenOf(paragraph),
      ...(index === last ? [new BookmarkEnd(id) as ParagraphChild] : []),
    ],
  }));
  return [{ item, paragraphs: marked }];
}

function bracketRuns(item: RecordedItem, id: number, children: readonly ParagraphChild[]): ParagraphChild[] {
  // A paragraph writes its links itself, and knows none within another element.
  const link = children.findIndex((child) => child instanceof ExternalHyperlink);
  const end = link < 0 ? children.length : link;
  return [
    new BookmarkStart(item.name, id) as ParagraphChild,
    runControl(item, children.slice(0, end)),
    ...children.slice(end),
    new BookmarkEnd(id) as ParagraphChild,
  ];
}

export class BracketControl extends FileChild {
  constructor(item: RecordedItem, paragraphs: Paragraph[]) {
    super('w:sdt');
    this.root.push(...controlParts(item, paragraphs));
  }
}

function runControl(item: RecordedItem, words: readonly ParagraphChild[]): ParagraphChild {
  return new BuilderElement({
    name: 'w:sdt',
    children: controlParts(item, words as unknown as XmlComponent[]),
  }) as unknown as ParagraphChild;
}

function controlParts(item: RecordedItem, children: readonly XmlComponent[]): BuilderElement[] {
  const kind = item.kind === 'position' ? 'Position' : 'Excerpt';
  const title = toWritable(shortenText(`${kind}: ${item.title}`, LONGEST_TITLE));
  return [
    new BuilderElement({
      name: 'w:sdtPr',
      // In the order of the schema.
      children: [
        new StringValueElement('w:alias', title),
        new StringValueElement('w:tag', item.name),
        new BuilderElement({
          name: 'w:id',
          attributes: { value: { key: 'w:val', value: FIRST_CONTROL + numberOf(item) } },
        }),
      ],
    }),
    new BuilderElement({ name: 'w:sdtContent', children }),
  ];
}

function numberOf({ name }: RecordedItem): number {
  return Number(/\d+$/.exec(name)?.[0]);
}
