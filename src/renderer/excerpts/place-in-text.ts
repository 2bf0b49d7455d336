/** The way from an excerpt to its place in the text, where it is open as it was. */
import type { ExcerptVersion } from '../../shared/excerpts.ts';
import { navigate } from '../routes.ts';

let waiting: { testimony: string; excerpt: string } | undefined;

/** Goes to the place of the excerpt's words in their testimony, and opens it there. */
export function goToPlaceInText({
  id,
  testimony,
  span,
}: Pick<ExcerptVersion, 'id' | 'testimony' | 'span'>): void {
  waiting = { testimony, excerpt: id };
  navigate({ screen: 'testimony', id: testimony, passage: span.start.passage });
}

/** The excerpt that is to be open in the testimony one has come to, once. */
export function takeExcerptToOpen(testimony: string): string | undefined {
  if (waiting?.testimony !== testimony) return undefined;
  const { excerpt } = waiting;
  waiting = undefined;
  return excerpt;
}
