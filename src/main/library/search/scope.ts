/** Which entries filters leave, as SQL. */
import type { SearchFilters, TypedFilters } from '../../../shared/search.ts';
import type { SqlValue } from '../database/database.ts';
import { type EntryKind, isOfKind, kindNumber, kindNumberOf, numberIn, testimonyIn } from './entries.ts';
import type { Words } from './find-words.ts';
import { columnExpression } from './search-expression.ts';

/** A piece of SQL with the values for its question marks, in their order. */
export interface Fragment {
  sql: string;
  values: SqlValue[];
}

/** What narrows a question: each of `by`, `forum`, … is of one who chose or typed it, and all of them hold. */
export interface Filters extends Record<'by' | 'forum' | 'topic' | 'jurisdiction' | 'use', string[]> {
  after: string | null;
  before: string | null;
}

export function joinFilters(chosen: Partial<SearchFilters>, typed: TypedFilters): Filters {
  const both = (name: keyof SearchFilters) =>
    [chosen[name], typed[name]].flatMap((value) =>
      value === undefined || value.trim() === '' ? [] : [value],
    );
  return {
    by: both('by'),
    forum: both('forum'),
    topic: both('topic'),
    jurisdiction: both('jurisdiction'),
    use: both('use'),
    after: both('after').sort().at(-1) ?? null,
    before: both('before').sort()[0] ?? null,
  };
}

export function isNarrowed(filters: Filters): boolean {
  return Object.values(filters).some((filter) =>
    Array.isArray(filter) ? filter.length > 0 : filter !== null,
  );
}

/** As its common table expressions, and what must hold of a `rowid`. */
export interface Scope {
  tables: Fragment;
  condition: Fragment;
}

/**
 * What the filters leave but for who speaks, which the index itself answers. A kind that has nothing for one of the
 * filters is left out: a position has topics only, and a briefing none of all this.
 */
export function scopeOf(filters: Filters, words: Words): Scope {
  const { topic, use } = filters;
  const proceedings = joined([
    { sql: 'removed_at IS NULL', values: [] },
    ...proceedingConditions(filters, words),
  ]);
  const ofTestimony = joined([...topic.map(hasTopic('testimony', words)), ...use.map(hasUse)]);
  const ofExcerpt = joined([
    { sql: 'removed_at IS NULL', values: [] },
    ...topic.map(hasTopic('excerpt', words)),
    ...use.map(hasUse),
  ]);
  const hasTopicsOnly = !isNarrowed({ ...filters, topic: [] });
  const ofPosition = hasTopicsOnly
    ? joined(topic.map(hasTopic('position', words)))
    : { sql: '0', values: [] };
  return {
    tables: {
      sql: `proceeding (id) AS MATERIALIZED (SELECT id FROM testimony WHERE ${proceedings.sql}),
        left_testimony (id) AS MATERIALIZED (
          SELECT id FROM testimony WHERE id IN (SELECT id FROM proceeding) AND ${ofTestimony.sql}),
        left_excerpt (id) AS MATERIALIZED (
          SELECT id FROM excerpt WHERE testimony_id IN (SELECT id FROM proceeding) AND ${ofExcerpt.sql}),
        left_position (id) AS MATERIALIZED (SELECT id FROM position WHERE ${ofPosition.sql})`,
      values: [...proceedings.values, ...ofTestimony.values, ...ofExcerpt.values, ...ofPosition.values],
    },
    condition: {
      sql: `CASE ${kindNumberOf('rowid')}
        WHEN ${kindNumber('passage')} THEN ${testimonyIn('rowid')} IN (SELECT id FROM left_testimony)
        WHEN ${kindNumber('testimony')} THEN ${numberIn('rowid')} IN (SELECT id FROM left_testimony)
        WHEN ${kindNumber('excerpt')} THEN ${numberIn('rowid')} IN (SELECT id FROM left_excerpt)
        WHEN ${kindNumber('position')} THEN ${numberIn('rowid')} IN (SELECT id FROM left_position)
        ELSE 0 END`,
      values: [],
    },
  };
}

/** What a testimony has for itself and for its excerpts. */
function proceedingConditions({ forum, jurisdiction, after, before }: Filters, words: Words): Fragment[] {
  return [
    ...forum.map((value) => isFound('testimony', columnExpression('forum', value, words))),
    ...jurisdiction.map((value) => isFound('testimony', columnExpression('jurisdiction', value, words))),
    ...(after === null ? [] : [{ sql: 'date >= ?', values: [after] }]),
    ...(before === null ? [] : [{ sql: 'date <= ?', values: [before] }]),
  ];
}

function isFound(kind: 'position' | 'testimony' | 'excerpt', expression: string | null): Fragment {
  if (expression === null) return { sql: '0', values: [] };
  return { sql: `id IN (${foundFromBehind(numberIn('rowid'), kind)})`, values: [expression] };
}

/**
 * SQL for `what` of the entries of that kind that match `?`, for queries of a column that passages leave empty. From
 * behind: past the last entry of a kind FTS5 would go through all passages that have the word elsewhere before it saw
 * that there are no more. Without its LIMIT the order would be dropped as without effect.
 */
export function foundFromBehind(what: string, kind: EntryKind): string {
  return `SELECT ${what} FROM search_index WHERE search_index MATCH ? AND ${isOfKind('rowid', kind)}
    ORDER BY rowid DESC LIMIT -1`;
}

/** The topic of that name where there is one; otherwise all words of the value, each the beginning of one in a topic. */
const hasTopic =
  (kind: 'position' | 'testimony' | 'excerpt', words: Words) =>
  (value: string): Fragment => {
    const found = isFound(kind, columnExpression('topics', value, words));
    return {
      sql: `CASE WHEN EXISTS (SELECT 1 FROM topic WHERE name = ?)
        THEN id IN (SELECT ${kind}_id FROM ${kind}_topic JOIN topic ON topic.id = topic_id WHERE name = ?)
        ELSE ${found.sql} END`,
      values: [value, value, ...found.values],
    };
  };

function hasUse(label: string): Fragment {
  return { sql: `use ->> 'label' = ?`, values: [label] };
}

function joined(conditions: readonly Fragment[]): Fragment {
  return {
    sql: conditions.map((condition) => `(${condition.sql})`).join(' AND ') || '1',
    values: conditions.flatMap((condition) => condition.values),
  };
}
