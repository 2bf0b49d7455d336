/**
 * XML as a stream of elements and text. Nothing of it is expanded or fetched: a DOCTYPE is refused before an entity
 * could be declared, and what is nested too deeply is too.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';

export interface XmlElement {
  /** With the prefix that `namespaces` gives; without one where the namespace isn't known. */
  name: string;
  /** By its name without prefix. */
  attribute(name: string): string | undefined;
  /** As the file has them, with its own prefixes, in order. */
  written(): { name: string; attributes: [string, string][] };
}

export interface XmlHandlers {
  open(element: XmlElement): void;
  close(name: string): void;
  /** Of one text there may be several calls. */
  text(characters: string): void;
}

export class XmlFault extends Error {
  readonly kind: 'damaged' | 'hostile';
  constructor(kind: 'damaged' | 'hostile', message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

const CHUNK_BYTES = 64 * 1024;
/** Tables in tables in text boxes come to some eighty. */
const DEEPEST = 400;
/** Three times those of a document of 5,000 pages. */
const MOST_ELEMENTS = 6_000_000;

/** Throws an `XmlFault`, and whatever the handlers throw. The encodings are those of Office files: UTF-8 and UTF-16. */
export function parseXml(
  bytes: Uint8Array,
  namespaces: ReadonlyMap<string, string>,
  handlers: XmlHandlers,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let elements = 0;
  const nameOf = (tag: SaxesTagNS) => {
    const prefix = namespaces.get(tag.uri);
    return prefix === undefined ? tag.local : `${prefix}:${tag.local}`;
  };
  parser.on('error', (error) => {
    throw new XmlFault('damaged', 'it is not well-formed XML', error);
  });
  parser.on('doctype', () => {
    throw new XmlFault(
      'hostile',
      'it declares a document type, by which a few characters can become millions',
    );
  });
  parser.on('opentag', (tag) => {
    depth++;
    elements++;
    if (elements > MOST_ELEMENTS) throw new XmlFault('hostile', 'it has more elements than any document');
    if (depth > DEEPEST) throw new XmlFault('hostile', 'it is nested more deeply than any document');
    handlers.open({
      name: nameOf(tag),
      attribute: (name) => attributeOf(tag, name),
      written: () => ({
        name: tag.name,
        attributes: Object.values(tag.attributes).map((one) => [one.name, one.value]),
      }),
    });
  });
  parser.on('closetag', (tag) => {
    depth--;
    handlers.close(nameOf(tag));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    parser.write(decodeChunk(decoder, bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES < bytes.length));
  }
  parser.close();
}

function decodeChunk(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    throw new XmlFault('damaged', 'it has characters that are none', error);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function attributeOf(tag: SaxesTagNS, name: string): string | undefined {
  for (const attribute of Object.values(tag.attributes)) if (attribute.local === name) return attribute.value;
  return undefined;
}
