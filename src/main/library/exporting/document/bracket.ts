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
import { mayMixScripts } from './text-direction.ts';
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
/** The ids of an item's controls lie so far apart, and are no more than Word takes. */
const MOST_ITEMS = 100_000;
const MOST_OF_ONE = 10_000;

/**
 * A bookmark from the first of the words to the last, and a content control around them: Word keeps both, LibreOffice
 * only bookmarks. Around a single paragraph the control stands within it: LibreOffice loses the words of a paragraph
 * with a note that has a control to itself. Where `beginning`, the words of the first paragraph, has letters of an
 * Asian or a right-to-left script, each paragraph has a control within it: LibreOffice multiplies such words.
 */
export function bracket(
  item: RecordedItem | undefined,
  paragraphs: ParagraphOptions[],
  beginning: string,
): (Bracketed | ParagraphOptions)[] {
  if (!item || paragraphs.length === 0) return paragraphs;
  const isWithin = paragraphs.length === 1 || mayMixScripts(beginning);
  const id = FIRST_BOOKMARK + numberOf(item);
  const last = paragraphs.length - 1;
  const marked = paragraphs.map((paragraph, index) => ({
    ...paragraph,
    children: () => [
      ...(index === 0 ? [new BookmarkStart(item.name, id) as ParagraphChild] : []),
      ...(isWithin ? controlWithin(item, childrenOf(paragraph), index) : childrenOf(paragraph)),
      ...(index === last ? [new BookmarkEnd(id) as ParagraphChild] : []),
    ],
  }));
  return isWithin ? marked : [{ item, paragraphs: marked }];
}

/** `index` is the paragraph's among those of the item. */
function controlWithin(
  item: RecordedItem,
  children: readonly ParagraphChild[],
  index: number,
): ParagraphChild[] {
  // A paragraph writes its links itself, and knows none within another element.
  const link = children.findIndex((child) => child instanceof ExternalHyperlink);
  const end = link < 0 ? children.length : link;
  return [runControl(item, children.slice(0, end), index), ...children.slice(end)];
}

export class BracketControl extends FileChild {
  constructor(item: RecordedItem, paragraphs: Paragraph[]) {
    super('w:sdt');
    this.root.push(...controlParts(item, paragraphs));
  }
}

function runControl(item: RecordedItem, words: readonly ParagraphChild[], index: number): ParagraphChild {
  return new BuilderElement({
    name: 'w:sdt',
    children: controlParts(item, words as unknown as XmlComponent[], index),
  }) as unknown as ParagraphChild;
}

function controlParts(item: RecordedItem, children: readonly XmlComponent[], index = 0): BuilderElement[] {
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
          attributes: {
            value: {
              key: 'w:val',
              value: FIRST_CONTROL + numberOf(item) + (index % MOST_OF_ONE) * MOST_ITEMS,
            },
          },
        }),
      ],
    }),
    new BuilderElement({ name: 'w:sdtContent', children }),
  ];
}

function numberOf({ name }: RecordedItem): number {
  return Number(/\d+$/.exec(name)?.[0]);
}
