import type { Operation } from '../../../shared/briefings.ts';

/**
 * A keystroke that continues a burst replaces what the burst did so far: the way back stays that of its first
 * keystroke. Gives the joined way forward, or undefined where the two can't be one step.
 */
export function joinBurst(
  before: readonly Operation[],
  operations: readonly Operation[],
): Operation[] | undefined {
  const [earlier] = before;
  const [later] = operations;
  if (before.length !== 1 || operations.length !== 1 || !earlier || !later) return undefined;

  if (earlier.type === 'replace' && later.type === 'replace' && earlier.block.id === later.block.id) {
    return [later];
  }
  if (earlier.type === 'set-details' && later.type === 'set-details') {
    const fields = Object.keys(later.details);
    const isSameFields =
      fields.length === Object.keys(earlier.details).length &&
      fields.every((field) => field in earlier.details);
    if (isSameFields) return [later];
  }
  return undefined;
}
