/** Files that are no Word document that can be read: what each is, and what can be done. */
import { StandpointError } from '../../../../shared/errors.ts';
import { nameBinary } from '../files/name-binary.ts';
import { IMPORTING, type Purpose } from '../files/purpose.ts';
import type { Package } from './read-docx-xml.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws where the bytes don't begin as a zip file, which each DOCX is. */
export function refuseOtherFiles(bytes: Uint8Array, name: string, purpose: Purpose = IMPORTING): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && [3, 5, 7].includes(bytes[2] ?? 0)) return;
  if (OLE.every((byte, at) => bytes[at] === byte)) throw describeOle(bytes, name, purpose);
  throw notWord(name, nameBinary(bytes)?.words, purpose);
}

/** A zip file of another kind. */
export function notWord(
  name: string,
  words: string | undefined,
  purpose: Purpose = IMPORTING,
): StandpointError {
  return refusal(
    'file-damaged',
    name,
    words
      ? `It is ${words}, not a Word document (DOCX). If its name ends in “.docx”, give it the ending that it had, or save it as DOCX in the program that made it.`
      : `It is not a Word document (DOCX), or it is damaged from its beginning on. Copy or download it again; if Word can open it, save it there as DOCX and ${purpose.retry}.`,
    purpose,
  );
}

export function noText(name: string, pictures: number): StandpointError {
  return refusal(
    'file-no-text',
    name,
    pictures > 0
      ? 'It has pictures, but no text: its pages may be scans. Import the witness’s own document, or a copy with recognised text.'
      : 'It has no text at all. Check that this is the document you meant.',
  );
}

export function tooManyParagraphs(name: string, most: number, purpose: Purpose = IMPORTING): StandpointError {
  return refusal(
    'file-too-large',
    name,
    `It has more than ${most.toLocaleString('en-US')} paragraphs. Save it in parts, and ${purpose.retry}.`,
    purpose,
  );
}

export function tooManyNotes({
  file,
  purpose = IMPORTING,
}: Pick<Package, 'file' | 'purpose'>): StandpointError {
  return refusal(
    'file-hostile',
    file,
    'It refers to its notes more often than any document: it may have been built to harm whoever opens it. Ask its sender for the document anew.',
    purpose,
  );
}

/** Office files before 2007, and those with a password, are OLE files; the names in them are UTF-16. */
function describeOle(bytes: Uint8Array, name: string, purpose: Purpose): StandpointError {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (entry: string) => content.includes(Buffer.from(entry, 'utf16le'));
  if (has('EncryptedPackage')) {
    return refusal(
      'file-encrypted',
      name,
      `It is protected by a password. Open it in Word with the password, save a copy without one (File, Info, Protect Document), and ${purpose.retry}.`,
      purpose,
    );
  }
  return refusal(
    'file-binary',
    name,
    has('WordDocument')
      ? `It is a document of an older Word (.doc). Open it in Word or LibreOffice, save it as “Word Document (.docx)”, and ${purpose.retry}.`
      : `It is an older Office file. Save it as “Word Document (.docx)” in the program that made it, and ${purpose.retry}.`,
    purpose,
  );
}

function refusal(
  code: StandpointError['code'],
  name: string,
  message: string,
  purpose: Purpose = IMPORTING,
): StandpointError {
  return new StandpointError(code, `“${name}” ${purpose.refused}. ${message}`, { details: { file: name } });
}
