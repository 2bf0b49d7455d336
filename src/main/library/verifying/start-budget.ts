/** How much a check may take, whatever a file asks for. */
import { StandpointError } from '../../../shared/errors.ts';

/** Takes so many steps of those that are left, and throws `file-hostile` where there are fewer. */
export type Spend = (steps: number) => void;

/** `file` is what messages call it. */
export function startBudget(file: string, most: number): Spend {
  let left = most;
  return (steps) => {
    left -= steps;
    if (left >= 0) return;
    throw new StandpointError(
      'file-hostile',
      `“${file}” can’t be checked. The record in it names more words than any document quotes: it may have been built to harm whoever opens it. Ask its sender for the document anew.`,
      { details: { file } },
    );
  };
}
