/** Which page each piece of a text stands on: lines and rows in order, as a word processor breaks them. */

/** A line of a paragraph or a row of a table, with its lengths in pixels. */
export interface Piece {
  height: number;
  /** Space above it, unless the page begins with it by itself. Between two pieces stands the larger of their spaces. */
  before: number;
  /** Space below it, which may fall off the page. */
  after: number;
  /** Stays on one page with the next piece, where a page can hold both. */
  withNext: boolean;
  /** A page begins with it. */
  beginsPage: boolean;
  /** The notes it refers to, which stand at the foot of its page. */
  notes: readonly string[];
}

export interface Room {
  /** Of the text and its notes. */
  height: number;
  /** What the line above the notes takes. */
  separator: number;
  noteHeight(note: string): number;
}

/** How far a page is filled. */
interface Filled {
  y: number;
  /** What is due below the last piece before the next one. */
  space: number;
  notes: ReadonlySet<string>;
  isEmpty: boolean;
}

const EMPTY: Filled = { y: 0, space: 0, notes: new Set(), isEmpty: true };
/** Rounding of what is measured must not push a line to the next page. */
const TOLERANCE = 0.5;

/** The page of each piece, from 0. A piece that no page can hold has one to itself. */
export function placePieces(pieces: readonly Piece[], room: Room): number[] {
  const pages: number[] = [];
  let page = 0;
  let filled = EMPTY;

  const fits = (before: Filled, group: readonly Piece[]): boolean => {
    const { y, notes } = group.reduce(withPiece, before);
    let foot = notes.size > 0 ? room.separator : 0;
    for (const note of notes) foot += room.noteHeight(note);
    return y + foot <= room.height + TOLERANCE;
  };
  const turn = () => {
    if (filled.isEmpty) return;
    page += 1;
    filled = EMPTY;
  };
  const put = (piece: Piece) => {
    filled = withPiece(filled, piece);
    pages.push(page);
  };

  for (const group of groupsOf(pieces)) {
    if (group[0]?.beginsPage) turn();
    if (fits(filled, group)) group.forEach(put);
    else if (fits(EMPTY, group)) {
      turn();
      group.forEach(put);
    } else {
      // No page holds them together: they go on where they are and break where they must.
      for (const piece of group) {
        if (!fits(filled, [piece])) turn();
        put(piece);
      }
    }
  }
  return pages;
}

function withPiece({ y, space, notes, isEmpty }: Filled, piece: Piece): Filled {
  const above = isEmpty && !piece.beginsPage ? 0 : Math.max(space, piece.before);
  return {
    y: y + above + piece.height,
    space: piece.after,
    notes: piece.notes.length > 0 ? new Set([...notes, ...piece.notes]) : notes,
    isEmpty: false,
  };
}

/** Pieces that stay together. One that begins a page begins a group. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open && !piece.beginsPage) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    open = piece.withNext;
  }
  return groups;
}
