/** Quotations read back from a document, and judged without any of the code that wrote them. */
import type { QuotationEdit } from '../../../src/shared/excerpts.ts';
import { fold } from '../../../src/shared/quoting/folding.ts';
import { bodyParagraphs } from './open-docx.ts';

/** The words of each quotation in the document, in order: of run-in ones what stands within the outer marks. */
export function quotedIn(bytes: Uint8Array): string[] {
  const quotations: string[] = [];
  let isInBlock = false;
  for (const { style, text } of bodyParagraphs(bytes)) {
    const runIn = style === 'Normal' ? /^[^“]*: “(.*)”$/su.exec(text)?.[1] : undefined;
    const isBlock = style.startsWith('BlockQuote');
    if (runIn !== undefined) quotations.push(runIn);
    else if (isBlock && isInBlock) quotations.push(`${quotations.pop()}\n${text}`);
    else if (isBlock) quotations.push(text);
    isInBlock = isBlock;
  }
  return quotations;
}

/**
 * Whether the quotation is the source under the equalities of `quoting/folding.ts`, with an ellipsis for what is left out,
 * brackets for what is replaced or added, [sic], and nothing else. Marks of quotations within may be single or double.
 */
export function sameAsRecorded(quoted: string, source: string, edits: readonly QuotationEdit[]): boolean {
  const marks = edits
    .filter((edit) => edit.type !== 'emphasize')
    .map((edit) => ({
      edit,
      start: edit.type === 'sic' ? edit.at : edit.start,
      end: edit.type === 'sic' ? edit.at : edit.end,
    }))
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
  let pattern = '';
  let at = 0;
  for (const { edit, start, end } of marks) {
    pattern += escapePattern(bare(source.slice(at, start)));
    if (edit.type === 'sic') pattern += escapePattern('[sic]');
    if (edit.type === 'insert') pattern += escapePattern(bare(`[${edit.text}]`));
    // Two omissions side by side may share their dots; of a citation none are seen.
    if (edit.type === 'omit' && !edit.citation) pattern += '(?:\\.\\.\\.[.?!]?)?';
    // Before a line's end what is left may look like a word that is broken there.
    if (edit.type === 'omit' && edit.citation) pattern = pattern.replace(/-$/, '-?');
    at = end;
  }
  pattern += escapePattern(bare(source.slice(at)));
  const dots = edits.filter((edit) => edit.type === 'omit' && !edit.citation).length;
  const isSeen = dots === 0 || /\.[\s\u00A0]\.[\s\u00A0]\./u.test(quoted);
  return isSeen && new RegExp(`^${pattern}$`, 'u').test(bare(quoted));
}

/** Without white space, and with all quotation marks alike. */
function bare(text: string): string {
  const alike = text.replace(/``|''|["“”„'‘’`]/g, '§');
  return fold(alike).text.replace(/\s+/g, '');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
