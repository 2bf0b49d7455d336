import type { Excerpt } from '../../shared/excerpts.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { Button } from '../components/button.tsx';
import { ChoosingList, type ChoosingProps } from '../components/choosing-list.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import type { ExcerptsFilter } from '../excerpts-filter.ts';
import { ExcerptFilters } from './excerpt-filters.tsx';
import { ExcerptRow } from './excerpt-row.tsx';

/** The list pane of the excerpts. */
export function ExcerptList({
  filter,
  isNarrowed,
  onFilter,
  onShowAll,
  ...choosing
}: ChoosingProps<Excerpt> & {
  filter: ExcerptsFilter;
  isNarrowed: boolean;
  onFilter: (change: Partial<ExcerptsFilter>) => void;
  onShowAll: () => void;
}) {
  return (
    <ChoosingList
      {...choosing}
      title="Excerpts"
      idOf={(row) => row.id}
      nameOf={excerptName}
      rowPx={128}
      renderRow={(row, chosen, onToggle) => (
        <ExcerptRow id={row.id} row={row} chosen={chosen} onToggle={onToggle} />
      )}
      tools={<ExcerptFilters filter={filter} onFilter={onFilter} />}
      empty={
        isNarrowed && (
          <EmptyState
            icon={null}
            title="No excerpt is all of that"
            actions={<Button onPress={onShowAll}>Show all excerpts</Button>}
          >
            Choose another topic, use or position, or look at all of them.
          </EmptyState>
        )
      }
    />
  );
}
