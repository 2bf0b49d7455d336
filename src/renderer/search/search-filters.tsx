import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components';
import type { SearchFilters } from '../../shared/search.ts';
import type { UseLabel } from '../../shared/testimony.ts';
import { USE_NAMES } from '../../shared/testimony-names.ts';
import { Button } from '../components/button.tsx';
import popoverStyles from '../components/popover.module.css';
import { type Choice, Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { useLibrary } from '../loading.ts';
import styles from './search-filters.module.css';

const ANY = '';
const USES: readonly Choice<UseLabel['label'] | typeof ANY>[] = [
  { value: ANY, name: 'Any' },
  ...(['public', 'permission', 'internal'] as const).map((value) => ({ value, name: USE_NAMES[value] })),
];

/** What narrows a search, to be chosen instead of typed. Each choice counts at once. */
export function SearchFilterMenu({
  filters,
  onChange,
}: {
  filters: Partial<SearchFilters>;
  onChange: (filters: Partial<SearchFilters>) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const topics = useLibrary('topics.list', {}).value ?? [];
  const set = (field: keyof SearchFilters, value: string) => {
    const { [field]: _, ...others } = filters;
    onChange(value === ANY ? others : { ...others, [field]: value });
  };
  const text = (field: 'forum' | 'by' | 'jurisdiction', label: string, placeholder: string) => (
    <TextField
      label={label}
      placeholder={placeholder}
      value={filters[field] ?? ''}
      onChange={(value) => set(field, value)}
    />
  );
  const date = (field: 'after' | 'before', label: string) => (
    <TextField
      label={label}
      type="date"
      value={filters[field] ?? ''}
      onChange={(value) => set(field, value)}
    />
  );
  const count = Object.keys(filters).length;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={styles.trigger ?? ''}>
        {count > 0 ? `Filters ${count}` : 'Filters'}
        <ChevronDown />
      </AriaButton>
      <Popover aria-label="Filters" placement="bottom end" className={popoverStyles.popover ?? ''}>
        <form
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(false);
          }}
        >
          <div className={styles.whole}>
            <Select
              label="Topic"
              value={filters.topic ?? ANY}
              onChange={(topic) => set('topic', topic)}
              choices={[{ value: ANY, name: 'Any' }, ...topics.map(({ name }) => ({ value: name, name }))]}
            />
          </div>
          {text('by', 'Who says it', 'Name or organisation')}
          {text('forum', 'Forum', 'Such as: Judiciary')}
          {text('jurisdiction', 'Jurisdiction', 'Such as: Canada')}
          <Select
            label="Use"
            value={filters.use ?? ANY}
            onChange={(use: UseLabel['label'] | '') => set('use', use)}
            choices={USES}
          />
          {date('after', 'From')}
          {date('before', 'To')}
          <div className={styles.actions}>
            <Button size="small" variant="quiet" onPress={() => onChange({})}>
              Clear all
            </Button>
            <Button size="small" type="submit">
              Done
            </Button>
          </div>
        </form>
      </Popover>
    </DialogTrigger>
  );
}
