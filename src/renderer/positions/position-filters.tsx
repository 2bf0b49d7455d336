import { Milestone } from 'lucide-react';
import type { PositionOrder } from '../../shared/positions.ts';
import { IconButton } from '../components/button.tsx';
import { Select } from '../components/select.tsx';
import { useLibrary } from '../loading.ts';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import { navigate } from '../routes.ts';

const ORDERS: readonly { value: PositionOrder; name: string }[] = [
  { value: 'page', name: 'Page order' },
  { value: 'title', name: 'By title' },
  { value: 'topic', name: 'By topic' },
];

/** In which order, and of which topic. */
export function PositionFilters() {
  const { positionOrder, positionTopic } = usePreferences();
  const topics =
    useLibrary('topics.list', {}, { changedBy: ['topics', 'positions', 'testimony', 'excerpts'] }).value ??
    [];
  const names = topics.map((topic) => topic.name);
  // A topic that was chosen and has gone since must still be shown as the choice that it is.
  if (positionTopic !== null && !names.includes(positionTopic)) names.push(positionTopic);
  const chosen = topics.find((topic) => topic.name === positionTopic);
  // Topics are never empty, so the empty string can stand for any.
  const choices = [{ value: '', name: 'Any topic' }, ...names.map((name) => ({ value: name, name }))];
  return (
    <>
      <Select
        label="Order"
        quiet
        choices={ORDERS}
        value={positionOrder}
        onChange={(order) => setPreferences({ positionOrder: order })}
      />
      <Select
        label="Topic"
        quiet
        choices={choices}
        value={positionTopic ?? ''}
        onChange={(topic) => setPreferences({ positionTopic: topic === '' ? null : topic })}
      />
      {chosen && chosen.testimony + chosen.excerpts > 0 && (
        <IconButton
          size="small"
          label={`Timeline of ${chosen.name}`}
          icon={<Milestone />}
          onPress={() => navigate({ screen: 'timeline', topic: chosen.name })}
        />
      )}
    </>
  );
}
