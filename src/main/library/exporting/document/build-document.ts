/** A briefing as a Word document: what stands where. */
import { Document, type IPropertiesOptions } from 'docx';
import { toOneLine } from '../../../../shared/text.ts';
import { plainStyles } from '../../importing/testimony/read-docx-styles.ts';
import { startWords, type WordsStory } from '../../verifying/read-words.ts';
import { type ExportedExcerpt, type ExportSource, isExportedOwnBlock } from '../export-source.ts';
import { bracket } from './bracket.ts';
import { type Contents, FEW_HEADINGS, startContents, writeContents } from './contents.ts';
import { countPages, countPagesOfWork } from './count-pages.ts';
import { lookOf } from './document-look.ts';
import { writeExcerpt } from './excerpt.ts';
import { writeFooters, writeHeaders } from './header-footer.ts';
import { writeTitleLogo } from './house-logo.ts';
import { startIntroductions } from './introductions.ts';
import { type Lists, startLists } from './lists.ts';
import { startOutline } from './number-headings.ts';
import { writeOwnBlock } from './own-blocks.ts';
import { pagePropertiesOf, textWidthOf } from './page.ts';
import { estimatePages, exportNumbering, type PageNumbering } from './page-numbers.ts';
import { CONTENTS, type MakeChild, PAGE_BREAK, type Piece, placePieces } from './pieces.ts';
import { writePosition } from './position.ts';
import { recordedItems } from './recorded-items.ts';
import { writeRichText } from './rich-text.ts';
import { type SourceNotes, startSourceNotes } from './source-notes.ts';
import { headingStyle } from './style-names.ts';
import { stylesFor } from './styles.ts';
import { tableStyles } from './table-styles.ts';
import { makeParagraph, type ParagraphOptions } from './text-paragraph.ts';
import { houseFor, spacedFor } from './text-setting.ts';
import { type TitleBlockRoom, titleOf, writeTitleBlock } from './title-block.ts';
import { toWritable } from './writable-text.ts';
import { startWrittenChildren, type WrittenChildren } from './written-children.ts';

/** Contents with more entries than this have the first page to themselves. */
const SHORT_CONTENTS = 12;

/** What a document holds, whichever paper and styles it gets: its own, or those of a template. */
export interface Composition
  extends Pick<
    IPropertiesOptions,
    'title' | 'creator' | 'lastModifiedBy' | 'numbering' | 'footnotes' | 'endnotes'
  > {
  /** Works out the pages of the contents; left out where they have none. */
  pageNumbers?: ReturnType<typeof estimatePages>;
  /** Title block, contents and blocks, in order. */
  children: MakeChild[];
}

/** A document that is not yet compiled. */
export interface BuiltDocument {
  document: Document;
  /** What is written while the document is compiled, and its words; null where the writer writes all of it. */
  written: (WrittenChildren & { words: WordsStory }) | null;
}

/** The document in Standpoint's own arrangement. See `pack-document.ts` for its bytes. */
export function buildDocument(source: ExportSource, numbering = exportNumbering): BuiltDocument {
  const { details, house, exportedOn } = source;
  const textWidth = textWidthOf(details.pageSize);
  const look = lookOf(houseFor(house, details));
  const room = { ...look, textWidth };
  const { children, ...composition } = composeDocument(source, { room, hasTitleBlock: true, numbering });
  const words = composition.pageNumbers ? null : startWords(plainStyles);
  const written = words && { ...startWrittenChildren(words), words };
  const logo = writeTitleLogo(house, details.titlePage).map((paragraph) => () => paragraph);
  const all = [...logo, ...children];
  const document = new Document({
    ...composition,
    styles: spacedFor(stylesFor(look, textWidth), details),
    externalStyles: tableStyles,
    sections: [
      {
        properties: pagePropertiesOf(details.pageSize, {
          tallHeader: house.logo?.place.startsWith('header-') === true,
          hasCover: details.titlePage === 'cover',
        }),
        headers: writeHeaders(house, details, exportedOn),
        footers: writeFooters(house, details, exportedOn),
        children: all.map((make) => written?.place(make) ?? make()),
      },
    ],
  });
  return { document, written };
}

