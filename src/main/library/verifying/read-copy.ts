/** What a file of any origin says. Nothing is fetched, unpacked to disk or changed. */
import { nameBinary } from '../importing/files/name-binary.ts';
import { openZip } from '../importing/files/open-zip.ts';
import type { Purpose } from '../importing/files/purpose.ts';
import { readBytes } from '../importing/files/read-bytes.ts';
import { notWord, refuseOtherFiles } from '../importing/testimony/read-docx-refusals.ts';
import { readRelationships } from '../importing/testimony/read-docx-relationships.ts';
import type { Package } from '../importing/testimony/read-docx-xml.ts';
import { type CopyRecord, findRecord } from './read-record.ts';
import { readWords, type Words } from './read-words.ts';

export interface CopyFile {
  path: string;
  /** What messages call it. */
  name: string;
}

export interface Copy extends Words {
  file: string;
  record: CopyRecord | null;
}

const CHECKING: Purpose = { refused: 'can’t be checked', retry: 'check that' };

/** Throws `file-damaged`, `file-hostile`, `file-encrypted`, `file-binary`, `file-unreadable` and `file-too-large`. */
export async function readCopy({ path, name }: CopyFile): Promise<Copy> {
  return readCopyBytes(await readBytes(path, name), name);
}

/** What the copy's record says, in a fraction of the time. Throws the same, but for what is wrong with the text. */
export async function readCopyRecord({ path, name }: CopyFile): Promise<CopyRecord | null> {
  return findRecord(openCopy(await readBytes(path, name), name).source);
}

export function readCopyBytes(bytes: Uint8Array, name: string): Copy {
  const { source, main } = openCopy(bytes, name);
  return { file: name, record: findRecord(source), ...readWords(source, main) };
}

function openCopy(bytes: Uint8Array, name: string): { source: Package; main: string } {
  refuseOtherFiles(bytes, name, CHECKING);
  const source: Package = { zip: openZip(bytes, name, CHECKING), file: name, purpose: CHECKING };
  const main =
    readRelationships(source, '').find(({ type, external }) => type === 'officeDocument' && !external)
      ?.target ?? 'word/document.xml';
  if (!source.zip.has(main) || !main.startsWith('word/')) {
    throw notWord(name, nameBinary(bytes)?.words ?? 'a zip file', CHECKING);
  }
  return { source, main };
}
