/** What a browser leaves out of a PDF's properties. */
import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate/browser';

/**
 * Says the author of the Word document in the PDF printed from it, and the program, in an update at the file's end as
 * the standard has it (ISO 32000-1, 7.5.6). A file of another make than expected stays as it is.
 */
export async function setAuthor(pdf: string, docx: Uint8Array): Promise<void> {
  const core = unzipSync(docx, { filter: ({ name }) => name === 'docProps/core.xml' })['docProps/core.xml'];
  const author = core ? unescaped(/<dc:creator>([^<]*)/.exec(strFromU8(core))?.[1] ?? '') : '';
  const printed = await readFile(pdf);
  const update = updateOf(printed.toString('latin1'), author);
  if (update !== null) await writeFile(pdf, Buffer.concat([printed, Buffer.from(update, 'latin1')]));
}

function updateOf(printed: string, author: string): string | null {
  const trailer = printed.slice(printed.lastIndexOf('trailer'));
  const size = /\/Size (\d+)/.exec(trailer)?.[1];
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1];
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  const before = /startxref\s+(\d+)/.exec(trailer)?.[1];
  if (!size || !root || !info || !before) return null;
  const start = `\n${info} 0 obj\n`;
  const at = printed.lastIndexOf(start);
  const end = printed.indexOf('\nendobj', at);
  const known = at < 0 || end < 0 ? '' : printed.slice(at + start.length, end);
  const title = /\/Title ((?:\((?:\\.|[^\\)])*\)|<[^>]*>))/s.exec(known)?.[1];
  const times = known.match(/\/(?:CreationDate|ModDate) \([^)]*\)/g) ?? [];
  const entries = [
    ...(title ? [`/Title ${title}`] : []),
    `/Author ${textString(author)}`,
    `/Creator ${textString('Standpoint')}`,
    ...times,
  ];
  const object = `${info} 0 obj\n<<${entries.join('\n')}>>\nendobj\n`;
  const offset = Buffer.byteLength(printed, 'latin1') + 1;
  const table = `xref\n${info} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  const place = offset + object.length;
  return `\n${object}${table}trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${before}>>\nstartxref\n${place}\n%%EOF\n`;
}

/** In UTF-16, which has every letter. */
function textString(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}

function unescaped(xml: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name = '') =>
    code === undefined ? (named[name] ?? whole) : String.fromCodePoint(Number(code)),
  );
}
