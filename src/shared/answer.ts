import type { ErrorAnswer } from './errors.ts';

/** What every host answers, for every method. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: ErrorAnswer };
