/** Why a PDF is not imported, in words for the person who chose it. */
import { type ErrorCode, StandpointError } from '../../../../shared/errors.ts';

export function picturesOnly(name: string): StandpointError {
  return refusal(
    'file-no-text',
    name,
    'Its pages are pictures without text. Import the witness’s own document, or a copy with recognised text.',
  );
}

export function noText(name: string): StandpointError {
  return refusal(
    'file-no-text',
    name,
    'Its pages have no text. Check that this is the document you meant, or import the witness’s own document.',
  );
}

export function encrypted(name: string): StandpointError {
  return refusal(
    'file-encrypted',
    name,
    'It opens only with a password. Open it in a PDF reader with its password, save a copy without one (often by printing to a PDF), and import that.',
  );
}

export function damaged(name: string, what: string, cause?: unknown): StandpointError {
  return refusal(
    'file-damaged',
    name,
    `It is damaged: ${what}. Get the file again from where it came from, or open it in a PDF reader, save a copy and import that.`,
    cause,
  );
}

export function hostile(name: string, what: string): StandpointError {
  return refusal(
    'file-hostile',
    name,
    `${what}, which no ordinary document does, so it was not read further. Get the document from another source, or have a PDF reader print it to a new PDF and import that.`,
  );
}

export function tooManyPages(name: string, pages: number, most: number): StandpointError {
  return refusal(
    'file-too-large',
    name,
    `It says that it has ${pages.toLocaleString('en-US')} pages; a PDF may have up to ${most.toLocaleString('en-US')}. Split it, and import the parts.`,
  );
}

export function tooMuchText(name: string, where: string): StandpointError {
  return refusal(
    'file-too-large',
    name,
    `It has more text than can be taken in${where}. Split it, and import the parts that are needed.`,
  );
}

function refusal(code: ErrorCode, name: string, why: string, cause?: unknown): StandpointError {
  return new StandpointError(code, `“${name}” was not imported. ${why}`, { details: { file: name }, cause });
}
