import { StandpointError } from '../../../shared/errors.ts';

export function pdfFailed(program: string, cause?: unknown): StandpointError {
  return new StandpointError(
    'pdf-failed',
    `${program} could not make the PDF. Export to Word and save the document as PDF there.`,
    { cause },
  );
}
