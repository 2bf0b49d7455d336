import { basename, dirname } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';

/** The readable error for a file system's, about a document that was to stand at `path`. A defect stays as it is. */
export function explainTargetError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StandpointError(
        'disk-full',
        `There is not enough room on the disk to save ${basename(path)}. ${untouched(path)} Free some space, or choose a place on another disk.`,
        { cause: error },
      );
    case 'EBUSY':
    case 'ETXTBSY':
      return openElsewhere(path, 'Word or whichever program shows it', error);
    case 'ENOENT':
    case 'ENOTDIR':
      return missingFolder(path, error);
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
    case 'EISDIR':
    case 'EIO':
    case 'ENAMETOOLONG':
    case 'EINVAL':
    case 'ELOOP':
      return notWritable(path, error);
    default:
      return error;
  }
}

/** `program` is what the person should close. */
export function openElsewhere(path: string, program: string, cause?: unknown): StandpointError {
  return new StandpointError(
    'target-open-elsewhere',
    `${basename(path)} is open in another program, so it was left as it is. Close it in ${program} and export again, or choose another name.`,
    { cause },
  );
}

export function missingFolder(path: string, cause?: unknown): StandpointError {
  return new StandpointError(
    'target-missing-folder',
    `There is no folder ${dirname(path)}. Nothing was saved. Check that its drive is connected, or choose another place.`,
    { cause },
  );
}

export function notWritable(path: string, cause?: unknown): StandpointError {
  return new StandpointError(
    'target-not-writable',
    `${basename(path)} can't be written in ${dirname(path)}. ${untouched(path)} The file or the folder may be write-protected, or the name too long; choose another place or name.`,
    { cause },
  );
}

function untouched(path: string): string {
  return `A file of that name in ${dirname(path)}, if there is one, is as it was.`;
}
