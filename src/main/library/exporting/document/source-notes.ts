/** Notes at the foot of the page or at the end, and the list of sources at the end, each source once. */
import {
  EndnoteReferenceRun,
  FootnoteReferenceRun,
  type IPropertiesOptions,
  type ParagraphChild,
} from 'docx';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { citeShortly } from '../../../../shared/citing/cite-shortly.ts';
import {
  citeAgain,
  citeQuoted,
  citeQuotedInText,
  isIdem,
  sourceEntry,
} from '../../../../shared/citing/cite-testimony.ts';
import { type CitationPieces, citationText, concat, plain } from '../../../../shared/citing/pieces.ts';
import { labelledPages } from '../../../../shared/citing/words.ts';
import type { CitationFields, ExcerptVersion } from '../../../../shared/excerpts.ts';
import type { PositionVersion } from '../../../../shared/positions.ts';
import { countOf, toOneLine } from '../../../../shared/text.ts';
import { citationParagraph } from './citation-paragraph.ts';
import { citeSource, citeSourceAgain } from './cite-source.ts';
import { startShortNames } from './short-names.ts';
import { splitParagraphs } from './split-text.ts';
import { SOURCE, SOURCE_USES } from './style-names.ts';
import { makeParagraph, type ParagraphOptions, textParagraph } from './text-paragraph.ts';

/** Where the source of words is said: in a note, whose mark stands after them, or in brackets. */
export type Citation = { mark: ParagraphChild } | { brackets: CitationPieces };

export interface SourceNotes {
  /** A note for these words; gives its mark. None where nothing is known of their source. */
  addPosition(version: PositionVersion): ParagraphChild[];
  /** `notes` say what was done to the words, such as "emphasis added". */
  addExcerpt(version: ExcerptVersion, notes: readonly string[]): Citation;
  /** The notes, for the document they stand in. */
  written(): Pick<IPropertiesOptions, 'footnotes' | 'endnotes'>;
  /** The list at the end, without its heading; empty where no source is known. */
  list(): ParagraphOptions[];
}

interface ListedSource {
  entry: CitationPieces;
  /** What is quoted from it, in order. */
  uses: string[];
  describe(uses: readonly string[]): string;
}

/**
 * Everything that is quoted has a note of its own, so that it keeps its source when it is copied or its neighbours are
 * deleted. The first note of a source cites it in full, later ones name it shortly, as far as that names no other source
 * that is cited before.
 */
export function startSourceNotes({
  citationStyle: style,
  citationPlace,
}: Pick<BriefingDetails, 'citationStyle' | 'citationPlace'>): SourceNotes {
  const notes: CitationPieces[] = [];
  const isAtEnd = citationPlace === 'endnote';
  /** APA names a source in the text shortly from the first on: its list has it in full. */
  const isInText = style === 'apa' && citationPlace === 'brackets';
  const addNote = (words: CitationPieces): ParagraphChild => {
    const id = notes.push(words);
    return isAtEnd ? new EndnoteReferenceRun(id) : new FootnoteReferenceRun(id);
  };
  /** By full citation. */
  const sources = new Map<string, ListedSource>();
  const names = startShortNames();
  /** What the citation before this one cites; null for a position's. */
  let previous: CitationFields | null = null;

  const findSource = (entry: CitationPieces, describe: ListedSource['describe']): ListedSource => {
    const key = citationText(entry);
    const source = sources.get(key) ?? { entry, uses: [], describe };
    sources.set(key, source);
    return source;
  };
  const isShortShared = (citation: CitationFields): boolean => {
    const unpaged = { ...citation, page: '' };
    const short = citationText(isInText ? citeQuotedInText(unpaged) : citeShortly(unpaged, style));
    // APA names a hearing, whoever speaks in it; the others a statement.
    names.add(
      short,
      citationText(style === 'apa' ? sourceEntry(citation, style) : citeQuoted(unpaged, style)),
    );
    return names.isShared(short);
  };
  const cite = (version: ExcerptVersion, isFirst: boolean, said: readonly string[]): CitationPieces => {
    const setting = { notes: said, isSentence: citationPlace !== 'brackets' };
    const isShared = isShortShared(version.citation);
    if (isInText && !isShared) return citeQuotedInText(version.citation, said);
    return isFirst || (isShared && !isIdem(version.citation, style, previous))
      ? citeQuoted(version.citation, style, setting)
      : citeAgain(version.citation, style, previous, setting);
  };

  return {
    addPosition(version) {
      const citation = citeSource(version.source);
      if (citation === null) return [];
      const source = findSource(plain(citation), describePositions);
      const short = citeSourceAgain(version.source) ?? citation;
      names.add(short, citation);
      const words = source.uses.length === 0 || names.isShared(short) ? citation : short;
      source.uses.push(`${toOneLine(version.title)} (version ${version.version})`);
      previous = null;
      return [addNote(plain(words))];
    },
    addExcerpt(version, said) {
      const source = findSource(sourceEntry(version.citation, style), describeExcerpts);
      const citation = cite(version, source.uses.length === 0, said);
      source.uses.push(labelledPages(version.citation.page));
      previous = version.citation;
      return citationPlace === 'brackets' ? { brackets: citation } : { mark: addNote(citation) };
    },
    written() {
      const style = isAtEnd ? 'EndnoteText' : 'FootnoteText';
      const written = Object.fromEntries(
        notes.map((note, index) => [
          index + 1,
          // The space parts the number from the words.
          { children: [makeParagraph(citationParagraph(style, concat(plain(' '), note)))] },
        ]),
      );
      return isAtEnd ? { endnotes: written } : { footnotes: written };
    },
    list() {
      return [...sources.values()].flatMap(({ entry, uses, describe }) => [
        citationParagraph(SOURCE, entry),
        ...splitParagraphs(describe(uses)).map((line) => textParagraph(SOURCE_USES, line)),
      ]);
    },
  };
}

/** "2 positions: A (version 1); B (version 3)." */
function describePositions(uses: readonly string[]): string {
  const different = [...new Set(uses)];
  return `${countOf(different.length, 'position')}: ${different.join('; ')}.`;
}

/** "2 excerpts: p. 14; p. 15." */
function describeExcerpts(uses: readonly string[]): string {
  const pages = [...new Set(uses)].filter((page) => page !== '');
  const count = countOf(uses.length, 'excerpt');
  return pages.length === 0 ? `${count}.` : `${count}: ${pages.join('; ')}.`;
}
