/** The list of terms: what ships, under what staff changed of it, then their own. */
import { StandpointError } from '../../../shared/errors.ts';
import { type Term, type TermContent, termContent } from '../../../shared/terms.ts';
import type { ReadDb } from '../database/database.ts';
import { readShippedTerms, type ShippedTerm } from './shipped-terms.ts';

export interface TermRow {
  id: string;
  content: TermContent | null;
  isOn: boolean;
}

export async function listTermRows(db: ReadDb): Promise<TermRow[]> {
  const rows = await db.all<{ id: string; content: string | null; is_on: number }>(
    'SELECT id, content, is_on FROM term ORDER BY number',
  );
  return rows.map(({ id, content, is_on }) => ({ id, content: readContent(content), isOn: is_on === 1 }));
}

export async function listTerms(db: ReadDb): Promise<Term[]> {
  return joinTerms(await readShippedTerms(), await listTermRows(db));
}

/** Throws `not-found`. */
export async function getTerm(db: ReadDb, id: string): Promise<Term> {
  const term = (await listTerms(db)).find((one) => one.id === id);
  if (!term) {
    throw new StandpointError('not-found', 'This term is no longer in the list. It may have been removed.');
  }
  return term;
}

export function joinTerms(shipped: readonly ShippedTerm[], rows: readonly TermRow[]): Term[] {
  const changed = new Map(rows.map((row) => [row.id, row]));
  const known = new Set(shipped.map(({ id }) => id));
  return [
    ...shipped.map((term): Term => {
      const row = changed.get(term.id);
      const isChanged = row?.content != null;
      return { ...term, ...row?.content, isOn: row?.isOn ?? true, origin: 'standpoint', isChanged };
    }),
    // A term that ships no longer and that staff changed is theirs now.
    ...rows.flatMap(({ id, content, isOn }): Term[] =>
      known.has(id) || content === null ? [] : [{ ...content, id, isOn, origin: 'own', isChanged: false }],
    ),
  ];
}

/** Content that another Standpoint wrote otherwise is as if it were not there. */
function readContent(text: string | null): TermContent | null {
  return text === null ? null : (termContent.safeParse(JSON.parse(text)).data ?? null);
}
