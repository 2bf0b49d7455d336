import { GridListItem } from 'react-aria-components';
import type { PositionRow as Row } from '../../shared/positions.ts';
import { Checkbox } from '../components/checkbox.tsx';
import styles from './position-list.module.css';

/** A position in the list: title, the beginning of its statement, topics; in a compact list the title alone. */
export function PositionRow({
  id,
  row,
  compact,
  chosen,
  onToggle,
}: {
  id: string;
  row: Row;
  compact: boolean;
  chosen: boolean;
  onToggle: (slug: string) => void;
}) {
  return (
    <GridListItem
      id={id}
      textValue={row.title}
      className={styles.row ?? ''}
      data-slug={row.slug}
      data-chosen={chosen || undefined}
    >
      <div className={styles.words}>
        <p className={styles.rowTitle} title={row.title} dir="auto">
          {row.title}
        </p>
        {!compact && (
          <p className={styles.statement} dir="auto">
            {row.statement}
          </p>
        )}
        {!compact && row.topics.length > 0 && <p className={styles.topics}>{row.topics.join('  ·  ')}</p>}
      </div>
      <div className={styles.choose}>
        <Checkbox
          aria-label={`Choose ${row.title}`}
          excludeFromTabOrder
          isSelected={chosen}
          onChange={() => onToggle(row.slug)}
        />
      </div>
    </GridListItem>
  );
}
