/**
 * The words of one part of a Word file in reading order, as Word shows them with all changes accepted. A part is read
 * as a stream, without a tree: however it is nested, memory grows with its words alone.
 */
import dingbats from 'dingbat-to-unicode';
import type { XmlHandlers } from '../files/parse-xml.ts';
import { startChangedCells } from './read-docx-cells.ts';
import { type FieldState, startFields } from './read-docx-fields.ts';
import type { LeftOut } from './read-docx-left-out.ts';
import { startMarks } from './read-docx-marks.ts';
import { type StoryParagraph, startParagraphs } from './read-docx-paragraphs.ts';
import { type DocxStyles, type HidingFormat, hiddenFormats, readLevel } from './read-docx-styles.ts';
import { isOn, type Package, readPart } from './read-docx-xml.ts';

export interface StoryReader extends StoryListener {
  source: Package;
}

export interface StoryListener {
  styles: DocxStyles;
  /** Formats of a run that take its words away: `hiddenFormats` where none are given. */
  hiding?: readonly HidingFormat[];
  leftOut: LeftOut;
  /** Called in reading order. `container` is the note it stands in, “footnote 2”, or empty. */
  add(paragraph: StoryParagraph, container: string): void;
}

interface OpenRun {
  style: string;
  /** What it says itself of formats that take words away, whatever its styles say. */
  said: Map<HidingFormat, boolean> | undefined;
  raised: boolean;
  /** What follows in it is the sign of a note, typed by hand. */
  isNoteSign: boolean;
}

/** Changes that are undone or were never Word's text, and what belongs to the layout. */
const skipped = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:delInstrText', 'w:rt']);
const containers = new Map([
  ['w:footnote', 'footnote'],
  ['w:endnote', 'endnote'],
]);
/** By name without prefix, since pictures come in a dozen namespaces. */
const pictures = new Map([
  ['blip', 'Picture'],
  ['imagedata', 'Picture'],
  ['chart', 'Chart'],
  ['relIds', 'Diagram'],
]);
const MOST_SHOWN = 20;

export function readStory(reader: StoryReader, part: string): void {
  const story = startStory(reader);
  readPart(reader.source, part, story);
  story.end();
}

