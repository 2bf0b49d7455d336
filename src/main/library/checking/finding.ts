import type { OutputOf } from '../../../shared/contract.ts';

/** Something in the library that is not as it was kept. */
export type Finding = OutputOf<'library.check'>['findings'][number];

/** Rows read at a time, so that other work gets its turn in between. */
export const PAGE = 200;
