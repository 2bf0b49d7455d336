/** Reads one file for import. Runs in a worker thread: plain data in, plain data out, nothing of the library is changed. */
import { createHash } from 'node:crypto';
import { StandpointError } from '../../../shared/errors.ts';
import type { FileKind } from '../../../shared/importing.ts';
import type { Report } from '../jobs/report.ts';
import { decodeText } from './files/decode-text.ts';
import { readBytes } from './files/read-bytes.ts';
import type { PositionsPage } from './positions/positions-page.ts';
import { readPositionsFile } from './positions/read-positions-file.ts';
import { draftTestimony, type TestimonyDraft } from './testimony/draft-testimony.ts';
import { readTestimonyBytes, readTestimonyText } from './testimony/read-testimony-file.ts';

export interface FileToRead {
  path: string;
  /** What the person calls the file and what messages call it. */
  name: string;
  /** What to read it as; null tells by content. */
  as: FileKind | null;
  /** Where to write the passages of a testimony: a file that is not there yet. */
  draftPath: string;
}

export type ReadFile = {
  /** Of the file's bytes, in hexadecimal. */
  sha256: string;
  sizeBytes: number;
} & (({ kind: 'positions' } & PositionsPage) | ({ kind: 'testimony' } & TestimonyDraft));

/**
 * Reads a saved page of positions, or a testimony: DOCX, PDF, HTML or text, a hearing's transcript among them. Which
 * one it is is told by content, not by name. Throws `file-…` errors that name the file, the fault and what can be done.
 */
export async function readFileForImport(
  { path, name, as, draftPath }: FileToRead,
  report: Report = () => undefined,
): Promise<ReadFile> {
  const bytes = await readBytes(path, name);
  const file = { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length };
  const document = as === 'positions' ? undefined : await readTestimonyBytes(bytes, name, report);
  if (document) return { kind: 'testimony', ...file, ...(await draftTestimony(document, name, draftPath)) };

  const text = decodeText(bytes, name);
  if (as === 'positions') return { kind: 'positions', ...file, ...readPositionsFile(text, name) };
  // A transcript is told by its form before anything else, for it may quote a page of positions.
  const hearing = readTestimonyText(text, name, as === 'testimony' ? 'any' : 'hearing');
  if (hearing) return { kind: 'testimony', ...file, ...(await draftTestimony(hearing, name, draftPath)) };
  try {
    return { kind: 'positions', ...file, ...readPositionsFile(text, name) };
  } catch (error) {
    if (!(error instanceof StandpointError) || error.code !== 'file-no-positions') throw error;
    // A page of positions that is not whole is no testimony either.
    if (error.details?.readsLikePositions) throw error;
    const testimony = readTestimonyText(text, name, 'likely');
    if (!testimony) throw neither(error);
    return { kind: 'testimony', ...file, ...(await draftTestimony(testimony, name, draftPath)) };
  }
}

/** The refusal of a text that is no page of positions, with what could still be done: it may be testimony all the same. */
function neither({ code, message, details }: StandpointError): StandpointError {
  return new StandpointError(
    code,
    `${message} Nor does it begin as testimony does (a hearing’s title page, “Statement of”, “Before the”, “Re:”, a docket number). If it is testimony, import it as testimony.`,
    details ? { details } : {},
  );
}
