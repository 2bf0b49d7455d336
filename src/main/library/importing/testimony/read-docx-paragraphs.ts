/** Paragraphs of a Word file while they are read: they stand within each other, and run on into each other. */
import type { DocxStyles } from './read-docx-styles.ts';

export interface StoryParagraph {
  text: string;
  /** The id of its style; empty where it has none. */
  style: string;
  heading: number;
  /** Notes it refers to, in order: “footnote 2”. */
  notes: string[];
  /** What stands in it that is no text: “Picture”, “Chart”. */
  pictures: { kind: string; description: string }[];
  /** The names of the bookmarks and tags of content controls that words or signs of notes of it stand in. */
  within: string[];
  /** It has changes that are neither accepted nor rejected, and these are the names that they stand in. */
  changes: { within: string[] } | null;
}

export interface OpenParagraph {
  pieces: string[];
  style: string;
  /** Its own outline level, from 0. */
  outline: number | undefined;
  notes: string[];
  pictures: StoryParagraph['pictures'];
  within: Set<string>;
  changedWithin: Set<string>;
  isChanged: boolean;
  /** Its end is deleted: what follows is the same paragraph. */
  runsOn: boolean;
  /** Of text boxes that hang on it; they are read after it. */
  after: StoryParagraph[];
}

export interface Paragraphs {
  /** The innermost that is open. */
  current(): OpenParagraph | undefined;
  open(): void;
  close(): void;
  /** Nothing follows that a paragraph without an end could go on with. */
  end(): void;
}

/** What is longer is text that was given a heading's style by mistake. */
const LONGEST_HEADING = 400;

/** `add` is called for each paragraph in reading order. */
export function startParagraphs(styles: DocxStyles, add: (paragraph: StoryParagraph) => void): Paragraphs {
  const open: OpenParagraph[] = [];
  /** A paragraph whose end is deleted waits here for what it goes on with. */
  let waiting: OpenParagraph | undefined;

  const finish = ({ pieces, style, outline, notes, pictures, after, ...marks }: OpenParagraph) => {
    const text = pieces.join('').trim();
    const heading = text.length > LONGEST_HEADING ? 0 : styles.headingLevel(style, outline);
    const within = [...marks.within];
    const changes = marks.isChanged ? { within: [...marks.changedWithin] } : null;
    const done = [{ text, style, heading, notes, pictures, within, changes }, ...after];
    const around = open.at(-1);
    if (around) around.after.push(...done);
    else for (const one of done) add(one);
  };

  return {
    current: () => open.at(-1),
    open() {
      const isWithin = open.length > 0;
      const begun = isWithin ? undefined : waiting;
      const { pieces = [], notes = [], pictures = [], after = [] } = begun ?? {};
      const {
        within = new Set<string>(),
        changedWithin = new Set<string>(),
        isChanged = false,
      } = begun ?? {};
      const marks = { within, changedWithin, isChanged };
      open.push({ pieces, style: '', outline: undefined, notes, pictures, runsOn: false, after, ...marks });
      if (!isWithin) waiting = undefined;
    },
    close() {
      const paragraph = open.pop();
      if (!paragraph) return;
      // Of what was taken out with its words nothing runs on.
      const isGone = paragraph.pieces.length === 0 && paragraph.notes.length === 0;
      if (paragraph.runsOn && open.length === 0 && !isGone) waiting = paragraph;
      else finish(paragraph);
    },
    end() {
      if (waiting) finish(waiting);
      waiting = undefined;
    },
  };
}
