/** Several briefings that are given away together, each its own file, with a cover sheet and originals of testimony. */
import { z } from 'zod';
import { distribution } from './briefings.ts';
import { deliveryContent } from './deliveries.ts';
import { isoDate, isoTime } from './positions.ts';

const line = z.string().max(2_000);
/** As many as the cover sheet's table has rows for. */
const ids = z
  .array(z.string())
  .max(199)
  .refine((all) => new Set(all).size === all.length, 'One is named twice.');

/** What a person chose: enough to make the packet, and to make it again. */
export const packetContent = z.object({
  /** Its title on the cover sheet, and what its folder or file is called; empty while nothing is said. */
  name: line,
  /** For whom it is. */
  audience: line,
  meeting: line,
  date: isoDate.nullable(),
  preparedBy: line,
  /** Printed on the cover sheet. The briefings have their own. */
  marking: line,
  distribution,
  /** Ids of briefings, in the order in which they are numbered. */
  briefings: ids,
  /** Ids of the testimony whose original files go along. */
  attachments: ids,
  /** What the documents are. */
  format: z.enum(['docx', 'pdf']),
  form: z.enum(['zip', 'folder']),
});
export type PacketContent = z.infer<typeof packetContent>;

export const packet = z.object({
  id: z.string(),
  content: packetContent,
  updatedAt: isoTime,
  /** When it was last made whole. */
  lastMadeAt: isoTime.nullable(),
});
export type Packet = z.infer<typeof packet>;

/** Stands beside the briefing or the testimony that it is about; with neither it is about the whole. Errors stop it. */
export const packetFinding = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.enum([
    'packet-empty',
    'packet-unnamed',
    'packet-unmarked',
    'briefing-missing',
    'briefing-errors',
    'briefing-warnings',
    'briefing-internal',
    'excerpt-permission',
    'testimony-missing',
    'testimony-internal',
    'testimony-permission',
    'permission-ended',
    'original-missing',
  ]),
  message: z.string(),
  briefing: z.string().nullable(),
  testimony: z.string().nullable(),
});
export type PacketFinding = z.infer<typeof packetFinding>;

/** A packet with what it would hold now. */
export const packetState = z.object({
  packet,
  /** In order; a briefing that was removed has no title. */
  briefings: z.array(z.object({ id: z.string(), title: z.string().nullable(), file: z.string() })),
  /** In order; a testimony that was removed has no title. */
  attachments: z.array(z.object({ id: z.string(), title: z.string().nullable(), file: z.string() })),
  /** The testimony that the briefings quote and that is not attached. */
  quoted: z.array(z.object({ id: z.string(), title: z.string() })),
  findings: z.array(packetFinding),
});
export type PacketState = z.infer<typeof packetState>;

export const madePacket = z.object({
  /** The folder or ZIP file. */
  file: z.string(),
  bytes: z.number().int(),
  madeAt: isoTime,
  /** In order, without the cover sheet; `export` names the record of it. */
  documents: z.array(z.object({ briefing: z.string(), export: z.string(), name: z.string() })),
  attachments: z.array(z.string()),
  /** An address within the browser host that gives the file once; null where it was written to its place. */
  download: z.string().nullable(),
});
export type MadePacket = z.infer<typeof madePacket>;

/** To whom all documents of a packet were given. */
export const packetGiven = z.object({
  documents: z
    .array(z.object({ briefing: z.string(), export: z.string() }))
    .min(1)
    .max(500),
  content: deliveryContent.omit({ export: true }),
});

export const blankPacket: PacketContent = {
  name: '',
  audience: '',
  meeting: '',
  date: null,
  preparedBy: '',
  marking: '',
  distribution: 'outside',
  briefings: [],
  attachments: [],
  format: 'docx',
  form: 'zip',
};
