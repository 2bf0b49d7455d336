/** An XML part as a tree, for rules that ask what stands in what. */
import { type Docx, partOf, tagsOf } from './open-docx.ts';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The text right behind its opening tag: all that it has, where it has no elements. */
  text: string;
  children: XmlElement[];
}

/** The root element. The part must be well-formed. */
export function readElements(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  for (const { name, attributes, kind, text } of tagsOf(xml)) {
    if (kind === 'close') {
      open.pop();
      continue;
    }
    const element = { name, attributes, text: kind === 'open' ? text : '', children: [] };
    open.at(-1)?.children.push(element);
    if (kind === 'open') open.push(element);
  }
  return top.children[0] ?? top;
}

/** Every element of that name below this one, in order. */
export function* allWithin(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* allWithin(child, name);
  }
}

/** The element at the end of the way down, child by child; undefined where it is not there. */
export function childAt(element: XmlElement | undefined, ...way: string[]): XmlElement | undefined {
  return way.reduce((at, name) => at?.children.find((child) => child.name === name), element);
}

/** The value of the child at the end of the way, as WordprocessingML mostly has them. */
export function valueAt(element: XmlElement | undefined, ...way: string[]): string | undefined {
  return childAt(element, ...way)?.attributes['w:val'];
}

/** Whether a property that is there is not switched off. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !/^(0|false|off)$/.test(property.attributes['w:val'] ?? '');
}

/** The words of an element, without the instructions of fields. */
export function wordsOf(element: XmlElement): string {
  return [...allWithin(element, 'w:t')].map(({ text }) => text).join('');
}

/** By id. */
export type Styles = ReadonlyMap<string, XmlElement>;

export function stylesOf(docx: Docx): Styles {
  const sheet = readElements(partOf(docx, 'word/styles.xml'));
  return new Map(
    sheet.children
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
}
