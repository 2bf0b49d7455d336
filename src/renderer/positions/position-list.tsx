import { Plus, Rows2, Rows3 } from 'lucide-react';
import type { PositionRow as Row } from '../../shared/positions.ts';
import { Button, IconButton } from '../components/button.tsx';
import { ChoosingList, type ChoosingProps } from '../components/choosing-list.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import { navigate } from '../routes.ts';
import { PositionFilters } from './position-filters.tsx';
import { PositionRow } from './position-row.tsx';

/** The list pane of the positions. */
export function PositionList(props: ChoosingProps<Row>) {
  const { density, positionTopic } = usePreferences();
  const compact = density === 'compact';
  return (
    <ChoosingList
      {...props}
      title="Positions"
      idOf={(row) => row.slug}
      nameOf={(row) => row.title}
      rowPx={compact ? 32 : 104}
      renderRow={(row, chosen, onToggle) => (
        <PositionRow id={row.slug} row={row} compact={compact} chosen={chosen} onToggle={onToggle} />
      )}
      actions={
        <IconButton
          label="New position…"
          shortcut="Ctrl N"
          icon={<Plus />}
          onPress={() => navigate({ screen: 'new-position' })}
        />
      }
      tools={
        <>
          <PositionFilters />
          <span data-end="">
            <IconButton
              label={compact ? 'Show titles and statements' : 'Show titles only'}
              size="small"
              icon={compact ? <Rows2 /> : <Rows3 />}
              onPress={() => setPreferences({ density: compact ? 'comfortable' : 'compact' })}
            />
          </span>
        </>
      }
      empty={positionTopic === null ? <NoPositions /> : <NoneOfTopic topic={positionTopic} />}
    />
  );
}

function NoneOfTopic({ topic }: { topic: string }) {
  return (
    <EmptyState
      icon={null}
      title={`No position has the topic “${topic}”`}
      actions={<Button onPress={() => setPreferences({ positionTopic: null })}>Show any topic</Button>}
    >
      Open a position and put the topic on it, or look at all of them.
    </EmptyState>
  );
}

function NoPositions() {
  return (
    <EmptyState
      icon={null}
      title="No positions yet"
      actions={<Button onPress={() => navigate({ screen: 'import' })}>Import…</Button>}
    >
      Import a saved page of positions, drop it on this window, or write a position yourself.
    </EmptyState>
  );
}
