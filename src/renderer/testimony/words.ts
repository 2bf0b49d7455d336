/** How testimony is spoken of on screen and to screen readers. */

import { pageName } from '../../shared/quoting/excerpt-name.ts';
import type { Passage, Statement, TestimonyRow } from '../../shared/testimony.ts';
import { STATEMENT_KIND_NAMES, TESTIMONY_KIND_NAMES } from '../../shared/testimony-names.ts';
import { longDate } from '../dates.ts';

/** "Ms. Doe, page 14" or "pages 14 to 15", as one says it; empty where neither is known. */
export function spokenPlace(speaker: string, page: string): string {
  const pages = page.replace('–', ' to ');
  return [speaker, page && `${pages === page ? 'page' : 'pages'} ${pages}`].filter(Boolean).join(', ');
}

/** "Ms. Doe, p. 14", as one writes it. A range of pages has “pp.”. */
export function writtenPlace(speaker: string, page: string): string {
  return [speaker, page && pageName(page)].filter(Boolean).join(', ');
}

/** "Ms. Doe and Chair Roe". */
export function joinNames(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** "Hearing transcript, Sample Subcommittee, March 4, 2026": what it is, before whom and when. */
export function aboutTestimony(row: Pick<TestimonyRow, 'kind' | 'forum' | 'date'>): string {
  return [TESTIMONY_KIND_NAMES[row.kind], row.forum, row.date && longDate(row.date)]
    .filter(Boolean)
    .join(', ');
}

/** Who speaks in a passage, as far as is known: the turn's label, else whose statement it stands in. */
export function speakerOf(
  passage: Pick<Passage, 'speaker'>,
  statement: Pick<Statement, 'speaker' | 'witness'> | undefined,
): string {
  return passage.speaker || statement?.speaker || statement?.witness.name || '';
}

/** "Oral testimony" of “Ms. Doe: oral testimony”, where the speaker is named beside it. */
export function statementWords(statement: Statement, speaker: string): string {
  const { title, kind } = statement;
  if (title === '') return STATEMENT_KIND_NAMES[kind];
  const start = `${speaker}: `;
  if (speaker === '' || !title.startsWith(start)) return title;
  const rest = title.slice(start.length);
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
