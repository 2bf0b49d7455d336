/** Writes simple PDF files by hand: text by plain operators in the standard fonts, so that a test knows every word. */
import { createHash, randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { encryptFor, type PdfEncryption } from './make-pdf-encryption.ts';

export type PdfFont = 'Times-Roman' | 'Times-Bold' | 'Times-Italic' | 'Courier';

/** Points from the lower left corner of the page, as PDF counts. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  size?: number;
  font?: PdfFont;
  /** Degrees counterclockwise. */
  turned?: number;
  /** Not painted, as recognised text under a scan is. */
  invisible?: boolean;
}

export interface PdfPageSource {
  texts: PdfText[];
  /** A picture over the whole page. */
  picture?: boolean;
  /** Clockwise, as the page is to be shown. */
  rotate?: 90 | 180 | 270;
  /** Operators put before the text as they stand. */
  operators?: string;
}

export interface PdfSource {
  pages: PdfPageSource[];
  info?: Record<string, string>;
  /** The body of a /PageLabels number tree, such as `0 << /S /r >> 2 << /S /D >>`. */
  pageLabels?: string;
  /** Each leads to a page, counted from 1. */
  bookmarks?: readonly { title: string; page: number }[];
  encryption?: PdfEncryption;
  compress?: boolean;
  /** In place of the number of pages. */
  count?: number;
}

export const PAGE_WIDTH = 612;
export const PAGE_HEIGHT = 792;

/** Ligatures take the places of letters that no sample uses: 1 to 5 in the fonts' encoding. */
const LIGATURES = ['\uFB01', '\uFB02', '\uFB00', '\uFB03', '\uFB04'];
/** Windows-1252, of which the upper half differs from Latin 1 in 128 to 159. */
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const FONTS: PdfFont[] = ['Times-Roman', 'Times-Bold', 'Times-Italic', 'Courier'];

interface PdfObject {
  dictionary: string;
  stream?: Buffer;
}

/** The file's bytes; the same source gives the same bytes, but for the key of an encrypted one. */
export function makePdf(source: PdfSource): Uint8Array {
  const objects: PdfObject[] = [];
  const add = (dictionary: string, stream?: Buffer) => {
    objects.push(stream ? { dictionary, stream } : { dictionary });
    return objects.length;
  };
  const catalog = add('');
  const tree = add('');
  const fonts = FONTS.map((font) =>
    add(
      `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl /ff /ffi /ffl] >> >>`,
    ),
  );
  const picture = add(
    '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
    Buffer.from([0, 128, 128, 255]),
  );
  const resources = add(
    `<< /Font << ${fonts.map((font, index) => `/F${index} ${font} 0 R`).join(' ')} >> /XObject << /P ${picture} 0 R >> >>`,
  );
  const pages = source.pages.map((page) => {
    const content = Buffer.from(contentOf(page), 'latin1');
    const stream = source.compress
      ? add('<< /Filter /FlateDecode', deflateSync(content))
      : add('<<', content);
    const rotate = page.rotate ? ` /Rotate ${page.rotate}` : '';
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}]${rotate} /Resources ${resources} 0 R /Contents ${stream} 0 R >>`,
    );
  });
  const labels = source.pageLabels ? ` /PageLabels << /Nums [${source.pageLabels}] >>` : '';
  const outline = source.bookmarks ? ` /Outlines ${addOutline(source.bookmarks, pages, add)} 0 R` : '';
  objects[catalog - 1] = { dictionary: `<< /Type /Catalog /Pages ${tree} 0 R${labels}${outline} >>` };
  objects[tree - 1] = {
    dictionary: `<< /Type /Pages /Count ${source.count ?? pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
  };
  const info = source.info ? add(infoOf(source.info)) : undefined;
  return writeFile(objects, catalog, info, source.encryption);
}

/** All on one level, the last written first, so that each can name the next. */
function addOutline(
  bookmarks: NonNullable<PdfSource['bookmarks']>,
  pages: readonly number[],
  add: (dictionary: string) => number,
): number {
  let first = 0;
  for (const { title, page } of bookmarks.toReversed()) {
    const next = first > 0 ? ` /Next ${first} 0 R` : '';
    first = add(`<< /Title ${literal(encode(title))} /Dest [${pages[page - 1]} 0 R /Fit]${next} >>`);
  }
  return add(`<< /Type /Outlines /First ${first} 0 R >>`);
}

function contentOf({ texts, picture, operators }: PdfPageSource): string {
  const painted = picture ? `q ${PAGE_WIDTH} 0 0 ${PAGE_HEIGHT} 0 0 cm /P Do Q\n` : '';
  const lines = texts.map(({ text, x, y, size = 12, font = 'Times-Roman', turned = 0, invisible }) => {
    const turn = (turned * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn).toFixed(5), Math.sin(turn).toFixed(5)];
    const matrix = `${cos} ${sin} ${-Number(sin)} ${cos} ${x.toFixed(2)} ${y.toFixed(2)} Tm`;
    return `BT /F${FONTS.indexOf(font)} ${size} Tf ${invisible ? '3 Tr ' : ''}${matrix} ${literal(encode(text))} Tj ET`;
  });
  return `${painted}${operators ?? ''}\n${lines.join('\n')}\n`;
}

/** One byte a letter, in the encoding of the fonts above. */
function encode(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (letter) => {
      const ligature = LIGATURES.indexOf(letter);
      if (ligature >= 0) return ligature + 1;
      const upper = WINDOWS_1252.indexOf(letter);
      if (upper >= 0 && letter !== '\0') return upper + 128;
      const code = letter.codePointAt(0) ?? 0;
      if (code > 255) throw new Error(`The fonts of the sample have no “${letter}”.`);
      return code;
    }),
  );
}

function literal(bytes: Buffer): string {
  const escaped = bytes
    .toString('latin1')
    .replace(/[\\()]/g, (letter) => `\\${letter}`)
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n');
  return `(${escaped})`;
}

function infoOf(info: Record<string, string>): string {
  const entries = Object.entries(info).map(([key, value]) => {
    const utf16 = Buffer.from(`\uFEFF${value}`, 'utf16le').swap16();
    return `/${key} <${utf16.toString('hex')}>`;
  });
  return `<< ${entries.join(' ')} >>`;
}

function writeFile(
  objects: readonly PdfObject[],
  catalog: number,
  info: number | undefined,
  encryption: PdfEncryption | undefined,
): Uint8Array {
  const id = createHash('md5').update(JSON.stringify(objects.length)).digest();
  const cipher = encryption ? encryptFor(encryption, id, randomBytes) : undefined;
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const push = (part: Buffer | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [index, { dictionary, stream }] of objects.entries()) {
    const number = index + 1;
    offsets.push(at);
    push(`${number} 0 obj\n`);
    if (stream) {
      const bytes = cipher ? cipher.encrypt(stream, number) : stream;
      push(`${dictionary} /Length ${bytes.length} >>\nstream\n`);
      push(bytes);
      push('\nendstream');
    } else {
      push(dictionary);
    }
    push('\nendobj\n');
  }
  const table = at;
  push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  push(offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join(''));
  const encrypt = cipher ? ` /Encrypt ${cipher.dictionary}` : '';
  const infoEntry = info ? ` /Info ${info} 0 R` : '';
  const hex = id.toString('hex');
  push(
    `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R${infoEntry}${encrypt} /ID [<${hex}> <${hex}>] >>\n`,
  );
  push(`startxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}
