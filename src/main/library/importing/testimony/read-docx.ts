/** Word files (DOCX) to paragraphs: all their words in reading order, and what the words alone don't show. */
import type { UnclearPlace } from '../../../../shared/testimony.ts';
import { nameBinary } from '../files/name-binary.ts';
import { openZip } from '../files/open-zip.ts';
import type { SourceDocument, SourceParagraph } from './found-testimony.ts';
import { nothingLeftOut } from './read-docx-left-out.ts';
import type { StoryParagraph } from './read-docx-paragraphs.ts';
import { readProperties } from './read-docx-properties.ts';
import { noText, notWord, refuseOtherFiles, tooManyParagraphs } from './read-docx-refusals.ts';
import { type Relationship, readRelationships } from './read-docx-relationships.ts';
import { describeLeftOut, readMargins } from './read-docx-report.ts';
import { readStory } from './read-docx-story.ts';
import { readStyles } from './read-docx-styles.ts';
import type { Package } from './read-docx-xml.ts';

const MOST_PARAGRAPHS = 500_000;

/**
 * Footnotes stand after the last paragraph of the section (up to the next heading) that refers to them, endnotes at
 * the end of the document. Their signs are Word's numbering, not text, as are the marks of lists: neither is in a
 * paragraph, and so an excerpt over several paragraphs is neither cut by a note nor has a number stuck to a word.
 * Text boxes stand after the paragraph that they hang on. Nothing outside of the file is fetched.
 *
 * `name` is what messages call the file. Throws `file-damaged`, `file-hostile`, `file-encrypted`, `file-binary`,
 * `file-no-text` and `file-too-large`.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  refuseOtherFiles(bytes, name);
  const source: Package = { zip: openZip(bytes, name), file: name };
  const root = readRelationships(source, '');
  const main = partOf(source, root, 'officeDocument') ?? 'word/document.xml';
  if (!source.zip.has(main) || !main.endsWith('.xml') || /^(?:xl|ppt)\//.test(main)) {
    throw notWord(name, nameBinary(bytes)?.words ?? 'a zip file');
  }
  const related = readRelationships(source, main);
  const styles = readStyles(source, partOf(source, related, 'styles'));
  const leftOut = nothingLeftOut();

  const notes = new Map<string, StoryParagraph[]>();
  for (const type of ['footnotes', 'endnotes']) {
    const part = partOf(source, related, type);
    if (part === undefined) continue;
    const add = (paragraph: StoryParagraph, note: string) => {
      const before = notes.get(note);
      if (before) before.push(paragraph);
      else notes.set(note, [paragraph]);
    };
    readStory({ source, styles, leftOut: nothingLeftOut(), add }, part);
  }
  const paper = startPaper(name, notes);
  readStory({ source, styles, leftOut, add: paper.add }, main);
  const { paragraphs, pictures } = paper.end();
  if (!paragraphs.some(({ kind }) => kind !== 'gap')) throw noText(name, pictures.length);

  return {
    paragraphs,
    properties: readProperties(source, partOf(source, root, 'core-properties')),
    pages: [],
    unclear: [
      ...pictures,
      ...describeLeftOut(leftOut, outsideLinks(source)),
      ...readMargins({ source, styles, related }),
    ],
  };
}

/** Lays paragraphs out one after the other, with each section's notes at its end. */
function startPaper(name: string, notes: Map<string, StoryParagraph[]>) {
  const paragraphs: SourceParagraph[] = [];
  const pictures: UnclearPlace[] = [];
  let footnotes: string[] = [];
  const endnotes: string[] = [];
  const push = (text: string, kind: SourceParagraph['kind'], heading = 0) => {
    if (paragraphs.length >= MOST_PARAGRAPHS) throw tooManyParagraphs(name, MOST_PARAGRAPHS);
    paragraphs.push({ text, lineHyphens: [], page: '', pageBreaks: [], heading, kind, line: null });
  };
  const addNotes = (wanted: readonly string[]) => {
    for (const note of wanted) {
      for (const { text } of notes.get(note) ?? []) if (text !== '') push(text, 'note');
      // A note that two places refer to is one note.
      notes.delete(note);
    }
  };
  return {
    add(paragraph: StoryParagraph) {
      const { text, heading } = paragraph;
      if (text !== '') {
        if (heading > 0) {
          addNotes(footnotes);
          footnotes = [];
        }
        push(text, 'text', heading);
      }
      for (const note of paragraph.notes) (note.startsWith('endnote') ? endnotes : footnotes).push(note);
      const [picture] = paragraph.pictures;
      if (!picture || text !== '') return;
      push(`[${picture.kind}]`, 'gap');
      const words = picture.description === '' ? '' : `, described as “${picture.description.slice(0, 200)}”`;
      pictures.push({
        line: null,
        page: '',
        passage: paragraphs.length,
        text: `A ${picture.kind.toLowerCase()} stands here${words}. Words in it are not part of the text.`,
      });
    },
    end() {
      addNotes(footnotes);
      addNotes(endnotes);
      return { paragraphs, pictures };
    },
  };
}

/** The part of that type; undefined where none is named or the one named is not in the file. */
function partOf(source: Package, relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((one) => one.type === type && !one.external && source.zip.has(one.target))
    ?.target;
}

const MOST_RELATED_PARTS = 50;

/** What the file would fetch from outside when opened. Hyperlinks are only followed by a click, and are none of it. */
function outsideLinks(source: Package): string[] {
  return source.zip.names
    .filter((name) => /(?:^|\/)_rels\/[^/]+\.rels$/.test(name))
    .slice(0, MOST_RELATED_PARTS)
    .flatMap((name) => readRelationships(source, name.replace('_rels/', '').replace(/\.rels$/, '')))
    .filter(({ external, type }) => external && type !== 'hyperlink')
    .map(({ target }) => target);
}
