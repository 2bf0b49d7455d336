/** The paragraphs and preformatted blocks of a page, with white space as a browser shows it. */
import type { Token } from 'parse5';
import type { UnclearPlace } from '../../../../shared/testimony.ts';
import { countOf } from '../../../../shared/text.ts';
import { attributeOf, roleOf } from '../files/html-attributes.ts';
import type { HtmlSink, TextPlace } from '../files/walk-html.ts';

export interface HtmlPiece {
  text: string;
  /** In the file, from 1. */
  line: number;
  heading: number;
  isNote: boolean;
  /** Then `text` has its lines as they stand. */
  preformatted: boolean;
}

export interface HtmlPieces extends HtmlSink {
  /** Of the page's main part; of all of it where it marks none, or where that has no text. */
  end(): { found: HtmlPiece[]; meta: Map<string, string>; unclear: UnclearPlace[] };
}

/** Longer ones are text that stands in a heading's element. */
const LONGEST_HEADING = 400;
const LONGEST_QUOTE = 120;
const NOTE_ID = /^(?:_?ftn|_?edn|fn|footnote|endnote|note)[-_:.]?\d{1,4}$/i;
const NOTE_CLASS = /(?:^|\s)(?:footnotes?|endnotes?)(?:\s|$)/i;
const NOTE_SIGN = /^\s*[[(]?(?:\d{1,4}|[*†‡§]+|[ivxlc]{1,6}|[a-z])[\])]?\s*$/i;
const BACK_LINK = /^(?:[\s↩↑⤴^]|\uFE0E|\uFE0F)+$/u;

export function startHtmlPieces(): HtmlPieces {
  const all: (HtmlPiece & { main: boolean })[] = [];
  const meta = new Map<string, string>();
  const raisedNumbers = new Set<string>();
  const aside: string[] = [];
  let words: string[] = [];
  let raw: string[] = [];
  let heading = 0;
  let place = { line: 0, main: false, isNote: false };
  /** White space that shows only if text follows in the same paragraph: a space, a tab, a line's end. */
  let space = '';
  let noteSigns = 0;

  const push = (text: string, preformatted: boolean) => {
    const level = preformatted || text.length > LONGEST_HEADING ? 0 : heading;
    all.push({ text, heading: level, preformatted, ...place });
  };
  const breakLine = () => {
    const text = words.join('').trim();
    const block = raw.join('');
    if (text !== '') push(text, false);
    if (block.trim() !== '') push(block, true);
    words = [];
    raw = [];
    space = '';
  };
  const begin = ({ main, isMarked }: TextPlace, line: number) => {
    if (words.length + raw.length === 0) place = { line, main, isNote: isMarked('note') };
  };
  const isLeftOut = (chars: string, { isMarked }: TextPlace) => {
    if (isMarked('aside')) {
      if (/\S/.test(chars)) aside.push(chars.trim());
      return true;
    }
    if (isMarked('back-link') && BACK_LINK.test(chars)) return true;
    if (!isMarked('note-link') || isMarked('note') || !NOTE_SIGN.test(chars)) return false;
    noteSigns++;
    return true;
  };

  return {
    addText(chars, at) {
      if (isLeftOut(chars, at)) return;
      if (at.preformatted) {
        if (words.length > 0) breakLine();
        begin(at, at.line);
        raw.push(chars);
        return;
      }
      if (raw.length > 0) breakLine();
      // https://www.w3.org/TR/css-text-3/#white-space-phase-1: a no-break space is none of these.
      const shown = chars.replace(/[ \t\n\r\f]+/g, ' ');
      if (shown.startsWith(' ')) space ||= ' ';
      const inner = shown.replace(/^ | $/g, '');
      if (inner === '') return;
      begin(at, at.line + leadingLineEnds(chars));
      if (words.length > 0 && space !== '') words.push(space);
      else if (at.isMarked('raised') && /^\d{1,3}$/.test(inner) && words.length > 0) raisedNumbers.add(inner);
      words.push(inner);
      space = shown.endsWith(' ') ? ' ' : '';
    },
    addCell() {
      if (words.length > 0) space = '\t';
    },
    breakLine,
    // Two of them are how old pages part paragraphs.
    endLine() {
      if (raw.length > 0) raw.push('\n');
      else if (space === '\n') breakLine();
      else if (words.length > 0) space = '\n';
    },
    setHeading(level) {
      heading = level;
    },
    addMeta(name, content) {
      if (name !== '' && !meta.has(name)) meta.set(name, content.slice(0, 500));
    },
    markOf,
    end() {
      breakLine();
      const inMain = all.filter(({ main }) => main);
      return {
        found: (inMain.length > 0 ? inMain : all).map(({ main: _, ...piece }) => piece),
        meta,
        unclear: describe({ aside, noteSigns, raisedNumbers }),
      };
    },
  };
}

function markOf(token: Token.TagToken): string | undefined {
  const role = roleOf(token);
  const id = attributeOf(token, 'id') ?? '';
  if (token.tagName === 'a') {
    const link = attributeOf(token, 'href') ?? '';
    if (role === 'doc-backlink' || /^#(?:_?ftn|_?edn|fn|footnote|endnote|note|cite_?)-?_?ref/i.test(link)) {
      return 'back-link';
    }
    return role === 'doc-noteref' || NOTE_ID.test(link.replace(/^#/, '')) ? 'note-link' : undefined;
  }
  if (
    /^doc-(?:foot|end)notes?$/.test(role) ||
    NOTE_ID.test(id) ||
    NOTE_CLASS.test(attributeOf(token, 'class') ?? '')
  ) {
    return 'note';
  }
  if (token.tagName === 'aside' || role === 'complementary') return 'aside';
  return token.tagName === 'sup' ? 'raised' : undefined;
}

function describe(what: { aside: string[]; noteSigns: number; raisedNumbers: Set<string> }): UnclearPlace[] {
  const texts: string[] = [];
  const beside = what.aside.join(' ').replace(/\s+/g, ' ');
  if (beside !== '') {
    const shown =
      beside.length > LONGEST_QUOTE ? `${beside.slice(0, LONGEST_QUOTE).toWellFormed()}…` : beside;
    texts.push(
      `What the page sets beside its text was left out (${countOf(beside.split(' ').length, 'word')}): “${shown}”`,
    );
  }
  if (what.noteSigns > 0) {
    texts.push(
      `${countOf(what.noteSigns, 'sign')} of notes left out of the text; the notes themselves were kept.`,
    );
  }
  if (what.raisedNumbers.size > 0) {
    const named = [...what.raisedNumbers].slice(0, 8).map((number) => `“${number}”`);
    texts.push(
      `Raised numbers stand in the text as in the page, without a space before them: ${named.join(', ')}. They may be signs of notes.`,
    );
  }
  return texts.map((text) => ({ line: null, page: '', passage: null, text }));
}

function leadingLineEnds(chars: string): number {
  return (/^[ \t\n\r\f]*/.exec(chars)?.[0].match(/\n/g) ?? []).length;
}
