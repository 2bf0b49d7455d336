import { useDeferredValue } from 'react';

/**
 * What the outline shows as chosen. While it has the focus, that is all that is chosen now: its next key goes on from
 * what it shows, so that an old choice would be moved or removed. Otherwise the document comes first, and the outline
 * follows as soon as there is time.
 */
export function useOutlinedChoice(chosen: ReadonlySet<string>, hasFocus: boolean): ReadonlySet<string> {
  const later = useDeferredValue(chosen);
  return hasFocus ? chosen : later;
}
