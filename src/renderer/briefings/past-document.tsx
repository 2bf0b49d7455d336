import { useMemo } from 'react';
import type { PastBriefing } from '../../shared/briefing-history.ts';
import type { Briefing } from '../../shared/briefings.ts';
import { indexPinned } from '../../shared/pinned-versions.ts';
import { ChangeLegend } from '../positions/version-difference.tsx';
import { ChangedLine } from './changed-line.tsx';
import styles from './history.module.css';
import { PastBlock } from './past-block.tsx';
import { type PastRow, pastRows } from './past-rows.ts';
import { summaryOf } from './title-block.tsx';

/** A briefing as it was, to be read; with `changes`, also what became of it since. */
export function PastDocument({
  past,
  now,
  changes,
}: {
  past: PastBriefing;
  now: Briefing;
  changes: boolean;
}) {
  const then = useMemo(() => indexPinned(past), [past]);
  const current = useMemo(() => indexPinned(now), [now]);
  const rows = useMemo(() => pastRows(past.document.blocks, now.document.blocks), [past, now]);
  const shown = changes ? rows : rows.filter(({ became }) => became !== 'added');
  const before = past.document.details;
  const after = changes ? now.document.details : before;
  return (
    <article className={styles.document}>
      {changes && (
        <ChangeLegend
          summary={changesInWords(
            rows,
            summaryOf(before) !== summaryOf(after) || before.title !== after.title,
          )}
        />
      )}
      <h2 className={styles.documentTitle} dir="auto">
        {before.title || after.title ? (
          <ChangedLine before={before.title} after={after.title} />
        ) : (
          'Untitled briefing'
        )}
      </h2>
      <p className={styles.summary} dir="auto">
        <ChangedLine before={summaryOf(before)} after={summaryOf(after)} />
      </p>
      {shown.length === 0 && <p className={styles.nothing}>There was nothing in it yet.</p>}
      {shown.map((row) => (
        <PastBlock key={row.block.id} row={row} then={then} now={current} changes={changes} />
      ))}
    </article>
  );
}

/** “Since then: 2 blocks added, 1 changed.” */
function changesInWords(rows: readonly PastRow[], hasOtherTitle: boolean): string {
  const counted = (['added', 'changed', 'moved', 'removed'] as const).flatMap((became) => {
    const count = rows.filter((row) => row.became === became).length;
    return count > 0 ? [{ became, count }] : [];
  });
  const parts = counted.map(({ became, count }, index) =>
    index > 0 ? `${count} ${became}` : `${count} ${count === 1 ? 'block' : 'blocks'} ${became}`,
  );
  if (hasOtherTitle) parts.push('the title block changed');
  return parts.length > 0 ? `Since then: ${parts.join(', ')}.` : 'Nothing has changed since then.';
}
