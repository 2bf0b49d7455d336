/**
 * The record of what a file quotes, as a custom XML part, which Word and LibreOffice carry along. It holds hashes and no
 * words: what somebody deletes from a document before it is sent must not leave with it.
 */

import { RECORD_NAMESPACE } from '../../../../shared/record-namespace.ts';
import { hashParagraphs, hashWords, shortHash } from '../../verifying/fold-words.ts';
import {
  readBeside,
  readWords,
  type Words,
  type WordsParagraph,
  type WordsStory,
  withoutPage,
} from '../../verifying/read-words.ts';
import type { ExportSource } from '../export-source.ts';
import { type RecordedItem, recordedItems } from './recorded-items.ts';
import { toWritable } from './writable-text.ts';

const DOCUMENT = 'word/document.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Of the kind of record, not of one document. */
const ITEM_ID = '{B4D9F0C6-6C1E-4E0B-9B7B-5D1C60A0F1E1}';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

export type RecordedSource = Pick<ExportSource, 'blocks' | 'details' | 'exportedAt' | 'library'>;

/** The parts with the record beside them, related and declared; the same parts where nothing is quoted. */
export function addRecord(
  parts: ReadonlyMap<string, unknown>,
  source: RecordedSource,
  words: WordsStory | null = null,
): ReadonlyMap<string, unknown> {
  const items = [...recordedItems(source).values()];
  if (items.length === 0) return parts;
  const number = firstFree((one) => !parts.has(`customXml/item${one}.xml`));
  const added = new Map(parts);
  added.set(`customXml/item${number}.xml`, writeRecord(items, source, readParts(parts, words)));
  added.set(
    `customXml/itemProps${number}.xml`,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${RECORD_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  added.set(
    `customXml/_rels/item${number}.xml.rels`,
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  const relations = 'word/_rels/document.xml.rels';
  const related = textOf(parts, relations);
  const id = firstFree((one) => !related.includes(`"rId${one}"`));
  added.set(
    relations,
    related.replace(
      '</Relationships>',
      `<Relationship Id="rId${id}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${number}.xml"/></Relationships>`,
    ),
  );
  const types = '[Content_Types].xml';
  added.set(
    types,
    textOf(parts, types).replace(
      '</Types>',
      `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPERTIES_TYPE}"/></Types>`,
    ),
  );
  return added;
}

/** Hashes are of what stands in the file, read as a copy that comes back is read. */
function writeRecord(
  items: readonly RecordedItem[],
  { details, exportedAt, library = '' }: RecordedSource,
  { paragraphs, pictures }: Words,
): string {
  const own = paragraphs.filter(({ within, text }) => within.length === 0 && text !== '');
  const { citationStyle, citationPlace } = details;
  const byItem = groupByItem(paragraphs);
  const said = items.map((item) => writeItem(item, byItem.get(item.name) ?? []));
  const begin = element(
    'record',
    {
      xmlns: RECORD_NAMESPACE,
      library,
      exportedAt,
      citationStyle,
      citationPlace,
      pictures: String(pictures),
    },
    false,
  );
  const others = own
    .map(({ text, isContents }) => shortHash(isContents ? withoutPage(text) : text))
    .join(' ');
  return `${DECLARATION}${begin}${said.join('')}<others>${others}</others></record>`;
}

/** In one pass: to look through all paragraphs for each item would take the square of the document's length. */
function groupByItem(paragraphs: readonly WordsParagraph[]): ReadonlyMap<string, WordsParagraph[]> {
  const byItem = new Map<string, WordsParagraph[]>();
  for (const paragraph of paragraphs) {
    for (const name of new Set(paragraph.within)) {
      const found = byItem.get(name);
      if (found) found.push(paragraph);
      else byItem.set(name, [paragraph]);
    }
  }
  return byItem;
}

function writeItem(item: RecordedItem, paragraphs: readonly WordsParagraph[]): string {
  const { name, kind, id, version, sha256, title, source, parts } = item;
  const { words, lines } = hashParagraphs(paragraphs.map(({ text }) => text));
  const notes = hashWords(paragraphs.flatMap((one) => one.notes).join('\n'));
  const about = {
    ...{ name, kind, id, version: String(version), sha256, title, source, words, notes },
    lines: lines.join(' '),
  };
  const said = parts.map(({ section, points }) =>
    element('part', {
      ...(section === null ? {} : { section: String(section) }),
      ...(points === null ? {} : { points: points.join(' ') }),
    }),
  );
  return `${element('item', about, false)}${said.join('')}</item>`;
}

function element(name: string, attributes: Record<string, string>, isEmpty = true): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(toWritable(value))}"`);
  return `<${name}${said.join('')}${isEmpty ? '/' : ''}>`;
}

function escapeXml(text: string): string {
  if (!/[&<>"]|[^\S ]/u.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\s/gu, ' ');
}

/** The words of our own parts; of the text as they were heard, where they were. */
export function readParts(parts: ReadonlyMap<string, unknown>, words: WordsStory | null): Words {
  const encoder = new TextEncoder();
  const read = (name: string) => {
    const part = parts.get(name);
    return typeof part === 'string' ? encoder.encode(part) : new Uint8Array();
  };
  const zip = { names: [...parts.keys()], has: (name: string) => parts.has(name), read };
  const source = { zip, file: 'The document' };
  return words ? words.end(readBeside(source, DOCUMENT)) : readWords(source, DOCUMENT);
}

function textOf(parts: ReadonlyMap<string, unknown>, name: string): string {
  const part = parts.get(name);
  if (typeof part !== 'string') throw new Error(`The document has no part ${name}.`);
  return part;
}

function firstFree(isFree: (number: number) => boolean): number {
  let number = 1;
  while (!isFree(number)) number++;
  return number;
}
