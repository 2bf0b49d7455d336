/** The contents of a testimony: its statements, and the headings in them, each with its page. */
import type { Testimony } from '../../shared/testimony.ts';
import { statementWords } from './words.ts';

export interface ContentsRow {
  id: string;
  /** The passage it leads to. */
  passage: number;
  name: string;
  page: string;
  depth: number;
  kind: 'statement' | 'heading';
}

export function contentsOf({
  statements,
  headings,
  pages,
}: Pick<Testimony, 'statements' | 'headings' | 'pages'>): ContentsRow[] {
  const several = statements.length > 1;
  const rows: ContentsRow[] = [];
  let next = 0;
  for (const statement of statements) {
    if (several) {
      rows.push({
        id: `statement ${statement.ordinal}`,
        passage: statement.firstPassage,
        name: statementWords(statement, ''),
        page: statement.firstPage,
        depth: statement.level - 1,
        kind: 'statement',
      });
    }
    for (; headings[next]?.statement === statement.ordinal; next++) {
      const heading = headings[next];
      if (!heading) break;
      // The heading that a statement begins with, after a line at most, says what the statement's own row says.
      if (several && heading.passage <= statement.firstPassage + 1) continue;
      rows.push({
        id: `heading ${heading.passage}`,
        passage: heading.passage,
        name: heading.text,
        page: pageOfPassage(pages, heading.passage),
        depth: several ? statement.level : 0,
        kind: 'heading',
      });
    }
  }
  return rows;
}

/** The row under which a passage stands: the last that begins at or before it. */
export function rowAt(rows: readonly ContentsRow[], passage: number): ContentsRow | undefined {
  return rows.findLast((row) => row.passage <= passage);
}

/** The page on which a passage is, as near as the list of pages tells; empty where there are none. */
export function pageOfPassage(pages: Testimony['pages'], passage: number): string {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.passage ?? 0) <= passage) low = middle + 1;
    else high = middle;
  }
  return pages[Math.max(low - 1, 0)]?.page ?? '';
}
