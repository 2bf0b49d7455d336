/** The words of a Word file, by what they stand in: the record's items, and all between them. */
import type { XmlHandlers } from '../importing/files/parse-xml.ts';
import { nothingLeftOut } from '../importing/testimony/read-docx-left-out.ts';
import type { StoryParagraph } from '../importing/testimony/read-docx-paragraphs.ts';
import { readRelationships } from '../importing/testimony/read-docx-relationships.ts';
import { readStory, startStory } from '../importing/testimony/read-docx-story.ts';
import { type DocxStyles, readStyles } from '../importing/testimony/read-docx-styles.ts';
import { type Package, readPart } from '../importing/testimony/read-docx-xml.ts';

export interface WordsParagraph {
  text: string;
  /** The words of the notes that it refers to, in order. */
  notes: string[];
  /** The names of the record's items that it stands in. */
  within: string[];
  /** It has changes that are neither accepted nor rejected; the text is as if they were accepted. */
  isPending: boolean;
  /** Items that such a change is in, whose words may all be gone. */
  pendingWithin: string[];
}

/** `main` is the name of the part with the text. Paragraphs without words, notes and changes are left out. */
export function readWords(source: Package, main: string): WordsParagraph[] {
  const { styles, ...beside } = readBeside(source, main);
  const story = startWords(styles);
  readPart(source, main, story);
  return story.end(beside);
}

/** The words of a text whose elements come from elsewhere than a file; `main` is what its notes are related to. */
export interface WordsStory extends XmlHandlers {
  /** `beside` is known only when the text is. */
  end(beside: NoteWords): WordsParagraph[];
}

interface NoteWords {
  notes: ReadonlyMap<string, readonly string[]>;
  pendingNotes: ReadonlySet<string>;
}

export function startWords(styles: DocxStyles): WordsStory {
  const found: StoryParagraph[] = [];
  const { end, ...story } = startStory({
    styles,
    leftOut: nothingLeftOut(),
    add(paragraph) {
      const { text, notes, changes } = paragraph;
      if (text !== '' || notes.length > 0 || changes !== null) found.push(paragraph);
    },
  });
  return {
    ...story,
    end({ notes, pendingNotes }) {
      end();
      return found.map(({ text, notes: referred, within, changes }) => ({
        text,
        notes: referred.map((note) => (notes.get(note) ?? []).join('\n')),
        within: within.filter(isItemName),
        isPending: changes !== null || referred.some((note) => pendingNotes.has(note)),
        pendingWithin: (changes?.within ?? []).filter(isItemName),
      }));
    },
  };
}

/** What is related to the text: its styles and its notes. */
export function readBeside(source: Package, main: string): NoteWords & { styles: DocxStyles } {
  const related = readRelationships(source, main);
  const partOf = (type: string) =>
    related.find((one) => one.type === type && !one.external && source.zip.has(one.target))?.target;
  const styles = readStyles(source, partOf('styles'));
  const notes = new Map<string, string[]>();
  const pendingNotes = new Set<string>();
  for (const type of ['footnotes', 'endnotes']) {
    const part = partOf(type);
    if (part === undefined) continue;
    const add = ({ text, changes }: StoryParagraph, note: string) => {
      const lines = notes.get(note) ?? [];
      lines.push(text);
      notes.set(note, lines);
      if (changes) pendingNotes.add(note);
    };
    readStory({ source, styles, leftOut: nothingLeftOut(), add }, part);
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
