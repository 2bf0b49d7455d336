/** Official words as points to speak from: cut between sentences, never rewritten. */
import { findSentenceEnds } from './quoting/sentence-ends.ts';

const LINE_ENDS = /[\n\r\u2029]+/;
/** Closed by what stands beside it; straight quotation marks close themselves. */
const CLOSED_BY = new Map([
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
]);
/** Marks within marks; bounded, for texts of nothing but marks. */
const DEEPEST = 32;
/** What numbers a point and is none itself: “1.”, “b.”, “iv.” */
const NUMBER = /^(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]$/i;

/**
 * The points of a text, in order: a sentence each, and in any case a paragraph each. They are the text to the letter
 * but for the white space around them. What stands in quotation marks or brackets is not torn apart.
 */
export function splitPoints(text: string): string[] {
  return text.split(LINE_ENDS).flatMap(splitParagraph);
}

function splitParagraph(paragraph: string): string[] {
  const isEnclosed = findEnclosed(paragraph);
  const points: string[] = [];
  let start = 0;
  for (const { end } of findSentenceEnds(paragraph)) {
    const sentence = paragraph.slice(start, end).trim();
    if (isEnclosed(end) || NUMBER.test(sentence)) continue;
    points.push(sentence);
    start = end;
  }
  const rest = paragraph.slice(start);
  if (rest.trim() === '') return points;
  // The number of a note, or a mark: part of the sentence that it follows.
  if (points.length > 0 && !/\p{L}/u.test(rest))
    return [...points.slice(0, -1), `${points.at(-1)}${rest}`.trimEnd()];
  return [...points, rest.trim()];
}

/**
 * Whether a place is inside of marks that are opened before it and closed after it. To be asked for places in order, so
 * that a long text is gone through once.
 */
function findEnclosed(text: string): (place: number) => boolean {
  const opened: { mark: string; at: number }[] = [];
  const closed: { at: number; end: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”«»()[\]"]/g)) {
    const opening = opened.findLastIndex((one) => CLOSED_BY.get(one.mark) === mark);
    if (opening >= 0) {
      closed.push({ at: opened[opening]?.at ?? 0, end: index });
      opened.length = opening;
    } else if (CLOSED_BY.has(mark)) {
      if (opened.length === DEEPEST) opened.shift();
      opened.push({ mark, at: index });
    }
  }
  // Marks within marks come after those around them, and are passed by with them.
  closed.sort((one, other) => one.at - other.at);
  let next = 0;
  return (place) => {
    while ((closed[next]?.end ?? place) < place) next += 1;
    const range = closed[next];
    return range !== undefined && range.at < place && place <= range.end;
  };
}
