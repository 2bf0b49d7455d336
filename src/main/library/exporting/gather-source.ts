import type { Briefing } from '../../../shared/briefings.ts';
import { officialParts } from '../../../shared/official-words.ts';
import { indexPinned, versionKey } from '../../../shared/pinned-versions.ts';
import type { ExportedBlock, ExportSource } from './export-source.ts';
import type { PictureFiles } from './read-pictures.ts';

/** Why a block can't be in the document, in a sentence. */
export interface MissingPart {
  block: string;
  message: string;
}

/**
 * All that the document is made of, whatever the checks say of it. A block whose words or picture the library no
 * longer has is left out, and the first of them is `missing`. Without `pictures` they have no bytes: enough for whoever
 * only measures.
 */
export function gatherSource(
  { document, positions, excerpts }: Pick<Briefing, 'document' | 'positions' | 'excerpts'>,
  exported: Pick<ExportSource, 'exportedAt' | 'exportedOn' | 'house' | 'library'>,
  pictures?: PictureFiles,
): { source: ExportSource; missing: MissingPart | null } {
  const pinned = indexPinned({ positions, excerpts });
  const missing: MissingPart[] = [];
  const blocks = document.blocks.flatMap((block): ExportedBlock[] => {
    if (block.type === 'excerpt') {
      const version = pinned.excerpts.get(versionKey(block.excerpt, block.version));
      if (version) return [{ type: 'excerpt', id: block.id, version }];
      const message = `The library has no version ${block.version} of excerpt ${block.excerpt}.`;
      missing.push({ block: block.id, message });
      return [];
    }
    if (block.type === 'picture') {
      const data = pictures === undefined ? new Uint8Array() : pictures.get(block.file);
      if (data instanceof Uint8Array) return [{ ...block, data }];
      missing.push({ block: block.id, message: data?.message ?? 'The picture’s file was not read.' });
      return [];
    }
    // Adapted words are staff's own, and nothing in the document may let them pass for the record's.
    if (block.type === 'adapted') return [{ type: 'text', id: block.id, content: block.content }];
    if (block.type !== 'position') return [block];
    const version = pinned.positions.get(versionKey(block.slug, block.version));
    if (!version) {
      const message = `The library has no version ${block.version} of “${block.slug}”.`;
      missing.push({ block: block.id, message });
      return [];
    }
    return [{ type: 'position', id: block.id, version, parts: officialParts(block, version) }];
  });
  return { source: { details: document.details, blocks, ...exported }, missing: missing[0] ?? null };
}
