import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Excerpt } from '../../shared/excerpts.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { quotationText } from '../../shared/quoting/quote-excerpt.ts';
import type { Highlighted, SearchResult } from '../../shared/search.ts';
import { useLibrary } from '../loading.ts';
import { usePreferences } from '../preferences/preferences.ts';

export type LibraryKind = 'position' | 'excerpt';

/** A position or an excerpt to choose from. */
export interface LibraryRow {
  /** Unique among both kinds. */
  key: string;
  kind: LibraryKind;
  /** A position's slug or an excerpt's id. */
  name: string;
  version: number;
  title: Highlighted;
  words: Highlighted;
}

const PAGE = 100;
const MOST_FOUND = 200;
const NO_ROWS: LibraryRow[] = [];

export function keyOf(kind: LibraryKind, name: string): string {
  return `${kind} ${name}`;
}

/** What there is of a kind: of a topic, in its usual order, or what a search finds, best first. */
export function useLibraryRows(
  kind: LibraryKind,
  query: string,
  topic: string | null,
): {
  rows: LibraryRow[];
  total: number;
  /** Whether the rows are what there is for the query as it is now. */
  isAnswered: boolean;
  showMore: (() => void) | null;
} {
  const { positionOrder } = usePreferences();
  const [limit, setLimit] = useState(PAGE);
  const text = useDeferredValue(query.trim());
  const isSearch = text !== '';
  const positions = useLibrary(
    'positions.list',
    isSearch || kind !== 'position' ? null : { order: positionOrder, topic, limit },
    { changedBy: ['positions', 'topics'] },
  ).value;
  const excerpts = useLibrary('excerpts.list', isSearch || kind !== 'excerpt' ? null : { topic, limit }, {
    changedBy: ['excerpts', 'testimony', 'topics'],
  }).value;
  const found = useLibrary(
    'search.query',
    isSearch ? { text, kind, limit: MOST_FOUND, filters: topic === null ? {} : { topic } } : null,
    { changedBy: ['positions', 'excerpts', 'topics'] },
  ).value;

  const rows = useMemo(
    () =>
      (isSearch
        ? found?.results.map(rowOfResult)
        : kind === 'excerpt'
          ? excerpts?.excerpts.map(rowOfExcerpt)
          : positions?.positions.map(
              (row): LibraryRow => ({
                key: keyOf('position', row.slug),
                kind: 'position',
                name: row.slug,
                version: row.version,
                title: plain(row.title),
                words: plain(row.statement),
              }),
            )) ?? NO_ROWS,
    [isSearch, kind, found, excerpts, positions],
  );

  const answer = isSearch ? found : kind === 'excerpt' ? excerpts : positions;
  const total = answer?.total ?? 0;
  const hasMore = !isSearch && rows.length < total && limit < 500;
  const showMore = useCallback(() => setLimit((before) => Math.min(500, before + PAGE)), []);
  const isAnswered = text === query.trim() && answer !== undefined;
  return { rows, total, isAnswered, showMore: hasMore ? showMore : null };
}

function rowOfExcerpt(excerpt: Excerpt): LibraryRow {
  return {
    key: keyOf('excerpt', excerpt.id),
    kind: 'excerpt',
    name: excerpt.id,
    version: excerpt.version,
    title: plain(excerptName(excerpt)),
    words: plain(quotationText(excerpt.text, excerpt.edits)),
  };
}

/** An excerpt found is called by who says it, and its words stand below, as in the list. */
function rowOfResult(result: SearchResult): LibraryRow {
  const kind = result.kind === 'excerpt' ? 'excerpt' : 'position';
  return {
    key: keyOf(kind, result.id),
    kind,
    name: result.id,
    version: result.version ?? 1,
    title: kind === 'excerpt' ? plain(result.about) : result.title,
    words: result.snippet,
  };
}

function plain(text: string): Highlighted {
  return [{ text, found: false }];
}
