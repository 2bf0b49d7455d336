import type { SyntheticEvent } from 'react';
import type { BriefingRow } from '../../shared/briefings.ts';
import type { BriefingRows } from './briefing-rows.ts';
import styles from './briefings-screen.module.css';
import { titleOfRow } from './describe-briefing.ts';
import { shortName } from './words.ts';

/** A briefing's title in a list; while it is renamed, a field in its place. */
export function BriefingName({ row, list }: { row: BriefingRow; list: BriefingRows }) {
  if (list.renaming !== row.id) {
    return (
      <span className={styles.rowTitle} title={shortName(titleOfRow(row))} dir="auto">
        {shortName(titleOfRow(row))}
      </span>
    );
  }
  // What is pressed in the field is not meant for the row, which would open the briefing.
  const keep = (event: SyntheticEvent) => event.stopPropagation();
  return (
    <input
      data-rename=""
      className={styles.rename}
      aria-label={`New title of ${titleOfRow(row)}`}
      dir="auto"
      defaultValue={row.title}
      ref={(field) => {
        if (field && document.activeElement !== field) field.select();
      }}
      onBlur={(event) => list.endRenaming(row, event.target.value)}
      onPointerDown={keep}
      onMouseDown={keep}
      onClick={keep}
    />
  );
}
