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

/** The element and all below it of that name, in order. What is in an element that `enters` denies is passed over. */
export function* findAll(
  parent: XmlNode,
  name?: string,
  enters: (element: XmlNode) => boolean = () => true,
): Generator<XmlNode> {
  const open = [parent];
  for (let element = open.pop(); element; element = open.pop()) {
    if (name === undefined || element.name === name) yield element;
    if (!enters(element)) continue;
    const { children } = element;
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child !== undefined && !isText(child)) open.push(child);
    }
  }
}

/** The elements with a paragraph's text, in order. A text box in it has paragraphs of its own. */
export function textsOf(paragraph: XmlNode): XmlNode[] {
  return [...findAll(paragraph, 'w:t', (one) => one === paragraph || one.name !== 'w:p')];
}

/** The text of a paragraph. */
export function textOf(paragraph: XmlNode): string {
  return textsOf(paragraph).map(ownText).join('');
}

/** What stands in the element itself. */
export function ownText({ children }: XmlNode): string {
  return children.filter(isText).join('');
}

/** With the declaration that Word's own files have. */
export function writeTree(root: XmlNode): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  writeNode(root, pieces);
  return pieces.join('');
}

function writeNode({ name, attributes, children }: XmlNode, pieces: string[]): void {
  pieces.push(`<${name}`);
  for (const [key, value] of attributes) pieces.push(` ${key}="${escapeAttribute(value)}"`);
  if (children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of children) {
    if (isText(child)) pieces.push(escapeText(child));
    else writeNode(child, pieces);
  }
  pieces.push(`</${name}>`);
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
