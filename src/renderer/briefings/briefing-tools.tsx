import { ArrowDownUp } from 'lucide-react';
import type { Ref } from 'react';
import type { BriefingFilter, BriefingOrder } from '../../shared/briefings.ts';
import { filterBriefings } from '../briefings-filter.ts';
import { IconButton } from '../components/button.tsx';
import { SearchField } from '../components/search-field.tsx';
import { Segmented } from '../components/segmented.tsx';
import { type Choice, Select } from '../components/select.tsx';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import styles from './briefings-screen.module.css';

/** The library's own values are never empty, so the empty string can stand for any. */
const ANY = '';

const DISTRIBUTIONS: readonly Choice<NonNullable<BriefingFilter['distribution']> | ''>[] = [
  { value: ANY, name: 'Any distribution' },
  { value: 'outside', name: 'Goes outside' },
  { value: 'internal', name: 'Stays internal' },
];
const MEETINGS: readonly Choice<NonNullable<BriefingFilter['meeting']> | ''>[] = [
  { value: ANY, name: 'Any date' },
  { value: 'upcoming', name: 'Still to come' },
  { value: 'past', name: 'Past' },
  { value: 'none', name: 'Without a date' },
];
const ORDERS: readonly Choice<BriefingOrder>[] = [
  { value: 'updated', name: 'Last changed' },
  { value: 'created', name: 'Last made' },
  { value: 'date', name: 'Date of meeting' },
  { value: 'title', name: 'Title' },
];

/** What narrows the list of briefings, its order, and how it looks. */
export function BriefingTools({
  filter,
  searchRef,
  onDown,
}: {
  filter: BriefingFilter;
  searchRef: Ref<HTMLInputElement>;
  /** From the search field down into the list. */
  onDown: () => void;
}) {
  const { briefingView, briefingOrder, briefingOrderReversed } = usePreferences();
  return (
    <div className={styles.tools} role="toolbar" aria-label="Find and order briefings">
      <div className={styles.search} data-own-undo="">
        <SearchField
          label="Find a briefing"
          placeholder="Title, meeting, words"
          inputRef={searchRef}
          value={filter.text}
          onChange={(text) => filterBriefings({ text })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') onDown();
            else event.continuePropagation();
          }}
        />
      </div>
      <Select
        label="Distribution"
        quiet
        choices={DISTRIBUTIONS}
        value={filter.distribution ?? ANY}
        onChange={(value) => filterBriefings({ distribution: value === ANY ? null : value })}
      />
      <Select
        label="Date of meeting"
        quiet
        choices={MEETINGS}
        value={filter.meeting ?? ANY}
        onChange={(value) => filterBriefings({ meeting: value === ANY ? null : value })}
      />
      <Segmented
        label="Among which briefings"
        labelHidden
        size="small"
        choices={[
          { value: 'current', name: 'Current' },
          { value: 'archived', name: 'Archived' },
          { value: 'removed', name: 'Removed' },
        ]}
        value={filter.among}
        onChange={(among) => filterBriefings({ among })}
      />
      <div className={styles.end}>
        {/* A table has its order in the names of its columns. */}
        {briefingView === 'pages' && (
          <>
            <Select
              label="Order"
              quiet
              choices={ORDERS}
              value={briefingOrder}
              onChange={(order) => setPreferences({ briefingOrder: order, briefingOrderReversed: false })}
            />
            <IconButton
              label="Turn the order round"
              size="small"
              icon={<ArrowDownUp />}
              aria-pressed={briefingOrderReversed}
              onPress={() => setPreferences({ briefingOrderReversed: !briefingOrderReversed })}
            />
          </>
        )}
        <Segmented
          label="How briefings are shown"
          labelHidden
          size="small"
          choices={[
            { value: 'pages', name: 'Pages' },
            { value: 'table', name: 'Table' },
          ]}
          value={briefingView}
          onChange={(view) => setPreferences({ briefingView: view })}
        />
      </div>
    </div>
  );
}
