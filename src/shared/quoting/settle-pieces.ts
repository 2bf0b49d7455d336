/** Paragraphs and spaces of a quotation, settled after its pieces are known. */
import type { Part, QuotePiece } from './quote-pieces.ts';

const NO_BREAK_SPACE = '\u00A0';
/** What follows a word without a space. */
const CLINGS = /^[,;:.?!)\]}”’…]/;
/** These follow dots with a space that holds them. */
const HELD = /^[,;:.?!]/;
/** Endings that staff add to a word of the source, as in "child[ren]". */
const ENDING = /^\[(?:['’]?s|es|ed|d|ing|ly|er|ers|ren|al|n['’]t)\]$/;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Paragraphs without words of their own join their neighbour, and spaces stand as a typesetter would put them. */
export function settlePieces(parts: readonly Part[]): QuotePiece[][] {
  return joinOmitted(splitParagraphs(parts)).map(settleSpaces);
}

function splitParagraphs(parts: readonly Part[]): QuotePiece[][] {
  const paragraphs: QuotePiece[][] = [[]];
  for (const part of parts) {
    if (part === 'break') paragraphs.push([]);
    else paragraphs.at(-1)?.push(part);
  }
  return paragraphs.filter((pieces) => pieces.some((piece) => piece.kind !== 'source' || hasWords(piece)));
}

/** The dots for whole paragraphs end the paragraph before; at the beginning they begin the one after. */
function joinOmitted(paragraphs: readonly QuotePiece[][]): QuotePiece[][] {
  const joined: QuotePiece[][] = [];
  let ahead: QuotePiece[] = [];
  for (const pieces of paragraphs) {
    const isOmitted = pieces.every((piece) => piece.kind === 'omission' || !hasWords(piece));
    const before = joined.at(-1);
    if (!isOmitted) {
      joined.push([...ahead, ...pieces]);
      ahead = [];
    } else if (before) before.push(...pieces);
    else ahead.push(...pieces);
  }
  return ahead.length > 0 ? [...joined, ahead] : joined;
}

function hasWords(piece: QuotePiece): boolean {
  return piece.kind !== 'source' || /[^\s\u00AD]/.test(piece.text);
}

/** How much of the line so far is looked at: more than any run of spaces in it. */
const LINE_END = 20;

function settleSpaces(pieces: readonly QuotePiece[]): QuotePiece[] {
  const settled: QuotePiece[] = [];
  let line = '';
  let isAfterDots = false;
  const add = (piece: QuotePiece, text: string) => {
    settled.push({ ...piece, text });
    line = (line + text).slice(-LINE_END);
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'source') {
      let text = withoutExtraSpace(piece.text);
      if (line === '' || /\s$/.test(line)) text = text.trimStart();
      if (isAfterDots && text.trim() !== '') {
        const words = text.trimStart();
        text = `${HELD.test(words) ? NO_BREAK_SPACE : CLINGS.test(words) ? '' : ' '}${words}`;
        isAfterDots = false;
      } else if (isAfterDots) text = '';
      add(piece, text);
      continue;
    }
    if (piece.kind === 'omission') {
      if (piece.text === '') {
        if (isFollowedBy(pieces, index, CLINGS)) line = trimEnd(settled, line);
        add(piece, '');
        continue;
      }
      line = trimEnd(settled, line);
      // Two omissions with no words between are one.
      const dots = isAfterDots ? '' : piece.text;
      add(piece, line === '' || dots === '' ? dots : `${NO_BREAK_SPACE}${dots}`);
      isAfterDots = true;
      continue;
    }
    const needsSpace =
      piece.kind === 'sic'
        ? line !== '' && !/\s$/.test(line)
        : isAfterDots || isInsertedAfterWord(piece, line, pieces[index + 1]);
    const space = needsSpace ? ' ' : piece.source === '' ? '' : (/^\s/.exec(piece.source)?.[0] ?? '');
    const isBeforeWord =
      piece.kind === 'insertion' &&
      (piece.source === '' ? isInsertedBeforeWord(line, pieces[index + 1]) : /\s$/.test(piece.source));
    const lead = space !== '' && !/\s$/.test(line) && line !== '' ? ' ' : '';
    add(piece, `${lead}${piece.text}${isBeforeWord ? ' ' : ''}`);
    isAfterDots = false;
  }
  trimEnd(settled, line);
  return settled;
}

/** White space as one space; a single one that does not break stays. Hyphens that only a line's end shows are not shown. */
function withoutExtraSpace(text: string): string {
  return text.replaceAll('\u00AD', '').replace(/\s+/g, (space) => (space === NO_BREAK_SPACE ? space : ' '));
}

/** Takes the space off the end of what is settled; gives the line without it. */
function trimEnd(settled: QuotePiece[], line: string): string {
  for (let index = settled.length - 1; index >= 0; index--) {
    const piece = settled[index];
    if (!piece) break;
    const text = piece.text.trimEnd();
    settled[index] = { ...piece, text };
    if (text !== '') break;
  }
  return line.trimEnd();
}

function isFollowedBy(pieces: readonly QuotePiece[], index: number, what: RegExp): boolean {
  const next = pieces.slice(index + 1).find((piece) => piece.text.trim() !== '');
  return next === undefined || (next.kind === 'source' && what.test(next.text.trimStart()));
}

/** Words that are inserted right behind a word stand apart from it, unless they are an ending of it or within it. */
function isInsertedAfterWord(piece: QuotePiece, line: string, next: QuotePiece | undefined): boolean {
  if (piece.source !== '' || !/\S$/.test(line) || /[([{“‘—–-]$/.test(line)) return false;
  const isWithinWord =
    WORD.test(line.at(-1) ?? '') && next?.kind === 'source' && WORD.test(next.text.charAt(0));
  return !isWithinWord && !ENDING.test(piece.text);
}

function isInsertedBeforeWord(line: string, next: QuotePiece | undefined): boolean {
  if (next?.kind !== 'source' || !/^[^\s,;:.?!)\]}”’…]/.test(next.text)) return false;
  return line === '' || /[\s([{“‘—–-]$/.test(line);
}
