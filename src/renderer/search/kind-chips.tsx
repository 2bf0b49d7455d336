import { Radio, RadioGroup } from 'react-aria-components';
import type { SearchAnswer, SearchKind } from '../../shared/search.ts';
import styles from './kind-chips.module.css';

/** Kinds to narrow to, each with how many were found. */
export function KindChips({
  counts,
  kind,
  onChoose,
}: {
  counts: SearchAnswer['counts'];
  kind: SearchKind | null;
  onChoose: (kind: SearchKind | null) => void;
}) {
  const chips: readonly { kind: SearchKind | 'all'; name: string; count: number }[] = [
    { kind: 'all', name: 'All', count: counts.position + counts.briefing },
    { kind: 'position', name: 'Positions', count: counts.position },
    { kind: 'briefing', name: 'Briefings', count: counts.briefing },
  ];
  return (
    <RadioGroup
      aria-label="Kind"
      orientation="horizontal"
      className={styles.chips ?? ''}
      value={kind ?? 'all'}
      onChange={(value) => onChoose(value === 'all' ? null : (value as SearchKind))}
    >
      {chips.map((chip) => (
        <Radio key={chip.kind} value={chip.kind} className={styles.chip ?? ''}>
          {`${chip.name} ${chip.count.toLocaleString('en-US')}`}
        </Radio>
      ))}
    </RadioGroup>
  );
}
