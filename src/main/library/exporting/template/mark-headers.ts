/** The marking on each page of a document whose template has no place for it. */
import type { Template } from './open-template.ts';
import { treeOf } from './open-template.ts';
import { findAll, findChild, node, type XmlNode } from './xml-tree.ts';

const HEADER = 'word/headerStandpoint.xml';
const RELATIONSHIP = 'rIdStandpointHeader';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** From the top of the paper, in twentieths of a point: what printers leave white, and what Word begins with. */
const LEAST_TOP = 400;
const USUAL_TOP = 720;

/** Above whatever its headers have; where there is none, in one of its own. `paragraph` makes the line anew for each. */
export function markHeaders(template: Template, paragraph: () => XmlNode): void {
  addMissingHeaders(template);
  for (const tree of template.trees.values()) {
    if (tree.name === 'w:hdr') tree.children.unshift(paragraph());
  }
}

/** The first section needs one of each kind that its pages may ask for; those after it go on with these. */
function addMissingHeaders(template: Template): void {
  const document = treeOf(template, 'word/document.xml');
  const [section] = findAll(document, 'w:sectPr');
  if (!section) return;
  const settings = template.trees.get('word/settings.xml');
  const kinds = [
    'default',
    ...(findChild(section, 'w:titlePg') ? ['first'] : []),
    ...(settings && findChild(settings, 'w:evenAndOddHeaders') ? ['even'] : []),
  ];
  const there = [...findAll(section, 'w:headerReference')].map(({ attributes }) => attributes.get('w:type'));
  const missing = kinds.filter((kind) => !there.includes(kind));
  if (missing.length === 0) return;
  section.children.unshift(
    ...missing.map((kind) => node('w:headerReference', { 'w:type': kind, 'r:id': RELATIONSHIP })),
  );
  for (const margin of findAll(document, 'w:pgMar')) {
    const header = Number(margin.attributes.get('w:header'));
    if (!(header >= LEAST_TOP)) margin.attributes.set('w:header', String(USUAL_TOP));
  }
  document.attributes.set('xmlns:r', OFFICE);
  template.trees.set(
    HEADER,
    node('w:hdr', { 'xmlns:w': document.attributes.get('xmlns:w') ?? '', 'xmlns:r': OFFICE }),
  );
  treeOf(template, 'word/_rels/document.xml.rels').children.push(
    node('Relationship', {
      Id: RELATIONSHIP,
      Type: `${OFFICE}/header`,
      Target: HEADER.replace('word/', ''),
    }),
  );
  treeOf(template, '[Content_Types].xml').children.push(
    node('Override', {
      PartName: `/${HEADER}`,
      ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
    }),
  );
}
