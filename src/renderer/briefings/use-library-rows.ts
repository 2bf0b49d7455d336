import { useDeferredValue, useMemo, useState } from 'react';
import type { Highlighted } from '../../shared/search.ts';
import { useLibrary } from '../loading.ts';
import { usePreferences } from '../preferences/preferences.ts';

export interface LibraryRow {
  id: string;
  slug: string;
  version: number;
  title: Highlighted;
  words: Highlighted;
}

const PAGE = 100;
const MOST_FOUND = 200;
const NO_ROWS: LibraryRow[] = [];

/** The positions to choose from: of a topic, in the person's order, or those that a search finds, best first. */
export function useLibraryRows(
  query: string,
  topic: string | null,
): { rows: LibraryRow[]; total: number; showMore: (() => void) | null } {
  const { positionOrder } = usePreferences();
  const [limit, setLimit] = useState(PAGE);
  const text = useDeferredValue(query.trim());
  const isSearch = text !== '';
  const listed = useLibrary(
    'positions.list',
    isSearch && topic === null ? null : { order: positionOrder, topic, limit: isSearch ? 500 : limit },
    { changedBy: ['positions', 'topics'] },
  );
  const found = useLibrary('search.query', isSearch ? { text, kind: 'position', limit: MOST_FOUND } : null, {
    changedBy: ['positions'],
  });

  const inList = listed.value;
  const inSearch = found.value;
  const rows = useMemo(() => {
    if (!isSearch) {
      return (
        inList?.positions.map((row) => ({
          id: row.slug,
          slug: row.slug,
          version: row.version,
          title: [{ text: row.title, found: false }],
          words: [{ text: row.statement, found: false }],
        })) ?? NO_ROWS
      );
    }
    const ofTopic = topic === null ? null : new Set(inList?.positions.map((row) => row.slug));
    return (
      inSearch?.results
        .filter((result) => !ofTopic || ofTopic.has(result.id))
        .map((result) => ({
          id: result.id,
          slug: result.id,
          version: result.version ?? 1,
          title: result.title,
          words: result.snippet,
        })) ?? NO_ROWS
    );
  }, [isSearch, topic, inList, inSearch]);

  const total = isSearch ? (topic === null ? (inSearch?.total ?? 0) : rows.length) : (inList?.total ?? 0);
  const hasMore = !isSearch && rows.length < total && limit < 500;
  return { rows, total, showMore: hasMore ? () => setLimit(Math.min(500, limit + PAGE)) : null };
}
