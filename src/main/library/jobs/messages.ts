import type { ErrorAnswer } from '../../../shared/errors.ts';
import type { TaskName } from './tasks.ts';

/** A task, and then its parts in order, if it has any, and their end. */
export type ToWorker =
  | { type: 'task'; task: TaskName; input: unknown }
  | { type: 'part'; part: unknown }
  | { type: 'parts-end' };

export type FromWorker =
  | { type: 'progress'; done: number; total: number; label: string }
  | { type: 'done'; output: unknown }
  | { type: 'failed'; error: ErrorAnswer; defect?: string };
