/** The words of a Word file, by what they stand in: the record's items, and all between them. */
import { nothingLeftOut } from '../importing/testimony/read-docx-left-out.ts';
import type { StoryParagraph } from '../importing/testimony/read-docx-paragraphs.ts';
import { readRelationships } from '../importing/testimony/read-docx-relationships.ts';
import { readStory } from '../importing/testimony/read-docx-story.ts';
import { readStyles } from '../importing/testimony/read-docx-styles.ts';
import type { Package } from '../importing/testimony/read-docx-xml.ts';

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
  const paragraphs: WordsParagraph[] = [];
  readStory(
    {
      source,
      styles,
      leftOut: nothingLeftOut(),
      add({ text, notes: referred, within, changes }) {
        if (text === '' && referred.length === 0 && changes === null) return;
        paragraphs.push({
          text,
          notes: referred.map((note) => (notes.get(note) ?? []).join('\n')),
          within: within.filter(isItemName),
          isPending: changes !== null || referred.some((note) => pendingNotes.has(note)),
          pendingWithin: (changes?.within ?? []).filter(isItemName),
        });
      },
    },
    main,
  );
  return paragraphs;
}

function isItemName(name: string): boolean {
  return /^Standpoint_\d+$/.test(name);
}

/** What contents say of pages changes by itself. */
export function withoutPage(text: string): string {
  return text.replace(/\t[\divxlc]*$/i, '');
}
