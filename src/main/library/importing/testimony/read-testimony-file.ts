/** From a file to the testimony in it, by whichever reader its content asks for. */
import type { TestimonyFilePreview } from '../../../../shared/importing.ts';
import type { Report } from '../../jobs/report.ts';
import { beginsAsOldOffice, beginsAsPdf, beginsAsZip } from '../files/file-beginnings.ts';
import { isHtml } from '../files/is-html.ts';
import type { FoundTestimony, SourceDocument } from './found-testimony.ts';
import { readDocx } from './read-docx.ts';
import { looksLikeHearing, readHearing } from './read-hearing.ts';
import { preformattedTextOf, readHtmlDocument } from './read-html-document.ts';
import { readPdf } from './read-pdf.ts';
import { looksLikeTestimony, readStatement } from './read-statement.ts';
import { readTextDocument } from './read-text-document.ts';

type Format = TestimonyFilePreview['format'];

export interface ReadTestimony {
  format: Format;
  found: FoundTestimony;
}

/** A PDF or Word document; undefined for any other file, whose text is to be read. Throws as the readers do. */
export async function readTestimonyBytes(
  bytes: Uint8Array,
  name: string,
  report: Report,
): Promise<ReadTestimony | undefined> {
  if (beginsAsPdf(bytes)) return statementOf(await readPdf(bytes, name, report), name, 'pdf');
  if (beginsAsZip(bytes) || beginsAsOldOffice(bytes)) {
    return statementOf(await readDocx(bytes, name), name, 'docx');
  }
  return undefined;
}

/**
 * The testimony in a text or saved page. By `hearing` only a hearing's transcript is taken for one, by `likely` also
 * what has the marks of a testimony, by `any` every text. Undefined for what is not taken.
 */
export function readTestimonyText(
  text: string,
  name: string,
  take: 'hearing' | 'likely' | 'any',
): ReadTestimony | undefined {
  const format = isHtml(text, name) ? 'html' : 'text';
  const { words, title } = format === 'html' ? preformattedTextOf(text) : { words: text, title: '' };
  if (words !== '' && looksLikeHearing(words)) return { format, found: readHearing(words, title) };
  if (take === 'hearing') return undefined;
  const document = format === 'html' ? readHtmlDocument(text) : readTextDocument(text);
  if (take === 'likely' && !looksLikeTestimony(document)) return undefined;
  return statementOf(document, name, format);
}

function statementOf(document: SourceDocument, name: string, format: Format): ReadTestimony {
  return { format, found: readStatement(document, { name, format }) };
}
