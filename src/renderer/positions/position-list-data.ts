import type { PositionOrder, PositionRow } from '../../shared/positions.ts';
import { type PagedList, usePagedList } from '../paged-list.ts';
import { call } from '../transport.ts';

/** The list of positions, page by page. */
export function usePositionList(order: PositionOrder, topic: string | null): PagedList<PositionRow> {
  return usePagedList(
    JSON.stringify([order, topic]),
    async (offset, limit) => {
      const { total, positions } = await call('positions.list', { order, topic, offset, limit });
      return { total, rows: positions };
    },
    ['positions', 'topics'],
    (row) => row.slug,
  );
}
