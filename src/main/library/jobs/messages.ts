import type { ErrorAnswer } from '../../../shared/errors.ts';
import type { TaskName } from './tasks.ts';

export interface ToWorker {
  task: TaskName;
  input: unknown;
}

export type FromWorker =
  | { type: 'progress'; done: number; total: number; label: string }
  | { type: 'done'; output: unknown }
  | { type: 'failed'; error: ErrorAnswer; defect?: string };
