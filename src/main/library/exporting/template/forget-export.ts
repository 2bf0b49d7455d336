/** An earlier export that was made the template: what marks its items goes, as the new document has marks of its own. */
import { MARKING } from '../document/style-names.ts';
import { storiesOf, type Template, treeOf } from './open-template.ts';
import { elementsOf, findAll, findChild, node, type XmlNode } from './xml-tree.ts';

const ITEM = /^Standpoint_\d+$/;
/** As contents name their headings; Word's own have higher numbers. */
const HEADING = /\b_Toc0\d{8}\b/g;

/** Its words stay. Its marking becomes a place for that of the new document. */
export function forgetExport(template: Template): void {
  if (leaveOutRecord(template)) for (const tree of storiesOf(template)) makeMarkingPlaces(tree);
  const document = treeOf(template, 'word/document.xml');
  unwrapItems(document);
  leaveOutItemBookmarks(document);
  renameHeadings(document);
}

function leaveOutRecord({ trees, others }: Template): boolean {
  const numbers = [...trees].flatMap(([part, tree]) => {
    const number = /^customXml\/item(\d+)\.xml$/.exec(part)?.[1];
    const isRecord = tree.name === 'record' && tree.attributes.get('xmlns')?.includes('standpoint');
    return number !== undefined && isRecord ? [number] : [];
  });
  for (const number of numbers) {
    for (const part of [`item${number}.xml`, `itemProps${number}.xml`, `_rels/item${number}.xml.rels`]) {
      trees.delete(`customXml/${part}`);
      others.delete(`customXml/${part}`);
    }
  }
  return numbers.length > 0;
}

function makeMarkingPlaces(tree: XmlNode): void {
  for (const paragraph of findAll(tree, 'w:p')) {
    const [first, ...others] = elementsOf(paragraph).filter(isMarking);
    if (!first) continue;
    const look = elementsOf(first).filter(({ name }) => name === 'w:rPr');
    first.children = [...look, node('w:t', {}, ['{{marking}}'])];
    const gone = new Set<XmlNode | string>(others);
    paragraph.children = paragraph.children.filter((one) => !gone.has(one));
  }
}

function isMarking(run: XmlNode): boolean {
  const style = findChild(findChild(run, 'w:rPr'), 'w:rStyle')?.attributes.get('w:val');
  return run.name === 'w:r' && style === MARKING;
}

function unwrapItems(document: XmlNode): void {
  for (const element of findAll(document)) {
    if (element.children.some(isItemControl)) element.children = element.children.flatMap(unwrapped);
  }
}

function unwrapped(child: XmlNode | string): (XmlNode | string)[] {
  if (!isItemControl(child)) return [child];
  return findChild(child, 'w:sdtContent')?.children.flatMap(unwrapped) ?? [];
}

function isItemControl(one: XmlNode | string): one is XmlNode {
  if (typeof one === 'string' || one.name !== 'w:sdt') return false;
  const tag = findChild(findChild(one, 'w:sdtPr'), 'w:tag')?.attributes.get('w:val');
  return tag !== undefined && ITEM.test(tag);
}

function leaveOutItemBookmarks(document: XmlNode): void {
  const isStart = ({ name, attributes }: XmlNode) =>
    name === 'w:bookmarkStart' && ITEM.test(attributes.get('w:name') ?? '');
  const ids = new Set(
    [...findAll(document, 'w:bookmarkStart')].filter(isStart).map(({ attributes }) => attributes.get('w:id')),
  );
  if (ids.size === 0) return;
  const isEnd = ({ name, attributes }: XmlNode) =>
    name === 'w:bookmarkEnd' && ids.has(attributes.get('w:id'));
  for (const element of findAll(document)) {
    element.children = element.children.filter(
      (child) => typeof child === 'string' || !(isStart(child) || isEnd(child)),
    );
  }
}

/** Its contents still lead to its headings, by names that the new contents don't take. */
function renameHeadings(document: XmlNode): void {
  const names = [...findAll(document, 'w:bookmarkStart')].map(
    ({ attributes }) => attributes.get('w:name') ?? '',
  );
  let times = 1;
  while (names.some((name) => name.startsWith(`_Earlier${times}_`))) times++;
  const renamed = (text: string) => text.replace(HEADING, `_Earlier${times}$&`);
  for (const { name, attributes, children } of findAll(document)) {
    for (const key of ['w:name', 'w:anchor', 'w:instr']) {
      const value = attributes.get(key);
      if (value !== undefined) attributes.set(key, renamed(value));
    }
    if (name !== 'w:instrText') continue;
    for (const [at, child] of children.entries()) {
      if (typeof child === 'string') children[at] = renamed(child);
    }
  }
}
