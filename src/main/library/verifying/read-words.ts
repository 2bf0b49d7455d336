/** The words of a Word file, by what they stand in: the record's items, and all between them. */
import type { XmlHandlers } from '../importing/files/parse-xml.ts';
import { nothingLeftOut } from '../importing/testimony/read-docx-left-out.ts';
import type { StoryParagraph } from '../importing/testimony/read-docx-paragraphs.ts';
import { tooManyNotes, tooManyParagraphs } from '../importing/testimony/read-docx-refusals.ts';
import { readRelationships } from '../importing/testimony/read-docx-relationships.ts';
import { readStory, startStory } from '../importing/testimony/read-docx-story.ts';
import {
  type DocxStyles,
  hiddenFormats,
  readStyles,
  struckFormats,
} from '../importing/testimony/read-docx-styles.ts';
import { type Package, readPart } from '../importing/testimony/read-docx-xml.ts';

export interface WordsParagraph {
  text: string;
  /** An entry of contents, which ends with its page. */
  isContents: boolean;
  /** The words of the notes that it refers to, in order. */
  notes: string[];
  /** The names of the record's items that it stands in. */
  within: string[];
  /** It has changes that are neither accepted nor rejected; the text is as if they were accepted. */
  isPending: boolean;
  /** Items that such a change is in, whose words may all be gone. */
  pendingWithin: string[];
}

/** What a text says. */
export interface Words {
  /** Without those that have neither words nor notes nor changes. */
  paragraphs: WordsParagraph[];
  /** How many pictures, charts and diagrams stand in it. */
  pictures: number;
}

/** Words that are struck out are no longer said. */
const HIDING = [...hiddenFormats, ...struckFormats];
const MOST_PARAGRAPHS = 500_000;
const MOST_NOTE_CHARACTERS = 20_000_000;
/** Items of one paragraph; a program that joins paragraphs can bring several into one. */
const MOST_WITHIN = 8;
/** Word's own names of these styles, which ours and those of a template have. */
const CONTENTS = /^TOC\d$/;
/** Word shows its words as part of the text once it was opened. */
const EMBEDDED = '[Another document is embedded here, whose words can’t be compared]';

/** `main` is the name of the part with the text. Throws `file-too-large` and `file-hostile`. */
export function readWords(source: Package, main: string): Words {
  const { styles, ...beside } = readBeside(source, main);
  const story = startWords(styles, source);
  readPart(source, main, story);
  return story.end(beside);
}

/** The words of a text whose elements come from elsewhere than a file; `main` is what its notes are related to. */
export interface WordsStory extends XmlHandlers {
  /** `beside` is known only when the text is. */
  end(beside: NoteWords): Words;
}

interface NoteWords {
  notes: ReadonlyMap<string, string>;
  pendingNotes: ReadonlySet<string>;
}

/** `file` is what messages call it: of our own words there are none. */
export function startWords(
  styles: DocxStyles,
  { file, purpose }: Pick<Package, 'file' | 'purpose'> = { file: 'The document' },
): WordsStory {
  const found: StoryParagraph[] = [];
  let pictureCount = 0;
  const { end, ...story } = startStory({
    styles,
    hiding: HIDING,
    leftOut: nothingLeftOut(),
    add(paragraph) {
      const { notes, pictures, changes } = paragraph;
      const embedded = pictures.filter(({ kind }) => kind === 'Embedded document').length;
      pictureCount += pictures.length - embedded;
      const text = embedded > 0 ? EMBEDDED : paragraph.text;
      if (text === '' && notes.length === 0 && changes === null) return;
      if (found.length >= MOST_PARAGRAPHS) throw tooManyParagraphs(file, MOST_PARAGRAPHS, purpose);
      found.push({ ...paragraph, text });
    },
  });
  return {
    ...story,
    end({ notes, pendingNotes }) {
      end();
      let noteCharacters = 0;
      const takeNote = (note: string) => {
        const words = notes.get(note) ?? '';
        noteCharacters += words.length;
        // Of one long note a file can ask for a million copies.
        if (noteCharacters > MOST_NOTE_CHARACTERS) throw tooManyNotes({ file, purpose });
        return words;
      };
      const paragraphs = found.map(({ text, style, notes: referred, within, changes }) => ({
        text,
        isContents: CONTENTS.test(style),
        notes: referred.map(takeNote),
        within: within.filter(isItemName).slice(0, MOST_WITHIN),
        isPending: changes !== null || referred.some((note) => pendingNotes.has(note)),
        pendingWithin: (changes?.within ?? []).filter(isItemName).slice(0, MOST_WITHIN),
      }));
      return { paragraphs, pictures: pictureCount };
    },
  };
}

/** What is related to the text: its styles and its notes. */
export function readBeside(source: Package, main: string): NoteWords & { styles: DocxStyles } {
  const related = readRelationships(source, main);
  const partOf = (type: string) =>
    related.find((one) => one.type === type && !one.external && source.zip.has(one.target))?.target;
  const styles = readStyles(source, partOf('styles'));
  const notes = new Map<string, string>();
  const pendingNotes = new Set<string>();
  for (const type of ['footnotes', 'endnotes']) {
    const part = partOf(type);
    if (part === undefined) continue;
    const add = ({ text, changes }: StoryParagraph, note: string) => {
      const before = notes.get(note);
      notes.set(note, before === undefined ? text : `${before}\n${text}`);
      if (changes) pendingNotes.add(note);
    };
    readStory({ source, styles, hiding: HIDING, leftOut: nothingLeftOut(), add }, part);
  }
  return { styles, notes, pendingNotes };
}

function isItemName(name: string): boolean {
  return /^Standpoint_\d+$/.test(name);
}

/** What contents say of pages changes by itself. */
export function withoutPage(text: string): string {
  return text.replace(/\t[\divxlc]*$/i, '');
}
