import type { ExcerptVersion } from '../../shared/excerpts.ts';
import { quotedParagraphs } from '../../shared/quoting/quote-excerpt.ts';
import type { QuotePiece } from '../../shared/quoting/quote-pieces.ts';
import styles from './quoted-words.module.css';
import recordStyles from './record-text.module.css';
import unseenStyles from './unseen.module.css';

/** An excerpt's words as they are quoted: the source's own in serif, and in them what staff changed on purpose. */
export function QuotedWords({
  version,
  size = 'excerpt',
}: {
  version: Pick<ExcerptVersion, 'text' | 'edits'>;
  size?: 'passage' | 'block' | 'excerpt' | 'snippet';
}) {
  return (
    <div className={recordStyles.record} data-size={size}>
      {quotedParagraphs(version.text, version.edits).map((pieces, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of an immutable version have no other name.
        <p key={index} dir="auto">
          {pieces.map((piece, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: so have pieces.
            <Piece key={place} piece={piece} />
          ))}
        </p>
      ))}
    </div>
  );
}

const SPOKEN: Readonly<Record<Exclude<QuotePiece['kind'], 'source'>, string>> = {
  omission: 'words omitted ',
  insertion: 'inserted by staff: ',
  sic: 'noted by staff: ',
};

function Piece({ piece }: { piece: QuotePiece }) {
  if (piece.text === '') return null;
  if (piece.kind === 'source') {
    return piece.isEmphasized ? <em className={styles.emphasis}>{piece.text}</em> : piece.text;
  }
  const [before, mark, after] = splitEdges(piece.text);
  return (
    <>
      {before}
      <span className={styles.edit} data-emphasis={piece.isEmphasized || undefined}>
        <span className={unseenStyles.unseen}>{SPOKEN[piece.kind]}</span>
        {mark}
      </span>
      {after}
    </>
  );
}

/** Spaces stay outside of the line under an edit. */
function splitEdges(text: string): [string, string, string] {
  const mark = text.trim();
  const start = text.indexOf(mark);
  return [text.slice(0, start), mark, text.slice(start + mark.length)];
}