/** `room` is that of the page it is for. */
export function composeDocument(
  source: ExportSource,
  {
    room,
    hasTitleBlock,
    numbering,
  }: { room: TitleBlockRoom; hasTitleBlock: boolean; numbering: PageNumbering },
): Composition {
  const { details } = source;
  const { textWidth } = room;
  const lists = startLists();
  const contents = startContents();
  const notes = startSourceNotes(details);
  const body = [...writeBlocks(source, textWidth, contents, notes, lists), ...writeSources(contents, notes)];
  const { entries } = contents;
  const leads = details.contents === 'long' && !body.includes(CONTENTS) && entries.length > FEW_HEADINGS;
  const hasContents = leads || body.includes(CONTENTS);
  const saysPages = details.contentsPages && hasContents && entries.length > 0;
  const pageNumbers = saysPages && countPagesOfWork(source) <= numbering.mostPages;
  numbering.tell(saysPages ? 'left-out' : 'none');
  const beforeBody: Piece[] = [
    ...(hasTitleBlock && details.titlePage === 'cover' ? ([PAGE_BREAK] as const) : []),
    ...(leads ? ([CONTENTS] as const) : []),
    ...(leads && entries.length > SHORT_CONTENTS ? ([PAGE_BREAK] as const) : []),
  ];
  const author = toWritable(toOneLine(details.preparedBy)) || 'Standpoint';

  return {
    title: toWritable(titleOf(details)),
    creator: author,
    lastModifiedBy: author,
    numbering: lists.written(),
    ...notes.written(),
    ...(pageNumbers ? { pageNumbers: estimatePages(numbering, Math.ceil(countPages(source))) } : {}),
    children: [
      ...(hasTitleBlock
        ? writeTitleBlock(details, room).map((paragraph) => () => makeParagraph(paragraph))
        : []),
      ...placePieces([...beforeBody, ...body], (beginsPage) =>
        entries.length === 0 ? [] : [() => writeContents(entries, { pageNumbers, beginsPage })],
      ),
    ],
  };
}

function writeBlocks(
  source: ExportSource,
  textWidth: number,
  contents: Contents,
  notes: SourceNotes,
  lists: Lists,
): Piece[] {
  const { details, blocks } = source;
  const items = recordedItems(source);
  const outline = startOutline();
  const introductions = startIntroductions(details);
  return blocks.flatMap((block): Piece[] => {
    if (isExportedOwnBlock(block)) return writeOwnBlock(block, blocks, lists, textWidth);
    switch (block.type) {
      case 'heading': {
        // A heading without words would be a stop for a screen reader where there is nothing.
        if (block.text.trim() === '') return [];
        const level = outline.enter(block.level);
        return [contents.addHeading(headingStyle(level), level, block.text)];
      }
      case 'text':
        return writeRichText(block.content, lists);
      case 'position':
        return bracket(
          items.get(block.id),
          writePosition(block, outline.below(), contents, notes, lists),
          block.version.title,
        );
      case 'excerpt':
        return bracket(
          items.get(block.id),
          writeExcerpt(block, details.citationStyle, introductions, notes),
          beginningOf(block),
        );
      default:
        return block satisfies never;
    }
  });
}

/** Who says it, and what. */
function beginningOf({ version }: ExportedExcerpt): string {
  const { name, title, organisation } = version.citation.witness;
  return [...version.speakers, name, title, organisation, version.text].join(' ');
}

function writeSources(contents: Contents, notes: SourceNotes): ParagraphOptions[] {
  const list = notes.list();
  return list.length > 0 ? [contents.addHeading(headingStyle(1), 1, 'Sources'), ...list] : [];
}
