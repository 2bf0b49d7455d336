/** Changes to the words of the record's items in a document's XML, as an editor makes them. */

/** So many characters from `at` on, given as `changed`. */
export interface Change {
  at: number;
  count: number;
  changed: string;
}

/** The XML of each of the record's items, in order, from one mark to the other. */
const ITEM = /<w:bookmarkStart w:name="Standpoint_\d+" w:id="(\d+)"\/>[\s\S]*?<w:bookmarkEnd w:id="\1"\/>/g;
/** The same for the notes of a document. */
const NOTE = /<w:(foot|end)note w:id="[1-9]\d*">[\s\S]*?<\/w:\1note>/g;
const RUN_TEXT = /(<w:t(?: [^>]*)?>)([^<]*)(?=<\/w:t>)/g;

export const piecesOf = { items: ITEM, notes: NOTE };

/** The words of a piece of XML, which must have none that XML escapes. */
export function wordsIn(xml: string): string {
  return [...xml.matchAll(RUN_TEXT)].map(([, , text]) => text).join('');
}

/** Each piece changed as `change` says for its number, which counts from 0. */
export function changePieces(
  xml: string,
  pieces: RegExp,
  change: (number: number) => Change | undefined,
): string {
  let number = 0;
  return xml.replace(pieces, (piece) => {
    const wanted = change(number++);
    return wanted ? changeWords(piece, wanted) : piece;
  });
}

function changeWords(xml: string, { at, count, changed }: Change): string {
  let before = 0;
  return xml.replace(RUN_TEXT, (_, tag: string, text: string) => {
    const from = at - before;
    before += text.length;
    if (from < 0 || from >= text.length) return `${tag}${text}`;
    return `${tag}${text.slice(0, from)}${changed}${text.slice(from + count)}`;
  });
}

const LIKE = new Map(
  [...'aeopcxyiABCEHKMOPTX'].map((letter, at) => [letter, [...'аеорсхуіАВСЕНКМОРТХ'][at]]),
);

/** What a slip or a hand can do to the text at a place. */
const changes: Record<string, (character: string) => string | undefined> = {
  replaced: (one) => (one === 'x' ? 'y' : 'x'),
  'taken out': () => '',
  'put in before': (one) => `x${one}`,
  doubled: (one) => (/\s/.test(one) ? undefined : one + one),
  'in the other case': (one) =>
    [one.toUpperCase(), one.toLowerCase()].find((other) => other !== one && other.length === one.length),
  'a letter that looks the same': (one) => LIKE.get(one),
  'another dash': (one) => ({ '-': '–', '–': '—', '—': '-' })[one],
  'another sign or digit': (one) => (/[\p{P}\p{N}]/u.test(one) ? (one === '7' ? '8' : '7') : undefined),
  'an accent put on': (one) => (/[a-z]/.test(one) ? `${one}\u0301` : undefined),
  'an invisible sign put in': (one) => `${one}\u200B`,
};

/** What can be done to these words, each at each of their characters. */
export function* listChanges(words: string): Generator<Change & { character: string }> {
  for (const [at, character] of words.split('').entries()) {
    // White space at either end of a paragraph is nothing that anybody sees.
    if (words.trimStart().length + at < words.length) continue;
    for (const change of Object.values(changes)) {
      const changed = change(character);
      if (changed !== undefined && changed !== character) yield { at, count: 1, character, changed };
    }
  }
}
