import type { DifferencePart } from '../../shared/positions.ts';
import styles from './difference.module.css';
import recordStyles from './record-text.module.css';
import unseenStyles from './unseen.module.css';

/** Which words are shown: all of both texts together, or those of one side. */
export type DifferenceSide = 'together' | 'before' | 'after';

/** Two texts in one, the added words underlined and the removed ones struck, each named to screen readers. */
export function Difference({
  parts,
  side = 'together',
}: {
  parts: readonly DifferencePart[];
  side?: DifferenceSide;
}) {
  const shown = parts.filter(
    (part) =>
      part.kind === 'same' || side === 'together' || part.kind === (side === 'after' ? 'added' : 'removed'),
  );
  return shown.map((part, index) => {
    // A part has no name of its own: its place is its identity, and the list never reorders.
    const key = `${index}-${part.kind}`;
    if (part.kind === 'same') return <span key={key}>{part.text}</span>;
    const [before, words, after] = splitEdges(part.text);
    const Element = part.kind === 'added' ? 'ins' : 'del';
    return (
      <span key={key}>
        {before}
        <Element className={part.kind === 'added' ? styles.added : styles.removed} data-change="">
          <span className={unseenStyles.unseen}>{part.kind === 'added' ? 'added: ' : 'removed: '}</span>
          {words}
          <span className={unseenStyles.unseen}>
            {part.kind === 'added' ? ' end of added words' : ' end of removed words'}
          </span>
        </Element>
        {after}
      </span>
    );
  });
}

/** The record's words, set as `RecordText` sets them, with what changed in them. */
export function RecordDifference({
  parts,
  side,
  size = 'passage',
}: {
  parts: readonly DifferencePart[];
  side?: DifferenceSide;
  size?: 'statement' | 'passage' | 'block';
}) {
  return (
    <p className={recordStyles.record} data-size={size} dir="auto">
      <Difference parts={parts} {...(side ? { side } : {})} />
    </p>
  );
}

/** Leading and trailing white space stays outside the tint, so that tinted words don't touch. */
function splitEdges(text: string): [string, string, string] {
  const words = text.trim();
  if (words === '') return ['', text, ''];
  const start = text.indexOf(words);
  return [text.slice(0, start), words, text.slice(start + words.length)];
}

/** "4 words added, 2 words removed", or "The words are the same". */
export function changedWords({
  wordsAdded,
  wordsRemoved,
}: {
  wordsAdded: number;
  wordsRemoved: number;
}): string {
  const parts = [
    wordsAdded > 0
      ? `${wordsAdded.toLocaleString('en-US')} ${wordsAdded === 1 ? 'word' : 'words'} added`
      : '',
    wordsRemoved > 0
      ? `${wordsRemoved.toLocaleString('en-US')} ${wordsRemoved === 1 ? 'word' : 'words'} removed`
      : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'The words are the same';
}
