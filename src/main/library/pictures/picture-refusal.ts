import { type ErrorCode, StandpointError } from '../../../shared/errors.ts';

/** Nothing was added; `message` begins with the file's name. */
export function pictureRefusal(code: ErrorCode, name: string, message: string): StandpointError {
  return new StandpointError(code, `“${name}” ${message}`, { details: { file: name } });
}

export function damagedPicture(name: string, what: string): StandpointError {
  return pictureRefusal(
    'file-damaged',
    name,
    `is damaged: ${what}. Nothing was added. Save or copy the picture again and add it then.`,
  );
}
