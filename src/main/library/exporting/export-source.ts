import type { BriefingDetails, HeadingBlock, TextBlock } from '../../../shared/briefings.ts';
import type { PositionVersion, Section } from '../../../shared/positions.ts';

/** Official words as they go into the document: one version, and its chosen sections in the position's own order. */
export interface ExportedPosition {
  type: 'position';
  id: string;
  version: PositionVersion;
  sections: Section[];
}

export type ExportedBlock = HeadingBlock | TextBlock | ExportedPosition;

/** All that a document is made of, so that the same source gives the same bytes. JSON only: it crosses to a worker. */
export interface ExportSource {
  details: BriefingDetails;
  blocks: ExportedBlock[];
  /** ISO time in UTC, recorded in the document's properties. */
  exportedAt: string;
  /** ISO date: the day printed on each page. */
  exportedOn: string;
}
