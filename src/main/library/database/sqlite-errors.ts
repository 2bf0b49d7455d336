import { type ErrorCode, StandpointError } from '../../../shared/errors.ts';

/** What SQLite's result codes (https://sqlite.org/rescode.html) mean to the person whose library it is. */
const explanations: Record<string, { code: ErrorCode; message: (file: string) => string }> = {
  SQLITE_FULL: {
    code: 'disk-full',
    message: () => 'The disk is full. The last change was not saved; free some space and try again.',
  },
  SQLITE_BUSY: {
    code: 'library-locked',
    message: (file) =>
      `The library ${file} is in use by another program at this moment. Nothing was changed; wait until it has finished and try again.`,
  },
  SQLITE_LOCKED: {
    code: 'library-locked',
    message: (file) =>
      `The library ${file} is in use by another program at this moment. Nothing was changed; wait until it has finished and try again.`,
  },
  SQLITE_READONLY: {
    code: 'library-read-only',
    message: (file) =>
      `The library ${file} can't be written. Check that the folder and the file are not write-protected, or copy the folder to a place where you may write.`,
  },
  SQLITE_PERM: {
    code: 'library-read-only',
    message: (file) =>
      `You are not permitted to open the library ${file}. Ask for access, or choose another folder.`,
  },
  SQLITE_CANTOPEN: {
    code: 'library-missing',
    message: (file) =>
      `The library ${file} can't be opened. Check that the folder exists, that its drive is connected and that you may write there.`,
  },
  SQLITE_NOTADB: {
    code: 'library-not-a-library',
    message: (file) =>
      `${file} is not a Standpoint library. It was left as it is; choose another folder, or move the file away to begin a new library here.`,
  },
  SQLITE_CORRUPT: {
    code: 'library-damaged',
    message: (file) =>
      `The library ${file} is damaged. It was left as it is. Put back a copy from your backup, or from a library-before-….sqlite file beside it.`,
  },
  SQLITE_IOERR: {
    code: 'library-damaged',
    message: (file) =>
      `The library ${file} could not be read or written: the disk reports an error. Check that its drive is connected and sound, then try again.`,
  },
};

/** The readable error for one of the driver's; what has no explanation is a defect of ours and stays as it is. */
export function explainSqliteError(error: Error, file: string): Error {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const explanation = explanations[code];
  return explanation
    ? new StandpointError(explanation.code, explanation.message(file), { cause: error })
    : error;
}
