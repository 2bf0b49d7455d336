/** XML as a tree that can be changed and written again. Comments and processing instructions are left out. */
import { parseXml, type XmlHandlers } from '../../importing/files/parse-xml.ts';
import { type Package, readPart } from '../../importing/testimony/read-docx-xml.ts';

export interface XmlNode {
  /** With the prefix that the file gives it. */
  name: string;
  attributes: Map<string, string>;
  children: (XmlNode | string)[];
}

/** Throws `file-damaged` and `file-hostile`, naming the file and the part, and what `onElement` throws at one too many. */
export function readTree(source: Package, part: string, onElement: () => void): XmlNode {
  return grow((handlers) => readPart(source, part, handlers), onElement);
}

/** Of text that is our own. */
export function parseTree(xml: string): XmlNode {
  return grow((handlers) => parseXml(new TextEncoder().encode(xml), new Map(), handlers));
}

function grow(feed: (handlers: XmlHandlers) => void, onElement: () => void = () => {}): XmlNode {
  const root = node('');
  const open = [root];
  feed({
    open(element) {
      onElement();
      const { name, attributes } = element.written();
      const child = node(name, Object.fromEntries(attributes));
      open.at(-1)?.children.push(child);
      open.push(child);
    },
    close: () => void open.pop(),
    text: (characters) => void open.at(-1)?.children.push(characters),
  });
  return elementsOf(root)[0] ?? root;
}

export function node(
  name: string,
  attributes: Record<string, string> = {},
  children: (XmlNode | string)[] = [],
): XmlNode {
  return { name, attributes: new Map(Object.entries(attributes)), children };
}

export function elementsOf({ children }: XmlNode): XmlNode[] {
  return children.filter((child) => typeof child !== 'string');
}

export function findChild(parent: XmlNode | undefined, name: string): XmlNode | undefined {
  return parent && elementsOf(parent).find((child) => child.name === name);
}

/** The element and all below it of that name, in order. */
export function* findAll(parent: XmlNode, name?: string): Generator<XmlNode> {
  if (name === undefined || parent.name === name) yield parent;
  for (const child of elementsOf(parent)) yield* findAll(child, name);
}

export function textOf(parent: XmlNode): string {
  return [...findAll(parent, 'w:t')].flatMap(({ children }) => children.filter(isText)).join('');
}

/** With the declaration that Word's own files have. */
export function writeTree(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeNode(root)}`;
}

function writeNode({ name, attributes, children }: XmlNode): string {
  const said = [...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
  if (children.length === 0) return `<${name}${said}/>`;
  const inside = children.map((child) => (isText(child) ? escapeText(child) : writeNode(child))).join('');
  return `<${name}${said}>${inside}</${name}>`;
}

function isText(child: XmlNode | string): child is string {
  return typeof child === 'string';
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
