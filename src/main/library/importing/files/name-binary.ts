/** Files that are no saved page, by how they begin: what each is, and what to import in its place. */

interface KnownKind {
  /** "a Word document": what the file is, in words. */
  words: string;
  advice?: string;
}

const SAVE_AS_TEXT = 'Save its text as a plain text file (.txt) and import that.';
const SAVE_AS_HTML = 'Open it in a browser, save the page as “Webpage, HTML only”, and import that.';

const ZIP: KnownKind = { words: 'a zip file', advice: 'Unpack it and import the files in it.' };

/** https://en.wikipedia.org/wiki/List_of_file_signatures, the ones that people take for a page. */
const beginnings: readonly [string, KnownKind][] = [
  ['%PDF-', { words: 'a PDF document', advice: SAVE_AS_TEXT }],
  ['{\\rtf', { words: 'a rich text document (RTF)', advice: SAVE_AS_TEXT }],
  ['\xD0\xCF\x11\xE0', { words: 'an older Office document', advice: SAVE_AS_TEXT }],
  ['bplist00', { words: 'a Safari web archive', advice: SAVE_AS_HTML }],
  ['SQLite format 3\0', { words: 'a database' }],
  ['\x89PNG', { words: 'a picture (PNG)' }],
  ['\xFF\xD8\xFF', { words: 'a picture (JPEG)' }],
  ['GIF8', { words: 'a picture (GIF)' }],
  ['II*\0', { words: 'a picture (TIFF)' }],
  ['MM\0*', { words: 'a picture (TIFF)' }],
  ['\x1F\x8B', { words: 'a compressed file (gzip)' }],
  ['7z\xBC\xAF', { words: 'a compressed file (7-Zip)' }],
  ['Rar!', { words: 'a compressed file (RAR)' }],
  ['MZ', { words: 'a program' }],
  ['\x7FELF', { words: 'a program' }],
];

/** What a zip file is, by the name of an entry that only this kind has. */
const zipContents: readonly [string, KnownKind][] = [
  ['word/', { words: 'a Word document', advice: SAVE_AS_TEXT }],
  ['xl/', { words: 'an Excel workbook' }],
  ['ppt/', { words: 'a PowerPoint presentation' }],
  ['application/vnd.oasis.opendocument.text', { words: 'a LibreOffice document', advice: SAVE_AS_TEXT }],
  ['application/epub', { words: 'an e-book (EPUB)' }],
];

const SEARCHED_BYTES = 64 * 1024;

/** Undefined where the bytes begin like nothing that is known; then they may be text. */
export function nameBinary(bytes: Uint8Array): KnownKind | undefined {
  const start = latin1(bytes.subarray(0, SEARCHED_BYTES));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    const ends = start + latin1(bytes.subarray(Math.max(0, bytes.length - SEARCHED_BYTES)));
    return zipContents.find(([entry]) => ends.includes(entry))?.[1] ?? ZIP;
  }
  if (isWebArchive(start)) return { words: 'a web archive (MHTML)', advice: SAVE_AS_HTML };
  return beginnings.find(([beginning]) => start.startsWith(beginning) && !readsOn(beginning, start))?.[1];
}

/** Two letters alone prove nothing: a page may begin with “MZ”. A program has control characters after them. */
function readsOn(beginning: string, start: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a program from a text.
  return beginning === 'MZ' && !/[\0-\x08]/.test(start.slice(0, 64));
}

function isWebArchive(start: string): boolean {
  const head = start.slice(0, 2048);
  return /^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\/related/im.test(head);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
