import type { BriefingDetails, HeadingBlock, TextBlock } from '../../../shared/briefings.ts';
import type { ExcerptVersion } from '../../../shared/excerpts.ts';
import type { HouseStyle, Logo } from '../../../shared/house-style.ts';
import type { OfficialPart } from '../../../shared/official-words.ts';
import { isOwnBlock, type OwnBlock, type PictureBlock } from '../../../shared/own-blocks.ts';
import type { PositionVersion } from '../../../shared/positions.ts';
import type { ReadTemplate } from '../../../shared/word-templates.ts';

/** Official words as they go into the document: of one version its statement and chosen sections, whole or as points. */
export interface ExportedPosition {
  type: 'position';
  id: string;
  version: PositionVersion;
  parts: OfficialPart[];
}

/** Verbatim words as they go into the document. A version has no staff notes, so that none can leave. */
export interface ExportedExcerpt {
  type: 'excerpt';
  id: string;
  version: ExcerptVersion;
}

/** A picture with the bytes of its file. */
export interface ExportedPicture extends PictureBlock {
  data: Uint8Array;
}

export type ExportedOwnBlock = Exclude<OwnBlock, PictureBlock> | ExportedPicture;

export type ExportedBlock = HeadingBlock | TextBlock | ExportedOwnBlock | ExportedPosition | ExportedExcerpt;

export function isExportedOwnBlock(block: ExportedBlock): block is ExportedOwnBlock {
  return isOwnBlock<{ type: string }>(block);
}

/** The house style with the bytes of its files. */
export interface ExportedHouse extends Omit<HouseStyle, 'logo' | 'template'> {
  logo: (Logo & { data: Uint8Array }) | null;
  template: (Partial<Pick<ReadTemplate, 'fonts' | 'page'>> & { name: string; data: Uint8Array }) | null;
}

/** All that a document is made of, so that the same source gives the same bytes. It crosses to a worker, as a copy. */
export interface ExportSource {
  details: BriefingDetails;
  blocks: ExportedBlock[];
  house: ExportedHouse;
  /** ISO time in UTC, recorded in the document's properties. */
  exportedAt: string;
  /** ISO date: the day printed on each page. */
  exportedOn: string;
  /** The identity of the library that it is from; left out where nobody checks it afterwards. */
  library?: string;
}
