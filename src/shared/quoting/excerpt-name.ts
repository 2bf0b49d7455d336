import type { ExcerptVersion } from '../excerpts.ts';

/** What an excerpt is called where its words don't stand beside it: who speaks, and where, as in “Ms. Doe, p. 14”. */
export function excerptName({
  speakers,
  page,
  citation,
}: Pick<ExcerptVersion, 'speakers' | 'page'> & {
  citation: Pick<ExcerptVersion['citation'], 'witness' | 'title'>;
}): string {
  const { witness, title } = citation;
  const who = speakers.join(', ') || witness.name || witness.organisation || title;
  return page === '' ? who : `${who}, ${pageName(page)}`;
}

/** “p. 14”, or “pp. 14–15” for several. */
export function pageName(page: string): string {
  return `${/–/.test(page) ? 'pp.' : 'p.'} ${page}`;
}
