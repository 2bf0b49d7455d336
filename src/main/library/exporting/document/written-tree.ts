/** The writer's own form of an element before it is text, as `prepForXml` gives it. */
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

/** As the writer itself would write it, to the byte; `reader` is told what one who reads the file would meet. */
export function writeElement(element: IXmlableObject, reader: XmlHandlers | undefined): string {
  const { name, attributes, children } = partsOf(element);
  const read = nameWhenRead(name);
  reader?.open({
    name: read,
    attribute: (wanted) => {
      for (const [key, value] of attributes) if (localOf(key) === wanted) return String(value);
      return undefined;
    },
    written: () => ({ name, attributes: attributes.map(([key, value]) => [key, String(value)]) }),
  });
  let xml = `<${name}`;
  for (const [key, value] of attributes) xml += ` ${key}="${escapeXml(value)}"`;
  if (children === null) xml += '/>';
  else {
    xml += '>';
    for (const child of children) {
      if (isElement(child)) xml += writeElement(child, reader);
      else {
        reader?.text(String(child));
        xml += escapeXml(child);
      }
    }
    xml += `</${name}>`;
  }
  reader?.close(read);
  return xml;
}

/** Readers know elements of the text by their prefix, and those of pictures, which come in a dozen namespaces, without. */
function nameWhenRead(name: string): string {
  return name.startsWith('w:') || /^(?:m|mc):/.test(name) ? name : localOf(name);
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
