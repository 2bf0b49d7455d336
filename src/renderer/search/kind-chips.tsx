import { Radio, RadioGroup } from 'react-aria-components';
import type { SearchAnswer, SearchKind } from '../../shared/search.ts';
import styles from './kind-chips.module.css';
import { KIND_NAMES } from './kind-names.ts';
import { KINDS } from './use-search.ts';

/** Kinds to narrow to, each with how many were found. */
export function KindChips({
  counts,
  atLeast,
  kind,
  onChoose,
}: {
  /** Null before anything is asked. */
  counts: SearchAnswer['counts'] | null;
  atLeast: boolean;
  kind: SearchKind | null;
  onChoose: (kind: SearchKind | null) => void;
}) {
  const chips: readonly { kind: SearchKind | 'all'; name: string; count: number | null }[] = [
    { kind: 'all', name: 'All', count: counts && KINDS.reduce((sum, one) => sum + counts[one], 0) },
    ...KINDS.map((one) => ({ kind: one, name: KIND_NAMES[one], count: counts?.[one] ?? null })),
  ];
  return (
    <RadioGroup
      aria-label="Kind"
      orientation="horizontal"
      className={styles.kinds ?? ''}
      value={kind ?? 'all'}
      onChange={(value) => onChoose(value === 'all' ? null : (value as SearchKind))}
    >
      {chips.map((chip) => (
        <Radio key={chip.kind} value={chip.kind} className={styles.chip ?? ''}>
          {chip.count === null ? chip.name : `${chip.name} ${countWords(chip.count, atLeast)}`}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** “18”; “10,000+” where there are at least so many. */
export function countWords(count: number, atLeast: boolean): string {
  return `${count.toLocaleString('en-US')}${atLeast && count > 0 ? '+' : ''}`;
}
