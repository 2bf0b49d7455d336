import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { listTopics } from './read-topics.ts';
import { readTimeline } from './timeline.ts';

export function topicsHandlers({
  database,
}: LibraryContext): Pick<Handlers, 'topics.list' | 'topics.timeline'> {
  return {
    'topics.list': () => listTopics(database.read),
    'topics.timeline': ({ topic }) => readTimeline(database.read, topic),
  };
}
