/** From a document to the bytes of its file: the same bytes for the same document, everywhere and at any time. */
import { type Document, Packer } from 'docx';
// Its build for Node declares a `require` that the bundler declares too; this one needs nothing of Node.
import { type Zippable, zipSync } from 'fflate/browser';
import type { WordsStory } from '../../verifying/read-words.ts';
import type { BuiltDocument } from './build-document.ts';
import { addRecord, type RecordedSource } from './write-record.ts';

/** The earliest that a zip file can say; the real time stands in the document's properties. */
const ZIP_TIME = '1980-01-01T00:00:00';
/** A regular file that its owner may read and write, as Unix writes it: Word for Mac refuses entries that say nothing. */
const ATTRIBUTES = { os: 3, attrs: 0o100600 << 16 };
/** Of its nine: the sixth takes twice as long, for files that are a fifth smaller. */
const LEVEL = 1;
/** Above those of any document, so that no picture in a header has the number of one in the text. */
const FIRST_EDGE_PICTURE = 1_000_000;
const DOCUMENT = 'word/document.xml';
/** Readers that stream look for it first. */
const FIRST_PART = '[Content_Types].xml';

/** The document was built from `source`, whose time becomes the document's time of creation and of last change. */
export function packDocument({ document, written }: BuiltDocument, source: RecordedSource): Uint8Array {
  // The packer's own zip has the time of day in it, so only its compiler is used.
  const parts = (Packer as unknown as { compiler: Compiler }).compiler.compile(document);
  if (!written) return packParts(parts, source);
  const filled = new Map(parts).set(DOCUMENT, written.fill(String(parts.get(DOCUMENT))));
  return packParts(filled, source, written.words);
}

/**
 * The parts of a document by their names: text, and the bytes of pictures. The record of what it quotes is added, from
 * the words that were heard, or read from the parts.
 */
export function packParts(
  written: ReadonlyMap<string, unknown>,
  source: RecordedSource,
  words: WordsStory | null = null,
): Uint8Array {
  const { exportedAt } = source;
  const parts = addRecord(written, source, words);
  const settled = new Map([...parts].map(([path, data]) => [path, settle(path, data, parts, exportedAt)]));
  const names = new Set([FIRST_PART, ...settled.keys()]);
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const name of names) {
    const part = settled.get(name);
    if (part === undefined) throw new Error(`The document has no part ${name}.`);
    const data = typeof part === 'string' ? encoder.encode(part) : part;
    files[name] = [data, { ...ATTRIBUTES, mtime: ZIP_TIME, level: LEVEL }];
  }
  return zipSync(files);
}

interface Compiler {
  compile(document: Document): Map<string, unknown>;
}

/** A part with what differs from run to run, or is wrong, put right. */
function settle(
  path: string,
  data: unknown,
  parts: ReadonlyMap<string, unknown>,
  exportedAt: string,
): string | Uint8Array {
  // Pictures, and fonts of a template, are as they are.
  if (data instanceof Uint8Array) return data;
  if (typeof data !== 'string') throw new Error(`The document's part ${path} is not text.`);
  if (path === 'docProps/core.xml') return settleProperties(data, exportedAt);
  if (path.endsWith('.rels')) return renameRelationships(data, relationshipNames(data));
  const relationships = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels'));
  const text =
    typeof relationships === 'string' ? renameRelationships(data, relationshipNames(relationships)) : data;
  if (path === DOCUMENT) return numberPictures(text, 1);
  const edge = /^word\/(?:header|footer)\w+\.xml$/.exec(path)?.[0];
  if (edge !== undefined)
    return numberPictures(text, FIRST_EDGE_PICTURE * (1 + edgesOf(parts).indexOf(edge)));
  return /^word\/(foot|end)notes\.xml$/.test(path) ? withoutMarksInSeparators(text) : text;
}

function settleProperties(xml: string, exportedAt: string): string {
  const time = new Date(exportedAt).toISOString();
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`)
    .replace('</cp:coreProperties>', '<dc:language>en-US</dc:language></cp:coreProperties>');
}

/** The writer names the relationships of links at random; here each is called by its place. Its other names are settled. */
function relationshipNames(relationships: string): Map<string, string> {
  const ids = [...relationships.matchAll(/<Relationship Id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
  const random = ids.filter((id) => !/^rId\d+$/.test(id));
  return new Map(random.map((id, index) => [id, `rIdLink${index + 1}`]));
}

function renameRelationships(xml: string, names: ReadonlyMap<string, string>): string {
  // A long text is not to be copied for nothing.
  if (![...names.keys()].some((id) => xml.includes(id))) return xml;
  // Typed text has its quotation marks escaped, so that only attributes look like this.
  return xml.replace(/(\b(?:r:id|r:embed|Id)=")([^"]+)"/g, (whole, before: string, id: string) => {
    const name = names.get(id);
    return name === undefined ? whole : `${before}${name}"`;
  });
}

function edgesOf(parts: ReadonlyMap<string, unknown>): string[] {
  return [...parts.keys()]
    .filter((path) => /^word\/(?:header|footer)/.test(path))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

/** The writer counts pictures through all documents that it writes; here each document counts its own. */
function numberPictures(xml: string, first: number): string {
  let count = first - 1;
  return xml.replace(/(<wp:docPr id=")\d+"/g, (_, before: string) => {
    count += 1;
    return `${before}${count}"`;
  });
}

/** In a separator note a note's mark is out of place, and makes Word offer a repair. */
function withoutMarksInSeparators(xml: string): string {
  return xml.replace(
    /(<w:(?:foot|end)note w:type="[^"]*"[^>]*>.*?)<w:r><w:rPr><w:rStyle[^>]*\/><\/w:rPr><w:(?:foot|end)noteRef\/><\/w:r>/g,
    '$1',
  );
}
