import type { Briefing } from '../../../shared/briefings.ts';
import type { ExportedBlock, ExportSource } from './export-source.ts';

/**
 * All that the document is made of, whatever the checks say of it. A block whose words the library no longer has is
 * left out, and the first of them is `missing`, in a sentence.
 */
export function gatherSource(
  { document, positions, excerpts }: Pick<Briefing, 'document' | 'positions' | 'excerpts'>,
  exported: Pick<ExportSource, 'exportedAt' | 'exportedOn'>,
): { source: ExportSource; missing: string | null } {
  const versions = new Map(positions.map((version) => [keyOf(version.slug, version.version), version]));
  const quoted = new Map(excerpts.map((version) => [keyOf(version.id, version.version), version]));
  const missing: string[] = [];
  const blocks = document.blocks.flatMap((block): ExportedBlock[] => {
    if (block.type === 'excerpt') {
      const version = quoted.get(keyOf(block.excerpt, block.version));
      if (version) return [{ type: 'excerpt', id: block.id, version }];
      missing.push(`The library has no version ${block.version} of excerpt ${block.excerpt}.`);
      return [];
    }
    if (block.type !== 'position') return [block];
    const version = versions.get(keyOf(block.slug, block.version));
    if (!version) {
      missing.push(`The library has no version ${block.version} of “${block.slug}”.`);
      return [];
    }
    const chosen = new Set(block.sections);
    const sections = version.sections.filter((section) => chosen.has(section.heading));
    return [{ type: 'position', id: block.id, version, sections }];
  });
  return { source: { details: document.details, blocks, ...exported }, missing: missing[0] ?? null };
}

function keyOf(id: string, version: number): string {
  return `${version} ${id}`;
}
