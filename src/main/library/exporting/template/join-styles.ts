/** A template's styles and ours under one set of ids. */
import { elementsOf, findAll, findChild, node, type XmlNode } from './xml-tree.ts';

/** Elements whose value is a style's id. */
const REFERENCES = new Set(
  ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link', 'styleLink', 'numStyleLink'].map(
    (name) => `w:${name}`,
  ),
);

export interface JoinedStyles {
  /** Names as Word shows them: of ours that the template has, and that it lacked. */
  found: string[];
  added: string[];
}

/**
 * Styles of the template that are ours by name get our ids, in every part; those that it lacks are added. Word in
 * another language calls “heading 1” by another id, but never by another name. The answer names those of `told`, by id.
 */
export function joinStyles(
  trees: ReadonlyMap<string, XmlNode>,
  styles: XmlNode,
  own: XmlNode,
  told: ReadonlySet<string>,
): JoinedStyles {
  const ours = stylesIn(own);
  const theirs = stylesIn(styles);
  const byName = new Map(theirs.map((style) => [keyOf(style), style]));
  const taken = new Set(theirs.map(idOf));
  const renamed = new Map<string, string>();
  const added: XmlNode[] = [];
  const names: JoinedStyles = { found: [], added: [] };
  for (const style of ours) {
    const match = byName.get(keyOf(style));
    if (match) {
      renamed.set(idOf(match), idOf(style));
      complete(match, style);
    } else added.push(style);
    if (told.has(idOf(style))) {
      (match ? names.found : names.added).push(shownName(nameOf(style)));
    }
  }
  const wanted = new Set(ours.map(idOf));
  // One of theirs that has an id of ours, but another name, gives way.
  for (const id of taken) {
    if (wanted.has(id) && !renamed.has(id)) renamed.set(id, freeId(id, new Set([...taken, ...wanted])));
  }
  for (const tree of trees.values()) renameReferences(tree, renamed);
  for (const style of theirs) style.attributes.set('w:styleId', renamed.get(idOf(style)) ?? idOf(style));
  for (const style of added) style.attributes.delete('w:default');
  styles.children.push(...added);
  if (!findStyle(styles, 'Normal')) styles.children.push(normalStyle());
  return names;
}

export function findStyle(styles: XmlNode, id: string): XmlNode | undefined {
  return stylesIn(styles).find((style) => idOf(style) === id);
}

/** What a heading needs to be one, and an entry of the contents to show its page: programs write styles without them. */
const NEEDED: readonly [ids: RegExp, properties: readonly string[]][] = [
  [/^(?:Title|Heading\d|PositionTitle\d|SectionHeading\d)$/, ['w:keepNext', 'w:keepLines', 'w:outlineLvl']],
  [/^TOC\d$/, ['w:tabs']],
];
/** In the order of the standard (ECMA-376, CT_PPr), those that stand before any of the needed ones. */
const ORDER = [
  ...['keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr', 'suppressLineNumbers'],
  ...['pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap', 'overflowPunct', 'topLinePunct'],
  ...['autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind'],
  ...['contextualSpacing', 'mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment'],
  ...['textboxTightWrap', 'outlineLvl'],
].map((name) => `w:${name}`);

/** Adds to the template's style what it lacks of these; what it says itself stays. */
function complete(style: XmlNode, from: XmlNode): void {
  const wanted = NEEDED.flatMap(([ids, names]) => (ids.test(idOf(from)) ? names : []));
  const missing = wanted.flatMap((name) => {
    if (findChild(findChild(style, 'w:pPr'), name)) return [];
    return findChild(findChild(from, 'w:pPr'), name) ?? [];
  });
  if (missing.length === 0) return;
  const properties = ensureProperties(style);
  properties.children = [...elementsOf(properties), ...missing].toSorted(
    (one, other) => placeOf(one) - placeOf(other),
  );
}

function placeOf({ name }: XmlNode): number {
  const place = ORDER.indexOf(name);
  return place < 0 ? ORDER.length : place;
}

function ensureProperties(style: XmlNode): XmlNode {
  const found = findChild(style, 'w:pPr');
  if (found) return found;
  const made = node('w:pPr');
  const run = style.children.findIndex((one) => typeof one !== 'string' && one.name === 'w:rPr');
  style.children.splice(run < 0 ? style.children.length : run, 0, made);
  return made;
}

/** A paragraph style by its name in small letters. */
export function findStyleNamed(styles: XmlNode, name: string): XmlNode | undefined {
  return stylesIn(styles).find((style) => keyOf(style) === `paragraph ${name}`);
}

function renameReferences(tree: XmlNode, renamed: ReadonlyMap<string, string>): void {
  for (const { name, attributes } of findAll(tree)) {
    if (!REFERENCES.has(name)) continue;
    const id = renamed.get(attributes.get('w:val') ?? '');
    if (id !== undefined) attributes.set('w:val', id);
  }
}

function stylesIn(styles: XmlNode): XmlNode[] {
  return elementsOf(styles).filter(({ name }) => name === 'w:style');
}

function idOf({ attributes }: XmlNode): string {
  return attributes.get('w:styleId') ?? '';
}

function nameOf(style: XmlNode): string {
  return findChild(style, 'w:name')?.attributes.get('w:val') ?? idOf(style);
}

/** Word compares names without case. */
function keyOf(style: XmlNode): string {
  return `${style.attributes.get('w:type')} ${nameOf(style).trim().toLowerCase()}`;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${id}Template${number}`)) number++;
  return `${id}Template${number}`;
}

/** Word stores names of its own in small letters and shows them with capitals. */
function shownName(name: string): string {
  return name.replace(/^toc\b/, 'TOC').replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function normalStyle(): XmlNode {
  return node('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, [
    node('w:name', { 'w:val': 'Normal' }),
    node('w:qFormat'),
  ]);
}
