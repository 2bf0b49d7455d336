import { TopicChips } from '../components/topic-chips.tsx';
import { call } from '../transport.ts';

/** The topics of a position, to take off and put on. */
export function PositionTopics({
  slug,
  topics,
  isChoosing,
  onChoosing,
}: {
  slug: string;
  topics: readonly string[];
  /** Whether the list of topics to put on is open; the key T opens it too. */
  isChoosing: boolean;
  onChoosing: (open: boolean) => void;
}) {
  return (
    <TopicChips
      topics={topics}
      isChoosing={isChoosing}
      onChoosing={onChoosing}
      onStore={(next) => call('positions.setTopics', { slug, topics: next })}
    />
  );
}
