import { USE_NAMES } from '../../shared/testimony-names.ts';
import { Select } from '../components/select.tsx';
import type { ExcerptsFilter } from '../excerpts-filter.ts';
import { useLibrary } from '../loading.ts';

/** Topics, slugs and uses are never empty, so the empty string can stand for any. */
const ANY = '';
const USES = [
  { value: ANY, name: 'Any use' },
  ...(['public', 'permission', 'internal'] as const).map((value) => ({ value, name: USE_NAMES[value] })),
];

/** Of which topic, for whom, and supporting which position. */
export function ExcerptFilters({
  filter: { topic, use, position },
  onFilter,
}: {
  filter: ExcerptsFilter;
  onFilter: (change: Partial<ExcerptsFilter>) => void;
}) {
  const topics = useLibrary('topics.list', {}, { changedBy: ['topics', 'excerpts'] }).value ?? [];
  const positions =
    useLibrary('positions.list', { order: 'title' }, { changedBy: ['positions'] }).value?.positions ?? [];
  const names = topics.map(({ name }) => name);
  // What was chosen and has gone since must still be shown as the choice that it is.
  if (topic !== null && !names.includes(topic)) names.push(topic);
  const supported = positions.map(({ slug, title }) => ({ value: slug, name: title }));
  if (position !== null && !supported.some(({ value }) => value === position)) {
    supported.push({ value: position, name: position });
  }
  const orNull = <Value extends string>(value: Value): Value | null => (value === ANY ? null : value);

  return (
    <>
      <Select
        label="Topic"
        quiet
        choices={[{ value: ANY, name: 'Any topic' }, ...names.map((name) => ({ value: name, name }))]}
        value={topic ?? ANY}
        onChange={(next) => onFilter({ topic: orNull(next) })}
      />
      <Select
        label="Use"
        quiet
        choices={USES}
        value={use ?? ANY}
        onChange={(next) => onFilter({ use: orNull(next) as ExcerptsFilter['use'] })}
      />
      <Select
        label="Supports"
        quiet
        choices={[{ value: ANY, name: 'Any position' }, ...supported]}
        value={position ?? ANY}
        onChange={(next) => onFilter({ position: orNull(next) })}
      />
    </>
  );
}
