/** What chosen words say before an excerpt is made of them: enough to copy them with their citation. */
import { citationFieldsOf } from '../../shared/citing/citation-fields.ts';
import type { ExcerptVersion, TextSpan } from '../../shared/excerpts.ts';
import type { Passage, Testimony } from '../../shared/testimony.ts';

export type QuotedSelection = Pick<ExcerptVersion, 'text' | 'edits' | 'speakers' | 'citation'>;

/** `passages` are those of the span, in order. Undefined where there are no words in it. */
export function quoteSelection(
  testimony: Testimony,
  span: TextSpan,
  passages: readonly Passage[],
): QuotedSelection | undefined {
  const first = passages[0];
  const last = passages.at(-1);
  if (!first || !last) return undefined;
  const pieces = passages.map(({ ordinal, text }) =>
    text.slice(
      ordinal === span.start.passage ? span.start.offset : 0,
      ordinal === span.end.passage ? span.end.offset : text.length,
    ),
  );
  const text = pieces.join('\n').trim();
  if (text === '') return undefined;
  const quoted = passages.filter((passage, index) => passage.speaker !== '' && pieces[index]?.trim() !== '');
  const speakers = [...new Set(quoted.map(({ speaker }) => speaker))];
  const from = pageAt(first, span.start.offset);
  const to = pageAt(last, Math.max(0, span.end.offset - 1));
  const citation = citationFieldsOf({
    details: testimony,
    statements: testimony.statements,
    statement: first.statement,
    speakers,
    page: from === to || to === '' ? from : `${from}–${to}`,
  });
  return { text, edits: [], speakers, citation };
}

/** The page on which the unit at `offset` stands. */
export function pageAt(passage: Passage, offset: number): string {
  return passage.pageBreaks.findLast(({ at }) => at <= offset)?.page ?? passage.page;
}
