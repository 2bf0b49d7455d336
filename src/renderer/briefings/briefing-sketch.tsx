import type { BriefingRow, SketchPiece } from '../../shared/briefings.ts';
import styles from './briefing-sketch.module.css';

/** About as many characters stand on a line of the page. */
const LINE = 150;
/** A statement is shown so long where its length is not known. */
const QUOTED_LINES = 3;
const MOST_LINES = 20;

/** The first page of a briefing so small that only its structure can be told. Says nothing that isn't said beside it. */
export function BriefingSketch({ sketch }: Pick<BriefingRow, 'sketch'>) {
  return (
    <span className={styles.page} aria-hidden="true">
      <span className={styles.title} />
      {piecesOnPage(sketch).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no name but their place.
        <Piece key={index} piece={piece} />
      ))}
    </span>
  );
}

function Piece({ piece }: { piece: SketchPiece }) {
  if (piece.type === 'heading') return <span className={styles.heading} data-level={piece.level} />;
  return (
    <span className={styles.lines} data-type={piece.type}>
      {Array.from({ length: linesOf(piece) }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place.
        <span key={line} />
      ))}
    </span>
  );
}

/** As many as have room. */
function piecesOnPage(sketch: readonly SketchPiece[]): SketchPiece[] {
  let lines = 0;
  return sketch.filter((piece) => {
    lines += linesOf(piece) + 1;
    return lines <= MOST_LINES + 1;
  });
}

function linesOf({ type, size }: SketchPiece): number {
  if (type === 'heading') return 1;
  return size === 0 ? QUOTED_LINES : Math.min(8, Math.max(1, Math.round(size / LINE)));
}
