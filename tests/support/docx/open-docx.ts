/** A .docx file as its readers see it: parts, tags and paragraphs. */
import { strFromU8, unzipSync } from 'fflate';

export interface Docx {
  /** By name, in the order of the file. */
  parts: ReadonlyMap<string, string>;
}

export interface Tag {
  name: string;
  attributes: Record<string, string>;
  kind: 'open' | 'close' | 'empty';
  /** The text between this tag and the next, decoded. */
  text: string;
}

export interface DocxParagraph {
  style: string;
  /** With tabs and line breaks; without the text of fields' instructions. */
  text: string;
  xml: string;
}

export function openDocx(bytes: Uint8Array): Docx {
  const files = unzipSync(bytes);
  return { parts: new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)])) };
}

/** Throws where the file has no such part. */
export function partOf(docx: Docx, name: string): string {
  const part = docx.parts.get(name);
  if (part === undefined) throw new Error(`The file has no part ${name}.`);
  return part;
}

/** Every tag of an XML part, in order. The part must be well-formed. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>([^<]*)/g)) {
    const [, close, name = '', attributes = '', empty, text = ''] = match;
    yield {
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          decode(value),
        ]),
      ),
      kind: close ? 'close' : empty ? 'empty' : 'open',
      text: decode(text),
    };
  }
}

/** The paragraphs of a part, in order. They don't stand within each other. */
export function paragraphsOf(xml: string): DocxParagraph[] {
  return [...xml.matchAll(/<w:p(?:\s[^>]*)?>(.*?)<\/w:p>/gs)].map(([whole, content = '']) => {
    let text = '';
    let style = 'Normal';
    for (const tag of tagsOf(content)) {
      if (tag.name === 'w:pStyle') style = tag.attributes['w:val'] ?? '';
      if (tag.name === 'w:t' && tag.kind === 'open') text += tag.text;
      if (tag.name === 'w:tab' && !('w:pos' in tag.attributes)) text += '\t';
      if (tag.name === 'w:br') text += '\n';
    }
    return { style, text, xml: whole };
  });
}

/** The paragraphs of the document itself. */
export function bodyParagraphs(bytes: Uint8Array): DocxParagraph[] {
  return paragraphsOf(partOf(openDocx(bytes), 'word/document.xml'));
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
