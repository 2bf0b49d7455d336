import { useEffect } from 'react';
import type { Excerpt } from '../../shared/excerpts.ts';
import { usePagedList } from '../paged-list.ts';
import { call } from '../transport.ts';

const NONE: readonly Excerpt[] = [];

/** All excerpts of a testimony, in the order in which they stand in it. */
export function useReaderExcerpts(testimony: string): readonly Excerpt[] {
  const list = usePagedList(
    `excerpts of ${testimony}`,
    async (offset, limit) => {
      const { total, excerpts } = await call('excerpts.list', { testimony, offset, limit });
      return { total, rows: excerpts };
    },
    ['excerpts', 'testimony'],
    (row) => row.id,
  );
  const { rows, total, loadMore } = list;
  const read = rows?.length ?? 0;
  useEffect(() => {
    if (read > 0 && read < total) loadMore();
  }, [read, total, loadMore]);
  return rows ?? NONE;
}
