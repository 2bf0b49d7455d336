/** The organisation's own Word file, from bytes that nobody vouches for to parts that can be used. Nothing is fetched. */
import { nameBinary } from '../../importing/files/name-binary.ts';
import { openZip } from '../../importing/files/open-zip.ts';
import { notWord, refuseOtherFiles } from '../../importing/testimony/read-docx-refusals.ts';
import { readRelationships } from '../../importing/testimony/read-docx-relationships.ts';
import type { Package } from '../../importing/testimony/read-docx-xml.ts';
import { countUnbroken } from '../document/count-unbroken.ts';
import { refuseActiveParts, refuseActiveRelationships, refuseActiveTypes } from './refuse-active.ts';
import { AS_TEMPLATE, foreign, tooLarge, tooLargeTemplate, unusable } from './template-refusals.ts';
import { findAll, readTree, textOf, type XmlNode } from './xml-tree.ts';

export interface Template {
  /** What the person calls the file. */
  name: string;
  trees: Map<string, XmlNode>;
  /** Pictures, fonts and the like, as they are. */
  others: Map<string, Uint8Array>;
}

export const LARGEST_TEMPLATE_BYTES = 20 * 1024 * 1024;
/** What its XML may unpack to: that of a document of some hundred pages. */
const MOST_XML_BYTES = 12 * 1024 * 1024;
const MOST_PARTS = 1000;
/** Several times those of Word's own largest sets of styles: each takes some hundred bytes of memory. */
const MOST_ELEMENTS = 100_000;
/** Of what stands on its pages, which is laid out with each export: a dozen pages full of text. */
const MOST_ON_PAGES = { elements: 30_000, sections: 100, characters: 50_000, unbroken: 3_000 };

const DOCUMENT = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** Throws `file-hostile`, `file-damaged`, `file-encrypted`, `file-binary`, `file-too-large` and `template-unusable`. */
export function openTemplate(bytes: Uint8Array, name: string): Template {
  refuseOtherFiles(bytes, name, AS_TEMPLATE);
  if (bytes.length > LARGEST_TEMPLATE_BYTES) {
    throw tooLargeTemplate(name);
  }
  const source: Package = { zip: openZip(bytes, name, AS_TEMPLATE), file: name, purpose: AS_TEMPLATE };
  const { zip } = source;
  if (!zip.has(DOCUMENT)) throw notWord(name, nameBinary(bytes)?.words ?? 'a zip file', AS_TEMPLATE);
  if (zip.names.length > MOST_PARTS) throw tooLarge(name, `It has ${zip.names.length} parts.`);
  refuseActiveParts(source);
  refuseActiveRelationships(source);

  const template: Template = { name, trees: new Map(), others: new Map() };
  let xmlBytes = 0;
  let elements = 0;
  const count = () => {
    elements += 1;
    if (elements > MOST_ELEMENTS)
      throw tooLarge(name, 'It has more than 100,000 elements of text and styles.');
  };
  for (const part of zip.names.filter((one) => !one.endsWith('/') && !isLeftOut(one))) {
    const content = zip.read(part);
    if (!/\.(xml|rels|vml)$/i.test(part)) {
      template.others.set(part, content);
      continue;
    }
    xmlBytes += content.length;
    if (xmlBytes > MOST_XML_BYTES) throw tooLarge(name, 'Its text and styles unpack to more than 12 MB.');
    template.trees.set(part, readTree(source, part, count));
  }
  refuseDialect(template, source);
  refuseActiveTypes(source, treeOf(template, TYPES));
  refuseManyPages(template);
  refuseFetchingFields(template);
  return template;
}

/** A part that each Word file has. Throws `template-unusable` where it is missing. */
export function treeOf({ trees, name }: Template, part: string): XmlNode {
  const tree = trees.get(part);
  if (!tree)
    throw unusable(name, `It has no part “${part}”. Open it in Word, save it anew, and choose that.`);
  return tree;
}

/** What has text: the document, its headers, footers and notes. */
export function storiesOf({ trees }: Template): XmlNode[] {
  return [...trees.values()].filter(({ name }) =>
    /^w:(document|hdr|ftr|footnotes|endnotes|comments)$/.test(name),
  );
}

/** Pictures of its first page, and what only the author's own Word uses. */
function isLeftOut(part: string): boolean {
  return /^(?:docProps\/thumbnail\.|word\/printerSettings\/|\[trash\]\/)/i.test(part);
}

function refuseDialect(template: Template, source: Package): void {
  const root = treeOf(template, DOCUMENT);
  if ([...root.attributes.values()].includes(STRICT_WORD)) {
    throw unusable(
      template.name,
      'It was saved as “Strict Open XML Document”. In Word, save it as “Word Document (.docx)”, and choose that.',
    );
  }
  const main = readRelationships(source, '').find(({ type }) => type === 'officeDocument');
  const isUsual =
    main?.target === DOCUMENT &&
    treeOf(template, TYPES).name === 'Types' &&
    root.name === 'w:document' &&
    root.attributes.get('xmlns:w') === WORD &&
    [...template.trees.values()].every(hasUsualPrefixes);
  if (!isUsual) throw foreign(template.name);
}

function refuseManyPages(template: Template): void {
  const left = { ...MOST_ON_PAGES };
  for (const tree of storiesOf(template)) {
    for (const element of findAll(tree)) {
      left.elements--;
      if (element.name === 'w:sectPr') left.sections--;
      if (element.name !== 'w:p') continue;
      const text = textOf(element);
      left.characters -= text.length;
      left.unbroken -= countUnbroken(text);
    }
  }
  if (Math.min(...Object.values(left)) >= 0) return;
  throw tooLarge(template.name, 'It has more text than goes into a template.');
}

/** By which elements and relationships are looked for. */
function hasUsualPrefixes({ attributes }: XmlNode): boolean {
  return [...attributes].every(
    ([name, value]) => (value !== WORD || name === 'xmlns:w') && (value !== OFFICE || name === 'xmlns:r'),
  );
}

/** Fields that bring in what is outside of the file. */
function refuseFetchingFields(template: Template): void {
  const fetching = /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|LINK|IMPORT|DDE|DDEAUTO|DATABASE|RD|EMBED)\b/i;
  for (const tree of template.trees.values()) {
    for (const field of instructionsOf(tree)) {
      const found = fetching.exec(field)?.[1];
      if (found === undefined) continue;
      throw unusable(
        template.name,
        `It has a field that takes in something from outside of the file (${found.toUpperCase()}). In Word, click into it, press Ctrl Shift F9 to make plain text of it, save the file, and choose that.`,
      );
    }
  }
}

/** A field's instruction may be spread over several runs of its paragraph. */
function* instructionsOf(tree: XmlNode): Generator<string> {
  for (const field of findAll(tree, 'w:fldSimple')) yield field.attributes.get('w:instr') ?? '';
  let instruction = '';
  for (const { name, attributes, children } of findAll(tree)) {
    if (name === 'w:fldChar') {
      yield instruction;
      instruction = '';
      if (attributes.get('w:fldCharType') === 'begin') instruction = '';
    }
    if (name === 'w:instrText') instruction += children.filter((one) => typeof one === 'string').join('');
  }
  yield instruction;
}
