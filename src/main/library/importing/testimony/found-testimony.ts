/** What files say as testimony, before anything of it is kept: plain data, made in a worker thread. */
import type { Passage, Statement, TestimonyDetails, UnclearPlace } from '../../../../shared/testimony.ts';

/** A document as its paragraphs, whatever kind of file it came in. Its words are whole and in reading order. */
export interface SourceDocument {
  paragraphs: SourceParagraph[];
  /** From the file's own properties; empty strings where it says nothing. `date` is an ISO date or empty. */
  properties: {
    title: string;
    author: string;
    date: string;
    /** Of a saved page that says where it was. */
    url?: string;
  };
  /** Labels of its pages in order, also of those without text; empty where the file has none (DOCX, HTML, text). */
  pages: string[];
  unclear: UnclearPlace[];
}

export interface SourceParagraph {
  text: string;
  /** See `passage` in shared/testimony.ts. */
  lineHyphens: number[];
  page: string;
  pageBreaks: { at: number; page: string }[];
  /** 1 to 6 for a heading, 0 for any other paragraph. */
  heading: number;
  kind: 'text' | 'note' | 'gap';
  /** Of a text or HTML file, from 1; null elsewhere. */
  line: number | null;
}

export interface FoundTestimony {
  details: TestimonyDetails;
  /** Fields of `details` that were read but could be wrong; those left empty because they are unclear too. */
  doubtful: (keyof TestimonyDetails)[];
  /** In reading order, without gaps: together they have every passage. */
  statements: FoundStatement[];
  /** Every paragraph of the source once, in order; `statement` and `ordinal` count from 1. */
  passages: Passage[];
  /** See `SourceDocument`. */
  pages: string[];
  unclear: UnclearPlace[];
}

/** What follows from the passages is counted when they are kept. */
export type FoundStatement = Omit<Statement, 'passages' | 'firstPage' | 'lastPage'>;
