/** Stepping through text word by word, as the language of the text has them. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where the words of a text begin and end; the punctuation that touches a word's end goes with it. */
function wordsOf(text: string): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

/** The beginning of the next word (`step` 1) or of this or the previous one (-1); undefined past either end. */
export function nextWordStart(text: string, offset: number, step: 1 | -1): number | undefined {
  const starts = wordsOf(text).map(({ start }) => start);
  return step > 0 ? starts.find((start) => start > offset) : starts.findLast((start) => start < offset);
}

/** The end of this or the next word (`step` 1) or of the one before (-1), with the marks that close it. */
export function nextWordEnd(text: string, offset: number, step: 1 | -1): number | undefined {
  const ends = wordsOf(text).map(({ end }) => end + closingAfter(text, end));
  return step > 0 ? ends.find((end) => end > offset) : ends.findLast((end) => end < offset);
}

/** The start of a word, or the end of one, that is nearest to the offset. */
export function nearestWordEdge(text: string, offset: number, edge: 'start' | 'end'): number {
  const words = wordsOf(text);
  const edges =
    edge === 'start'
      ? words.map(({ start }) => start)
      : words.map(({ end }) => end + closingAfter(text, end));
  let nearest = edge === 'start' ? 0 : text.length;
  let distance = Number.POSITIVE_INFINITY;
  for (const at of edges) {
    if (Math.abs(at - offset) < distance) {
      distance = Math.abs(at - offset);
      nearest = at;
    }
  }
  return nearest;
}

/** Full stops, commas and closing quotation marks directly after a word. */
function closingAfter(text: string, end: number): number {
  return /^[.,;:!?…)\]}'"’”»]+/.exec(text.slice(end))?.[0].length ?? 0;
}

/** The word that the place is inside of, not at an end of; undefined between words. */
export function wordAround(text: string, offset: number): { start: number; end: number } | undefined {
  return wordsOf(text).find(({ start, end }) => start < offset && offset < end);
}
