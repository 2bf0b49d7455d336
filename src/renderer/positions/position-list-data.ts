import { useCallback, useEffect, useRef, useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import type { PositionOrder, PositionRow } from '../../shared/positions.ts';
import { useEvent } from '../events.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

const PAGE = 500;

export interface PositionList {
  /** As far as loaded; undefined before the first answer. A row that did not change keeps its identity. */
  rows: readonly PositionRow[] | undefined;
  total: number;
  error: StandpointError | undefined;
  /** Loads the next page, if there is one. */
  loadMore: () => void;
  reload: () => void;
}

/** The list of positions, page by page: ten thousand rows at once would hold the window up. */
export function usePositionList(order: PositionOrder, topic: string | null): PositionList {
  const [list, setList] = useState<{ key: string; rows: readonly PositionRow[]; total: number } | null>(null);
  const [error, setError] = useState<StandpointError | undefined>(undefined);
  const asked = useRef(0);
  const key = JSON.stringify([order, topic]);
  const current = list?.key === key ? list : null;

  const load = useCallback(
    async (from: number, until: number, before: readonly PositionRow[]) => {
      const turn = ++asked.current;
      try {
        let rows = before.slice(0, from);
        let total = Number.POSITIVE_INFINITY;
        while (rows.length < Math.min(until, total)) {
          const answer = await call('positions.list', { order, topic, offset: rows.length, limit: PAGE });
          if (turn !== asked.current) return;
          total = answer.total;
          if (answer.positions.length === 0) break;
          rows = [...rows, ...answer.positions];
        }
        setList({ key, rows: withIdentities(rows, before), total: Math.min(total, Number.MAX_SAFE_INTEGER) });
        setError(undefined);
      } catch (thrown) {
        if (turn === asked.current) setError(asError(thrown));
      }
    },
    [key, order, topic],
  );

  const reload = () => void load(0, Math.max(current?.rows.length ?? 0, PAGE), current?.rows ?? []);
  useEffect(() => void load(0, PAGE, []), [load]);
  useEvent('changed', ({ what }) => {
    if (what === 'positions' || what === 'topics') reload();
  });

  return {
    rows: current?.rows,
    total: current?.total ?? 0,
    error,
    reload,
    loadMore: () => {
      if (current && current.rows.length < current.total) {
        void load(current.rows.length, current.rows.length + PAGE, current.rows);
      }
    },
  };
}

function withIdentities(
  rows: readonly PositionRow[],
  before: readonly PositionRow[],
): readonly PositionRow[] {
  const known = new Map(before.map((row) => [row.slug, row]));
  return rows.map((row) => {
    const old = known.get(row.slug);
    return old && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  });
}
