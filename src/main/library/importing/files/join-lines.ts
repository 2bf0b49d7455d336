/** Lines of a page joined to the paragraph that they are, with words put together that the page broke at a hyphen. */

export interface Joined {
  text: string;
  /** Where each of the lines begins in `text`. */
  starts: number[];
  /** Places of hyphens that could be part of the word or of the page alone; they stay. See `passage`. */
  lineHyphens: number[];
}

export interface Joiner {
  /** Joins lines of the document; white space at their ends becomes one space between them. */
  join(lines: readonly string[]): Joined;
  /** The words with a hyphen that could not be told, as they stand in the text, each once. */
  readonly unsure: ReadonlySet<string>;
}

const BROKEN_END = /(\p{L}[\p{L}\p{M}'’]*)[-\u2010]$/u;
const LONGEST_WORD = 100;
const WORD = /\p{L}[\p{L}\p{M}'’]*(?:[-\u2010]\p{L}[\p{L}\p{M}'’]*)*/gu;
const NEXT_START = /^\p{Ll}[\p{L}\p{M}'’]*/u;

/**
 * The document's own words decide whether a hyphen at a line's end stays: where the joined word stands elsewhere in it
 * and the hyphenated one doesn't, the hyphen goes, and the other way round it stays. Where neither or both do, it
 * stays and is reported: nothing of the record is dropped by a guess. A capital after the hyphen keeps it.
 */
export function startJoiner(documentLines: Iterable<string>): Joiner {
  const words = wordsWithin(documentLines);
  const unsure = new Set<string>();
  return {
    unsure,
    join(lines) {
      const pieces: string[] = [];
      const starts: number[] = [];
      const lineHyphens: number[] = [];
      let length = 0;
      /** The end of the text so far: to look at all of it for each line would take the square of its length. */
      let tail = '';
      const add = (words: string) => {
        pieces.push(words);
        length += words.length;
        tail = (tail + words).slice(-LONGEST_WORD);
      };
      for (const raw of lines) {
        const line = raw.trim();
        const before = /[-\u2010]$/.test(tail.slice(-1)) ? BROKEN_END.exec(tail)?.[1] : undefined;
        const after = NEXT_START.exec(line)?.[0];
        if (before !== undefined && after !== undefined) {
          const joined = words.has((before + after).toLowerCase());
          const hyphenated = words.has(`${before}-${after}`.toLowerCase());
          if (joined && !hyphenated) {
            pieces.push((pieces.pop() ?? '').slice(0, -1));
            length -= 1;
            tail = tail.slice(0, -1);
          } else if (!hyphenated || joined) {
            lineHyphens.push(length - 1);
            unsure.add(`${before}-${after}`);
          }
        } else if (tail !== '' && line !== '' && !/[-\u2010\u2013\u2014\u00AD]$/.test(tail)) {
          add(' ');
        } else if (/ [-\u2013\u2014]$/.test(tail)) {
          add(' ');
        }
        starts.push(length);
        if (line !== '') add(line);
      }
      const text = pieces.join('');
      return { text, starts, lineHyphens };
    },
  };
}

/** Words that stand whole within a line; the first and last of a line may be halves. */
function wordsWithin(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const word of line.toLowerCase().match(WORD) ?? []) {
      words.add(word.includes('\u2010') ? word.replaceAll('\u2010', '-') : word);
    }
  }
  return words;
}
