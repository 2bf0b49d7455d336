/** A document judged by the Open XML SDK and by our own reference checks. */
import validate from '@ooxml-tools/validate';
import { checkReferences } from './check-references.ts';
import { openDocx } from './open-docx.ts';

/** What is wrong, in words; empty for a document that every reader can open. The first call takes seconds. */
export async function validateDocx(bytes: Uint8Array): Promise<string[]> {
  const findings = await validate(bytes, 'docx', 'Microsoft365');
  return [
    ...findings.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`),
    ...checkReferences(openDocx(bytes)),
  ];
}
