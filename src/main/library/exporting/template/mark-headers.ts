/** The marking on each page of a document whose template has no place for it there. */
import { resolvePart } from '../../importing/testimony/read-docx-relationships.ts';
import { isOn } from '../../importing/testimony/read-docx-xml.ts';
import type { Template } from './open-template.ts';
import { treeOf } from './open-template.ts';
import { elementsOf, findAll, findChild, node, type XmlNode } from './xml-tree.ts';

const DOCUMENT = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** From the top of the paper, in twentieths of a point: what printers leave white, and what Word begins with. */
const LEAST_TOP = 400;
const USUAL_TOP = 720;

/** The pages of a section that have the same above and below them. */
interface Pages {
  section: XmlNode;
  kind: string;
  /** The relationship of each; undefined where nothing stands there. */
  header: string | undefined;
  footer: string | undefined;
}

/**
 * Above whatever its headers have; where there is none, in one of its own. `paragraph` makes the line anew for each.
 * Left as they are: the headers among `marked`, which have it in a place of their own, and those of pages whose footers
 * all have.
 */
export function markHeaders(
  template: Template,
  marked: ReadonlySet<XmlNode>,
  paragraph: () => XmlNode,
): void {
  const parts = edgesOf(template);
  const isMarked = (edge: string | undefined) => {
    const part = edge === undefined ? undefined : parts.get(edge);
    return part !== undefined && marked.has(part);
  };
  const pages = pagesOf(template);
  const unmarked = pages.filter(({ header, footer }) => !isMarked(header) && !isMarked(footer));
  const wanting = new Set(unmarked.map(({ header }) => header && parts.get(header)));
  const used = new Set(pages.map(({ header }) => header && parts.get(header)));
  for (const tree of template.trees.values()) {
    if (tree.name !== 'w:hdr' || marked.has(tree)) continue;
    // One that no page has yet comes to be seen when the first page is made different from the others.
    if (wanting.has(tree) || !used.has(tree)) tree.children.unshift(paragraph());
  }
  const bare = unmarked.filter(({ header }) => header === undefined || !parts.has(header));
  if (bare.length > 0) addHeader(template, bare, paragraph());
}

/** The headers and footers, by the names of their relationships. */
function edgesOf(template: Template): Map<string, XmlNode> {
  const edges = new Map<string, XmlNode>();
  for (const { attributes } of elementsOf(treeOf(template, RELATIONSHIPS))) {
    const tree = template.trees.get(resolvePart('word/', attributes.get('Target') ?? ''));
    if (tree?.name === 'w:hdr' || tree?.name === 'w:ftr') edges.set(attributes.get('Id') ?? '', tree);
  }
  return edges;
}

/** Those of each kind that each section may ask for. What a section doesn't say goes on from the one before. */
function pagesOf(template: Template): Pages[] {
  const settings = template.trees.get('word/settings.xml');
  const hasEven = isSwitchedOn(findChild(settings, 'w:evenAndOddHeaders'));
  const going = {
    'w:headerReference': new Map<string, string>(),
    'w:footerReference': new Map<string, string>(),
  };
  return sectionsOf(treeOf(template, DOCUMENT)).flatMap((section) => {
    for (const { name, attributes } of elementsOf(section)) {
      if (name !== 'w:headerReference' && name !== 'w:footerReference') continue;
      going[name].set(attributes.get('w:type') ?? 'default', attributes.get('r:id') ?? '');
    }
    const hasFirst = isSwitchedOn(findChild(section, 'w:titlePg'));
    const kinds = ['default', ...(hasFirst ? ['first'] : []), ...(hasEven ? ['even'] : [])];
    return kinds.map((kind) => ({
      section,
      kind,
      header: going['w:headerReference'].get(kind),
      footer: going['w:footerReference'].get(kind),
    }));
  });
}

/** In order. A document that says nothing of its last one gets it. */
function sectionsOf(document: XmlNode): XmlNode[] {
  const body = findChild(document, 'w:body') ?? document;
  if (elementsOf(body).at(-1)?.name !== 'w:sectPr') body.children.push(node('w:sectPr'));
  // What a tracked change keeps of a section is none.
  const kept = new Set([...findAll(document, 'w:sectPrChange')].flatMap(elementsOf));
  return [...findAll(document, 'w:sectPr')].filter((section) => !kept.has(section));
}

function isSwitchedOn(property: XmlNode | undefined): boolean {
  return property !== undefined && isOn(property.attributes.get('w:val'));
}

/** One header for all pages that have none. */
function addHeader(template: Template, pages: readonly Pages[], line: XmlNode): void {
  const document = treeOf(template, DOCUMENT);
  const relationships = treeOf(template, RELATIONSHIPS);
  const part = firstFree('word/headerStandpoint', (name) => template.trees.has(`${name}.xml`));
  const ids = new Set(elementsOf(relationships).map(({ attributes }) => attributes.get('Id')));
  const id = firstFree('rIdStandpointHeader', (name) => ids.has(name));
  for (const { section, kind } of pages) {
    const broken = (one: XmlNode | string) =>
      typeof one !== 'string' && one.name === 'w:headerReference' && one.attributes.get('w:type') === kind;
    section.children = [
      node('w:headerReference', { 'w:type': kind, 'r:id': id }),
      ...section.children.filter((one) => !broken(one)),
    ];
    const margin = findChild(section, 'w:pgMar')?.attributes;
    if (margin && !(Number(margin.get('w:header')) >= LEAST_TOP)) margin.set('w:header', String(USUAL_TOP));
  }
  document.attributes.set('xmlns:r', OFFICE);
  template.trees.set(
    `${part}.xml`,
    node('w:hdr', { 'xmlns:w': document.attributes.get('xmlns:w') ?? '', 'xmlns:r': OFFICE }, [line]),
  );
  relationships.children.push(
    node('Relationship', { Id: id, Type: `${OFFICE}/header`, Target: `${part.replace('word/', '')}.xml` }),
  );
  treeOf(template, '[Content_Types].xml').children.push(
    node('Override', {
      PartName: `/${part}.xml`,
      ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
    }),
  );
}

function firstFree(stem: string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}
