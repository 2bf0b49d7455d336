import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { StandpointError } from '../shared/errors.ts';
import { type EventOf, useEvent } from './events.ts';
import { asError } from './loading.ts';

/** Rows asked for at a time, where nothing is said. */
const PAGE = 500;

export interface PagedList<Row> {
  /** As far as loaded; undefined before the first answer. A row that did not change keeps its identity. */
  rows: readonly Row[] | undefined;
  total: number;
  error: StandpointError | undefined;
  /** Loads the next page, if there is one. */
  loadMore: () => void;
  reload: () => void;
}

/**
 * A list of the library's, page by page: thousands of rows at once would hold the window up. `key` names what is
 * asked for; `loadPage` asks for it; `idOf` tells a row from others.
 */
export function usePagedList<Row>(
  key: string,
  loadPage: (offset: number, limit: number) => Promise<{ total: number; rows: readonly Row[] }>,
  changedBy: readonly EventOf<'changed'>['what'][],
  idOf: (row: Row) => string,
  page = PAGE,
): PagedList<Row> {
  const [list, setList] = useState<{ key: string; rows: readonly Row[]; total: number } | null>(null);
  const [error, setError] = useState<StandpointError | undefined>(undefined);
  const turn = useRef(0);
  const askPage = useEffectEvent(loadPage);
  const current = list?.key === key ? list : null;

  const load = useEffectEvent(async (from: number, until: number, before: readonly Row[]) => {
    turn.current += 1;
    const mine = turn.current;
    try {
      let rows = before.slice(0, from);
      let total = Number.POSITIVE_INFINITY;
      while (rows.length < Math.min(until, total)) {
        const answer = await askPage(rows.length, page);
        if (mine !== turn.current) return;
        total = answer.total;
        if (answer.rows.length === 0) break;
        rows = [...rows, ...answer.rows];
      }
      setList({
        key,
        rows: withIdentities(rows, before, idOf),
        total: Math.min(total, Number.MAX_SAFE_INTEGER),
      });
      setError(undefined);
    } catch (thrown) {
      if (mine === turn.current) setError(asError(thrown));
    }
  });

  const [asked, setAsked] = useState<{ from: number; again: number }>({ from: 0, again: 0 });
  const reload = useCallback(() => setAsked(({ again }) => ({ from: 0, again: again + 1 })), []);
  const loadMore = useCallback(
    () => setAsked(({ again }) => ({ from: Number.POSITIVE_INFINITY, again: again + 1 })),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key or another wish asks anew.
  useEffect(() => {
    const rows = current?.rows ?? [];
    if (asked.from === 0) void load(0, Math.max(rows.length, page), rows);
    else if (current && rows.length < current.total) void load(rows.length, rows.length + page, rows);
  }, [key, asked]);
  useEvent('changed', ({ what }) => {
    if (changedBy.includes(what)) reload();
  });

  return { rows: current?.rows, total: current?.total ?? 0, error, loadMore, reload };
}

function withIdentities<Row>(
  rows: readonly Row[],
  before: readonly Row[],
  idOf: (row: Row) => string,
): readonly Row[] {
  const known = new Map(before.map((row) => [idOf(row), row]));
  return rows.map((row) => {
    const old = known.get(idOf(row));
    return old && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  });
}
