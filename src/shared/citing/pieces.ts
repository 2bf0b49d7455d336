/** A citation as a row of pieces, put together so that a piece that is missing leaves no trace. */

/** `italic` is how the style sets it: titles, mostly. */
export interface CitationPiece {
  text: string;
  italic: boolean;
}

export type CitationPieces = CitationPiece[];

/** Empty text is no piece. */
export function plain(text: string): CitationPieces {
  return text === '' ? [] : [{ text, italic: false }];
}

export function italic(text: string): CitationPieces {
  return text === '' ? [] : [{ text, italic: true }];
}

export function inBrackets(text: string): CitationPieces {
  return plain(text === '' ? '' : `(${text})`);
}

export function citationText(pieces: readonly CitationPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

export function citationHtml(pieces: readonly CitationPiece[]): string {
  return pieces
    .map(({ text, italic }) => (italic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text)))
    .join('');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The parts that say something, with the separator between them. */
export function join(parts: readonly CitationPieces[], separator: ' ' | ', ' | ': ' | '. '): CitationPieces {
  const [first, ...rest] = parts.filter((part) => part.length > 0);
  return rest.reduce<CitationPieces>(
    (before, part) => concat(separate(before, separator, part[0]?.italic === true), part),
    first ?? [],
  );
}

/** One after the other, with nothing between; neighbours of one look become one piece. */
export function concat(...parts: readonly CitationPieces[]): CitationPieces {
  const whole: CitationPieces = [];
  for (const piece of parts.flat()) {
    const last = whole.at(-1);
    if (last?.italic === piece.italic) whole[whole.length - 1] = { ...last, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}

/** With a period at the end, unless it has an end of its own ("Example, Inc."). */
export function endSentence(pieces: CitationPieces): CitationPieces {
  return pieces.length === 0 ? [] : punctuate(pieces, '.');
}

function separate(before: CitationPieces, separator: string, isBeforeItalic: boolean): CitationPieces {
  const mark = separator.trimEnd();
  // What stands between two italic pieces is italic too.
  const look = isBeforeItalic && before.at(-1)?.italic === true ? italic : plain;
  return concat(mark === '' ? before : punctuate(before, mark, look), look(' '));
}

/** American usage: a comma or period stands inside quotation marks, and none follows a mark that ends a sentence. */
function punctuate(pieces: CitationPieces, mark: string, look = plain): CitationPieces {
  const last = pieces.at(-1);
  if (!last) return pieces;
  const [, words = '', closing = ''] = /^(.*?)(”?)$/s.exec(last.text) ?? [];
  if (/[?!]$/.test(words) && (closing !== '' || mark !== ':')) return pieces;
  if (mark === '.' && words.endsWith('.')) return pieces;
  if (closing === '' || mark === ':') return concat(pieces, look(mark));
  return [...pieces.slice(0, -1), { ...last, text: `${words}${mark}${closing}` }];
}