/** For whoever has the part's elements otherwise than as a file, and gives them in order. */
export function startStory(reader: StoryListener): XmlHandlers & { end(): void } {
  const { styles, leftOut, hiding = hiddenFormats } = reader;
  const path: string[] = [];
  const paragraphs = startParagraphs(styles, (paragraph) => reader.add(paragraph, container));
  const runs: OpenRun[] = [];
  const alternatives: { read: boolean; addedBefore: number }[] = [];
  const fields: FieldState = startFields();
  const marks = startMarks();
  const cells = startChangedCells();
  let container = '';
  let skipping = 0;
  let isDeleting = false;
  let added = 0;
  let description = '';
  let characters: string | undefined;
  let keepsSpace = false;

  const isHidden = (run: OpenRun | undefined) =>
    hiding.some(
      (format) =>
        run?.said?.get(format) ??
        ((run !== undefined && styles.has(run.style, format)) ||
          styles.has(paragraphs.current()?.style ?? '', format)),
    );

  const addWords = (words: string) => {
    const run = runs.at(-1);
    const paragraph = paragraphs.current();
    if (!paragraph || words === '' || run?.isNoteSign || fields.hidesText()) return;
    if (cells.state() !== null) noteChange();
    if (cells.state() === 'gone') return;
    added++;
    if (isHidden(run)) {
      if (words.trim() !== '' && leftOut.hidden.length < MOST_SHOWN) leftOut.hidden.push(words.trim());
      return;
    }
    if (
      run?.raised &&
      /^\d{1,3}$/.test(words) &&
      /[\p{L}.,;:!?”"’)\]]$/u.test(paragraph.pieces.at(-1) ?? '')
    ) {
      leftOut.raisedNumbers.push(words);
    }
    paragraph.pieces.push(words);
    for (const mark of marks.names()) paragraph.within.add(mark);
  };

  const noteChange = () => {
    const paragraph = paragraphs.current();
    if (!paragraph) return;
    paragraph.isChanged = true;
    for (const mark of marks.names()) paragraph.changedWithin.add(mark);
  };

  const readParagraphProperty = (name: string, attribute: (name: string) => string | undefined) => {
    const paragraph = paragraphs.current();
    if (!paragraph) return;
    if (name === 'w:pStyle') paragraph.style = attribute('val') ?? '';
    if (name === 'w:outlineLvl') paragraph.outline = readLevel(attribute('val'));
  };

  const readRunProperty = (name: string, attribute: (name: string) => string | undefined) => {
    const run = runs.at(-1);
    if (!run) return;
    if (name === 'w:rStyle') run.style = attribute('val') ?? '';
    const format = hiding.find((one) => one === name);
    if (format) run.said = (run.said ?? new Map()).set(format, isOn(attribute('val')));
    if (name === 'w:vertAlign') run.raised = attribute('val') === 'superscript';
  };

  const referTo = (note: string, hasOwnSign: boolean) => {
    const run = runs.at(-1);
    if (isHidden(run) || cells.state() === 'gone') return;
    const paragraph = paragraphs.current();
    paragraph?.notes.push(note);
    for (const mark of marks.names()) paragraph?.within.add(mark);
    if (run && hasOwnSign) run.isNoteSign = true;
  };

  const readRunContent = (name: string, attribute: (name: string) => string | undefined) => {
    if (name === 'w:tab' || name === 'w:ptab') addWords('\t');
    else if (name === 'w:br' || name === 'w:cr') addWords('\n');
    else if (name === 'w:noBreakHyphen') addWords('\u2011');
    else if (name === 'w:softHyphen') addWords('\u00AD');
    else if (name === 'w:sym') addSymbol(attribute('font') ?? '', attribute('char') ?? '');
    else if (name === 'w:fldChar') fields.change(attribute('fldCharType') ?? '');
    else if (name === 'w:commentReference') leftOut.comments++;
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const type = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      const own = attribute('customMarkFollows');
      referTo(`${type} ${attribute('id') ?? ''}`, own !== undefined && isOn(own));
    }
  };

  const addSymbol = (font: string, code: string) => {
    const known = dingbats.hex(font, code) ?? dingbats.hex(font, code.replace(/^F0/i, ''));
    if (!known) leftOut.symbols++;
    addWords(known?.string ?? '\uFFFD');
  };

  const isSkipped = (name: string, parent: string) => {
    if (name.startsWith('w:') && name.endsWith('Change')) return true;
    if (name === 'mc:Fallback' || name === 'mc:Choice') return alternatives.at(-1)?.read === true;
    return skipped.has(name) && parent !== 'w:rPr' && parent !== 'w:trPr' && parent !== 'w:tcPr';
  };

  return {
    open({ name, attribute }) {
      if (skipping > 0) {
        skipping++;
        // An item may be taken out with its marks, and is named by them.
        if (isDeleting && marks.open(name, attribute)) noteChange();
        return;
      }
      const parent = path.at(-1) ?? '';
      if (isSkipped(name, parent)) {
        isDeleting = name === 'w:del' || name === 'w:moveFrom';
        if (isDeleting) {
          leftOut.deletions++;
          noteChange();
        }
        if (name === 'w:rt') leftOut.readings++;
        skipping = 1;
        return;
      }
      path.push(name);
      cells.open(name);
      if (parent === 'w:rPr' && path.at(-3) === 'w:pPr') {
        const paragraph = paragraphs.current();
        if (paragraph && (name === 'w:del' || name === 'w:moveFrom')) paragraph.runsOn = true;
        if (/^w:(?:del|ins|moveFrom|moveTo)$/.test(name)) noteChange();
      } else if (cells.readProperty(name, parent) === 'gone') leftOut.deletions++;
      else if (name === 'mc:AlternateContent') alternatives.push({ read: false, addedBefore: added });
      else if (parent === 'w:pPr') readParagraphProperty(name, attribute);
      else if (parent === 'w:rPr') readRunProperty(name, attribute);
      else if (name === 'w:p') paragraphs.open();
      else if (name === 'w:r') runs.push({ style: '', said: undefined, raised: false, isNoteSign: false });
      else if (name === 'w:t' || name === 'm:t') {
        characters = '';
        keepsSpace = attribute('space') === 'preserve' || name === 'm:t';
      } else if (parent === 'w:r') readRunContent(name, attribute);
      else if (name === 'w:ins' || name === 'w:moveTo') {
        leftOut.insertions++;
        noteChange();
      } else if (marks.open(name, attribute)) return;
      else if (name === 'm:oMath') leftOut.formulas++;
      else if (name === 'docPr') description = attribute('descr') ?? '';
      else if (name === 'w:altChunk') addGap(reader, container, 'Embedded document');
      const note = containers.get(name);
      if (note) container = `${note} ${attribute('id') ?? ''}`;
      const picture = pictures.get(name);
      if (picture) {
        added++;
        paragraphs.current()?.pictures.push({ kind: picture, description });
        description = '';
      }
    },
    close(name) {
      if (skipping > 0) {
        skipping--;
        if (isDeleting) marks.close(name);
        return;
      }
      path.pop();
      cells.close(name);
      marks.close(name);
      if ((name === 'w:t' || name === 'm:t') && characters !== undefined) {
        const words = characters.replace(/[\t\r\n]+/g, ' ');
        characters = undefined;
        addWords(keepsSpace ? words : words.replace(/^ +| +$/g, ''));
      } else if (name === 'w:p') {
        fields.endParagraph();
        paragraphs.close();
      } else if (name === 'w:r') runs.pop();
      else if (name === 'mc:AlternateContent') alternatives.pop();
      else if (name === 'mc:Choice') {
        const alternative = alternatives.at(-1);
        if (alternative && added > alternative.addedBefore) alternative.read = true;
      } else if (containers.has(name)) {
        paragraphs.end();
        container = '';
      }
    },
    text(more) {
      if (skipping === 0 && characters !== undefined) characters += more;
    },
    end: () => paragraphs.end(),
  };
}

function addGap(reader: StoryListener, container: string, kind: string): void {
  const pictures = [{ kind, description: '' }];
  reader.add({ text: '', style: '', heading: 0, notes: [], pictures, within: [], changes: null }, container);
}
