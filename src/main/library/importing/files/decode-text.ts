/** From a file's bytes to its text, whatever wrote them. */
import { StandpointError } from '../../../../shared/errors.ts';
import { toStorableText } from '../../../../shared/text.ts';
import { nameBinary } from './name-binary.ts';

/**
 * The text of a file. The encoding is told by the byte order mark; else UTF-16 by its zero bytes; else UTF-8 where
 * the bytes are valid UTF-8 (which other encodings are not by chance); else what the page's own `<meta>` says; else
 * Windows-1252. What can't be decoded becomes U+FFFD. Throws `file-empty` and `file-binary`, naming the file.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const known = nameBinary(bytes);
  if (known) throw binary(name, known.words, known.advice);
  const text = toStorableText(decode(bytes));
  if (text.trim() === '') {
    throw new StandpointError(
      'file-empty',
      `“${name}” is empty: there is no text in it. Save the page again and import it then.`,
      { details: { file: name } },
    );
  }
  if (hasTooManyControls(text)) throw binary(name, 'not text');
  return text;
}

function binary(name: string, words: string, advice?: string): StandpointError {
  const instead = advice ?? 'Import a Word document, a PDF, a saved web page or plain text.';
  return new StandpointError(
    'file-binary',
    words === 'not text'
      ? `“${name}” is not a text: it holds data that can't be read as words. ${instead}`
      : `“${name}” is ${words}${advice ? ', not a saved page' : ''}. ${instead}`,
    { details: { file: name } },
  );
}

function decode(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const utf16 = encodingByZeros(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeInvalidUtf8(bytes);
  }
}

function encodingByMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

const SAMPLED_BYTES = 256 * 1024;

/**
 * UTF-16 without a mark, by its spaces and line ends: in them one byte is zero, and which one tells the order. Letters
 * would tell less: half of a Chinese character may be zero too. What is no text after all is refused by its controls.
 */
function encodingByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length, SAMPLED_BYTES) & ~1;
  let zeros = 0;
  let littleEndian = 0;
  let bigEndian = 0;
  for (let at = 0; at < end; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (first === 0 || second === 0) zeros++;
    if (second === 0 && isSpace(first)) littleEndian++;
    if (first === 0 && isSpace(second)) bigEndian++;
  }
  if (Math.max(littleEndian, bigEndian) < 2 || zeros < end / 200) return undefined;
  return littleEndian > bigEndian ? 'utf-16le' : 'utf-16be';
}

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d;

/** Bytes that are UTF-8 but for a few damaged characters stay UTF-8: the rest of the words would be lost otherwise. */
function decodeInvalidUtf8(bytes: Uint8Array): string {
  const encoding = declaredEncoding(bytes);
  if (encoding && encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = countMatches(text, /\uFFFD/g);
  const sound = countMatches(text, /[^\0-\x7f\uFFFD]/gu);
  return sound > damaged ? text : new TextDecoder('windows-1252').decode(bytes);
}

/** The encoding in the page's `<meta>`, within the first 1024 bytes as in https://html.spec.whatwg.org/#charset. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  if (!label) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // What could be read as Latin letters in the `<meta>` can't be UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return undefined;
  }
}

/** More than one character in a hundred that no text has: control characters other than tabs, line and page ends. */
function hasTooManyControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells data from text.
  const controls = countMatches(text, /[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\uFFFD]/g);
  return controls > text.length / 100 && controls > 2;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
