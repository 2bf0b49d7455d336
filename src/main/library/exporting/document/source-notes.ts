/** Notes at the foot of the page, and the list of sources at the end, each source once. */
import { type IPropertiesOptions, Paragraph } from 'docx';
import type { PositionVersion } from '../../../../shared/positions.ts';
import { countOf, toOneLine } from '../../../../shared/text.ts';
import { citeSource, citeSourceAgain } from './cite-source.ts';
import { splitParagraphs } from './split-text.ts';
import { SOURCE, SOURCE_USES } from './style-names.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';

export interface SourceNotes {
  /** A footnote for these words; gives its id. Null where nothing is known of their source. */
  add(version: PositionVersion): number | null;
  footnotes(): NonNullable<IPropertiesOptions['footnotes']>;
  /** The list at the end, without its heading; empty where no source is known. */
  list(): ParagraphOptions[];
}

/**
 * Every statement has a note of its own, so that it keeps its source when it is copied or its neighbours are deleted.
 * The first note of a source cites it in full, later ones name it.
 */
export function startSourceNotes(): SourceNotes {
  const notes: string[] = [];
  /** By full citation: the positions quoted from it, in order. */
  const sources = new Map<string, Set<string>>();

  return {
    add(version) {
      const citation = citeSource(version.source);
      if (citation === null) return null;
      const uses = sources.get(citation) ?? new Set();
      notes.push(uses.size === 0 ? citation : (citeSourceAgain(version.source) ?? citation));
      sources.set(citation, uses.add(`${toOneLine(version.title)} (version ${version.version})`));
      return notes.length;
    },
    footnotes() {
      return Object.fromEntries(
        notes.map((note, index) => [
          index + 1,
          // The space parts the number from the words.
          { children: [new Paragraph(textParagraph('FootnoteText', ` ${note}`))] },
        ]),
      );
    },
    list() {
      return [...sources].flatMap(([citation, uses]) => [
        textParagraph(SOURCE, citation),
        ...splitParagraphs(describeUses(uses)).map((line) => textParagraph(SOURCE_USES, line)),
      ]);
    },
  };
}

function describeUses(uses: ReadonlySet<string>): string {
  return `${countOf(uses.size, 'position')}: ${[...uses].join('; ')}.`;
}
