import type { PositionRow as Row } from '../../shared/positions.ts';
import { ChoosingRow } from '../components/choosing-row.tsx';
import styles from './position-row.module.css';

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
    <ChoosingRow id={id} name={row.title} textValue={row.title} chosen={chosen} onToggle={onToggle}>
      <p className={styles.title} title={row.title} dir="auto">
        {row.title}
      </p>
      {!compact && (
        <p className={styles.statement} dir="auto">
          {row.statement}
        </p>
      )}
      {!compact && row.topics.length > 0 && <p className={styles.topics}>{row.topics.join('  ·  ')}</p>}
    </ChoosingRow>
  );
}
