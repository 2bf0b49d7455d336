import { StandpointError } from '../../shared/errors.ts';

/** `disk-full` in the sentence given where that is why it failed; anything else as it was thrown. */
export function explainFullDisk(error: unknown, sentence: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  return new StandpointError(
    'disk-full',
    `The disk is full: ${sentence} Nothing was changed; free some space and try again.`,
    { cause: error },
  );
}
