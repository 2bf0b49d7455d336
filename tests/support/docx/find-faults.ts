import { missingFrom, readWithLibreOffice, readWithMammoth } from './read-back.ts';
import { validateDocx } from './validate-docx.ts';

/**
 * What is wrong with an exported document, in words; nothing where it is sound: it is valid, its references hold, and
 * mammoth and LibreOffice (where installed) read each statement to the letter. Takes some seconds.
 */
export async function findFaults(bytes: Uint8Array, statements: readonly string[]): Promise<string[]> {
  const invalid = await validateDocx(bytes);
  const missing = (reader: string, text: string) =>
    missingFrom(text, statements).map((statement) => `${reader} does not read: ${statement.slice(0, 200)}`);
  const inLibreOffice = await readWithLibreOffice(bytes);
  return [
    ...invalid,
    ...missing('mammoth', await readWithMammoth(bytes)),
    ...(inLibreOffice === null ? [] : missing('LibreOffice', inLibreOffice)),
  ];
}
