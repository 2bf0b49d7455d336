/** Stable codes of everything that can be refused or can fail. Code decides on `code`, people read `message`. */
export type ErrorCode =
  // what was asked
  | 'invalid-input'
  | 'unknown-method'
  | 'not-found'
  | 'stale'
  | 'too-large'
  | 'cancelled'
  // the library folder
  | 'library-missing'
  | 'library-not-a-library'
  | 'library-damaged'
  | 'library-newer'
  | 'library-read-only'
  | 'library-locked'
  | 'disk-full'
  // importing
  | 'file-empty'
  | 'file-too-large'
  | 'file-binary'
  | 'file-unreadable'
  | 'file-no-positions'
  | 'file-no-text'
  | 'file-encrypted'
  | 'file-damaged'
  /** Unpacks to more than can be taken in, or is built to exhaust whoever reads it. */
  | 'file-hostile'
  /** A Word file that can't be the organisation's template, for what is in it. */
  | 'template-unusable'
  // excerpts
  | 'words-not-found'
  | 'words-ambiguous'
  | 'excerpt-mismatch'
  | 'original-missing'
  | 'original-altered'
  /** A newer question of the same asker took its place. */
  | 'superseded'
  // exporting
  | 'export-blocked'
  | 'target-not-writable'
  | 'target-open-elsewhere'
  | 'target-missing-folder'
  | 'target-not-empty'
  | 'not-on-this-host'
  | 'no-pdf-program'
  | 'pdf-failed'
  | 'packet-blocked'
  // hosts
  | 'closing'
  | 'not-allowed'
  | 'usage'
  | 'internal';

/** What crosses a host: the wire form of a `StandpointError`. */
export interface ErrorAnswer {
  code: ErrorCode;
  /** A sentence or two for the person who will read it: what was wrong, where, and what can be done. */
  message: string;
  /** What the message is about, for code that wants to point at it: a file name, a field, a block. */
  details?: Record<string, string | number | boolean>;
}

/** A refusal or failure with a stable code and a message that a person can act on. */
export class StandpointError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, string | number | boolean> | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: Record<string, string | number | boolean>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'StandpointError';
    this.code = code;
    this.details = options.details;
  }
}

/** The wire form of anything thrown; what is no `StandpointError` is a defect and says so without its innards. */
export function toErrorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof StandpointError) {
    return error.details
      ? { code: error.code, message: error.message, details: error.details }
      : { code: error.code, message: error.message };
  }
  return {
    code: 'internal',
    message:
      'Something went wrong inside Standpoint. Nothing was changed. Please try again; if it happens again, restart Standpoint.',
  };
}
