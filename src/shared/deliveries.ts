import { z } from 'zod';
import { exportFormat } from './exporting.ts';
import { isoDate, isoTime } from './positions.ts';

const words = z.string().max(20_000);

/** That a briefing was given to somebody: what a person says of it. */
export const deliveryContent = z.object({
  /** The document that was given; null where nobody says which. */
  export: z.string().nullable(),
  recipient: words.refine((text) => text.trim() !== '', 'Say to whom it was given.'),
  meeting: words,
  /** The day on which it was given. */
  date: isoDate,
  note: words,
});
export type DeliveryContent = z.infer<typeof deliveryContent>;

export const delivery = deliveryContent.extend({ id: z.string(), briefing: z.string() });
export type Delivery = z.infer<typeof delivery>;

/** A document that was written, and what stands in it. */
export const exportRecord = z.object({
  export: z.string(),
  /** Where it was written to. */
  file: z.string(),
  format: exportFormat,
  /** What the packet is called that it was part of; null where it was exported by itself. */
  packet: z.string().nullable(),
  /** Its name in the packet's ZIP file, which `file` then is; null where `file` is the document. */
  part: z.string().nullable(),
  sha256: z.string(),
  bytes: z.number().int(),
  exportedAt: isoTime,
  /** The versions that it has, by title. `newest` is the version that the library has now. */
  positions: z.array(
    z.object({ slug: z.string(), title: z.string(), version: z.number().int(), newest: z.number().int() }),
  ),
  excerpts: z.array(
    z.object({ excerpt: z.string(), name: z.string(), version: z.number().int(), newest: z.number().int() }),
  ),
});
export type ExportRecord = z.infer<typeof exportRecord>;

/** A delivery of a document that has a position or an excerpt, and the version it was given in. */
export const deliveryOf = delivery.extend({ title: z.string(), version: z.number().int() });
export type DeliveryOf = z.infer<typeof deliveryOf>;
