/** How the parts of a Word file hang together, and what it links to outside. */
import { type Package, readPart } from './read-docx-xml.ts';

export interface Relationship {
  /** The last word of its type, such as “footnotes”. */
  type: string;
  /** The name of a part, or an address where it is external. */
  target: string;
  external: boolean;
}

/** Of a part, or of the file itself where `part` is empty. Empty where it has none. */
export function readRelationships(source: Package, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const place = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relationship[] = [];
  if (!source.zip.has(place)) return found;
  readPart(source, place, {
    open({ name, attribute }) {
      if (name !== 'rel:Relationship') return;
      const external = attribute('TargetMode') === 'External';
      const target = attribute('Target') ?? '';
      found.push({
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolvePart(folder, target),
        external,
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** “../docProps/core.xml”, as a part in the folder “word/” names it, is “docProps/core.xml”. */
export function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
