import type { CallOutBlock, PictureBlock, QuestionBlock, TableBlock } from '../../shared/own-blocks.ts';
import { columnShares, WINDOW_LINE } from '../../shared/tables.ts';
import { ChangedLine } from './changed-line.tsx';
import styles from './history.module.css';
import { KeptPicture } from './kept-picture.tsx';
import ownStyles from './own-block.module.css';
import { RichTextView } from './rich-text-view.tsx';
import tableStyles from './table-block.module.css';

/** As it stands in the document, to be read; with what changed in each cell since. */
export function PastTable({ before, after }: { before: TableBlock; after: TableBlock }) {
  return (
    <>
      {(before.caption !== '' || after.caption !== '') && (
        <p className={styles.caption} dir="auto">
          <ChangedLine before={before.caption} after={after.caption} />
        </p>
      )}
      <table className={tableStyles.table}>
        <colgroup>
          {columnShares(before.rows, WINDOW_LINE).map((share, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place.
            <col key={column} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {before.rows.map((cells, row) => {
            const isHeader = before.header && row === 0;
            const Cell = isHeader ? 'th' : 'td';
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place.
              <tr key={row}>
                {cells.map((text, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place.
                  <Cell key={column} {...(isHeader ? { scope: 'col' } : {})} dir="auto">
                    <span className={styles.cell}>
                      <ChangedLine before={text} after={after.rows[row]?.[column] ?? ''} />
                    </span>
                  </Cell>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** Whether each cell of one stands at the same place in the other, so that they can be shown as one table. */
export function haveSameCells(one: TableBlock, other: TableBlock): boolean {
  return one.rows.length === other.rows.length && one.rows[0]?.length === other.rows[0]?.length;
}

export function PastPicture({ before, after }: { before: PictureBlock; after: PictureBlock }) {
  return (
    <>
      <KeptPicture picture={before} />
      {(before.caption !== '' || after.caption !== '') && (
        <p className={styles.caption} dir="auto">
          <ChangedLine before={before.caption} after={after.caption} />
        </p>
      )}
      <p className={styles.alt} dir="auto">
        <ChangedLine before={altInWords(before)} after={altInWords(after)} />
      </p>
    </>
  );
}

function altInWords({ alt, decorative }: PictureBlock): string {
  if (decorative) return 'Decorative';
  return alt.trim() === '' ? 'No alt text' : `Alt text: ${alt.trim()}`;
}

export function PastQuestion({ block }: { block: QuestionBlock }) {
  return (
    <div className={ownStyles.question}>
      <span className={ownStyles.letter} aria-hidden="true">
        Q
      </span>
      <p className={styles.strong} dir="auto">
        {block.question}
      </p>
      <span className={ownStyles.letter} aria-hidden="true">
        A
      </span>
      <RichTextView content={block.answer} />
    </div>
  );
}

export function PastCallOut({ block }: { block: CallOutBlock }) {
  return (
    <div className={ownStyles.callOut}>
      {block.title !== '' && (
        <p className={styles.strong} dir="auto">
          {block.title}
        </p>
      )}
      <RichTextView content={block.content} />
    </div>
  );
}
