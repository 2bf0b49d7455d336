import { differenceOfTexts } from '../../shared/difference.ts';
import { Difference } from '../components/difference.tsx';

/** A line of words with what changed in it; nothing where both are empty. */
export function ChangedLine({ before, after }: { before: string; after: string }) {
  if (before === after) return before;
  return <Difference parts={differenceOfTexts(before, after)} />;
}
