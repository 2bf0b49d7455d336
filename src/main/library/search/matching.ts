/** What a question looks for, as SQL over the index. */
import type { SearchFilters, TypedFilters } from '../../../shared/search.ts';
import type { ReadDb } from '../database/database.ts';
import { FIRST_PASSAGE } from './entries.ts';
import { findWords, type Words } from './find-words.ts';
import type { Term } from './read-terms.ts';
import { type Filters, type Fragment, isNarrowed, joinFilters, type Scope, scopeOf } from './scope.ts';
import {
  columnExpression,
  searchExpression,
  titleExpression,
  wordsExpression,
  wordsIn,
} from './search-expression.ts';

export interface Matching {
  /** The words and speakers as an FTS5 query; null where filters alone find. */
  match: string | null;
  /** The words in titles, as an FTS5 query; null where filters alone find. */
  inTitle: string | null;
  /** For beginnings of words, the words: see find-words.ts. */
  words: Words;
  scope: Scope | null;
  /** What stands ahead of a statement: nothing, or the scope's tables. */
  tables: Fragment;
  /** Where `rowid` is the id of an entry. */
  from: 'search_index' | 'search_entry';
  where: Fragment;
}

interface Asked {
  terms: readonly Term[];
  typed: TypedFilters;
  chosen: Partial<SearchFilters>;
}

/** Null where nothing is looked for. */
export async function matchingOf(db: ReadDb, { terms, typed, chosen }: Asked): Promise<Matching | null> {
  const filters = joinFilters(chosen, typed);
  const words = await findWords(db, [...beginningsIn(terms), ...wordsOf(filters)]);
  const said = searchExpression(terms, words);
  if (said === null && !isNarrowed(filters) && typed.kind === undefined) return null;

  const speakers = filters.by.map((value) => columnExpression('speaker', value, words));
  const isScoped = isNarrowed({ ...filters, by: [] });
  const scope = isScoped ? scopeOf(filters, words) : null;
  // A name without a letter is nobody's.
  const isNobody = speakers.includes(null);
  const expression = [
    ...(said === null ? [] : [wordsExpression(said)]),
    ...speakers.filter((speaker) => speaker !== null),
  ].join(' AND ');

  const conditions: Fragment[] = [
    ...(expression === '' ? [] : [{ sql: 'search_index MATCH ?', values: [expression] }]),
    ...(said === null ? [{ sql: `rowid < ${FIRST_PASSAGE}`, values: [] }, ...withoutUnwanted(terms)] : []),
    ...(isNobody ? [{ sql: '0', values: [] }] : []),
    ...(scope ? [scope.condition] : []),
  ];
  return {
    match: expression === '' ? null : expression,
    inTitle: said === null ? null : titleExpression(said),
    words,
    scope,
    tables: scope
      ? { sql: `WITH ${scope.tables.sql}`, values: scope.tables.values }
      : { sql: '', values: [] },
    from: expression === '' ? 'search_entry' : 'search_index',
    where: {
      sql: conditions.map((condition) => condition.sql).join(' AND '),
      values: conditions.flatMap((condition) => condition.values),
    },
  };
}

function beginningsIn(terms: readonly Term[]): string[] {
  return terms.filter((term) => !term.isPhrase).map((term) => term.text);
}

function wordsOf({ by, forum, jurisdiction, topic }: Filters): string[] {
  return [by, forum, jurisdiction, topic].flat().flatMap(wordsIn);
}

/** FTS5 can leave words out only of what other words find; where filters alone find, they are left out here. */
function withoutUnwanted(terms: readonly Term[]): Fragment[] {
  const unwanted = terms.map((term) => searchExpression([{ ...term, isExcluded: false }]));
  if (unwanted.length === 0) return [];
  return [
    {
      sql: `rowid NOT IN (SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid < ${FIRST_PASSAGE})`,
      values: [unwanted.join(' OR ')],
    },
  ];
}
