/** The writer's own form of an element before it is text, as `prepForXml` gives it: written, and gone through. */
import type { IXmlableObject } from 'docx';
import type { XmlHandlers } from '../../importing/files/parse-xml.ts';

type Value = string | number | IXmlableObject | readonly Value[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** As the writer itself would write it, to the byte. */
export function writeElement(element: IXmlableObject): string {
  const { name, attributes, children } = partsOf(element);
  let begin = `<${name}`;
  for (const [key, value] of attributes) begin += ` ${key}="${escapeXml(value)}"`;
  if (children === null) return `${begin}/>`;
  let content = '';
  for (const child of children) content += isElement(child) ? writeElement(child) : escapeXml(child);
  return `${begin}>${content}</${name}>`;
}

/** Tells its elements and text in order, as a reader of the file would meet them. */
export function walkElement(element: IXmlableObject, handlers: XmlHandlers): void {
  const { name, attributes, children } = partsOf(element);
  handlers.open({
    name,
    attribute: (wanted) => {
      for (const [key, value] of attributes) if (localOf(key) === wanted) return String(value);
      return undefined;
    },
    written: () => ({ name, attributes: attributes.map(([key, value]) => [key, String(value)]) }),
  });
  for (const child of children ?? []) {
    if (isElement(child)) walkElement(child, handlers);
    else handlers.text(String(child));
  }
  handlers.close(name);
}

/** Children are null where the element is written without an end. */
function partsOf(element: IXmlableObject): {
  name: string;
  attributes: [string, Value][];
  children: (string | number | IXmlableObject)[] | null;
} {
  const [[name, value] = ['', '']] = Object.entries(element) as [string, Value][];
  if (!isElement(value) && !Array.isArray(value)) {
    return { name, attributes: [], children: [value as string | number] };
  }
  if (!Array.isArray(value))
    return { name, attributes: attributesOf(value as IXmlableObject), children: null };
  const attributes: [string, Value][] = [];
  const children: (string | number | IXmlableObject)[] = [];
  for (const one of value) {
    if (isElement(one) && '_attr' in one) attributes.push(...attributesOf(one));
    else children.push(one);
  }
  return { name, attributes, children };
}

function attributesOf(element: IXmlableObject): [string, Value][] {
  return Object.entries((element._attr ?? {}) as IXmlableObject) as [string, Value][];
}

function isElement(value: unknown): value is IXmlableObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function escapeXml(value: Value): string {
  if (typeof value !== 'string') return String(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no XML file can hold them.
  return value.replace(/[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g, (character) => ESCAPES[character] ?? '');
}
