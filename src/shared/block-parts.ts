/** What every kind of block is made of. */
import { z } from 'zod';

/** Unique within a briefing; made where the block is made (`crypto.randomUUID()`). */
export const blockId = z.string().min(1).max(64);

/** A line of text; as long as a person can paste. */
export const line = z.string().max(2_000_000);
