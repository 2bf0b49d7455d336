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
