import { useDeferredValue, useMemo } from 'react';
import type { Excerpt } from '../../shared/excerpts.ts';
import type { PositionRow } from '../../shared/positions.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { quotationText } from '../../shared/quoting/quote-excerpt.ts';
import type { Highlighted, SearchResult } from '../../shared/search.ts';
import { useLibrary } from '../loading.ts';
import { usePagedList } from '../paged-list.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { call } from '../transport.ts';

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

/** What there is of a kind: of a topic, in its usual order and page by page, or what a search finds, best first. */
export function useLibraryRows(
  kind: LibraryKind,
  query: string,
  topic: string | null,
): {
  rows: readonly LibraryRow[];
  total: number;
  /** Whether the rows are what there is for the query as it is now. */
  isAnswered: boolean;
  /** Null where no more can be had: of what is found the best are given, and whoever wants others looks for more words. */
  loadMore: (() => void) | null;
} {
  const { positionOrder } = usePreferences();
  const text = useDeferredValue(query.trim());
  const list = usePagedList(
    JSON.stringify([kind, positionOrder, topic]),
    async (offset, limit) => {
      const page = { topic, offset, limit };
      if (kind === 'excerpt') {
        const { total, excerpts } = await call('excerpts.list', page);
        return { total, rows: excerpts.map(rowOfExcerpt) };
      }
      const { total, positions } = await call('positions.list', { ...page, order: positionOrder });
      return { total, rows: positions.map(rowOfPosition) };
    },
    ['positions', 'excerpts', 'testimony', 'topics'],
    (row) => row.key,
    PAGE,
  );
  const found = useLibrary(
    'search.query',
    text === '' ? null : { text, kind, limit: MOST_FOUND, filters: topic === null ? {} : { topic } },
    { changedBy: ['positions', 'excerpts', 'topics'] },
  ).value;
  const foundRows = useMemo(() => found?.results.map(rowOfResult), [found]);

  const isSearch = text !== '';
  const rows = isSearch ? foundRows : list.rows;
  return {
    rows: rows ?? NO_ROWS,
    total: (isSearch ? found?.total : list.total) ?? 0,
    isAnswered: text === query.trim() && rows !== undefined,
    loadMore: !isSearch && list.rows && list.rows.length < list.total ? list.loadMore : null,
  };
}

function rowOfPosition({ slug, version, title, statement }: PositionRow): LibraryRow {
  return {
    key: keyOf('position', slug),
    kind: 'position',
    name: slug,
    version,
    title: plain(title),
    words: plain(statement),
  };
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
