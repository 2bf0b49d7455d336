/** Pages of a document above and below which its marking does not stand, by section and kind; none is good. */
import { type Docx, partOf } from './open-docx.ts';
import { allWithin, childAt, isOn, readElements, wordsOf } from './xml-elements.ts';

export function findUnmarkedPages(docx: Docx, marking: string): string[] {
  const settings = readElements(docx.parts.get('word/settings.xml') ?? '');
  const hasEven = isOn(childAt(settings, 'w:evenAndOddHeaders'));
  const words = new Map<string, string>();
  for (const { attributes } of allWithin(
    readElements(partOf(docx, 'word/_rels/document.xml.rels')),
    'Relationship',
  )) {
    const part = docx.parts.get(`word/${attributes.Target}`);
    if (part?.startsWith('<')) words.set(attributes.Id ?? '', wordsOf(readElements(part)));
  }
  // A section without a header of its own has that of the one before.
  const edges = new Map<string, string>();
  return [...allWithin(readElements(partOf(docx, 'word/document.xml')), 'w:sectPr')].flatMap(
    (section, index) => {
      for (const { name, attributes } of section.children) {
        if (!/^w:(header|footer)Reference$/.test(name)) continue;
        edges.set(`${name} ${attributes['w:type']}`, words.get(attributes['r:id'] ?? '') ?? '');
      }
      const kinds = [
        'default',
        ...(isOn(childAt(section, 'w:titlePg')) ? ['first'] : []),
        ...(hasEven ? ['even'] : []),
      ];
      return kinds
        .filter((kind) =>
          ['header', 'footer'].every((edge) => !edges.get(`w:${edge}Reference ${kind}`)?.includes(marking)),
        )
        .map((kind) => `section ${index + 1}, ${kind}`);
    },
  );
}
