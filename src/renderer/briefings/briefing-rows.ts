/** What both lists of briefings share: what is chosen, what is being renamed, and the keys of a row. */
import { type KeyboardEvent, useState } from 'react';
import type { BriefingRow } from '../../shared/briefings.ts';
import { navigate } from '../routes.ts';
import { removeBriefings, renameBriefing } from './manage-briefings.ts';

export interface BriefingRows {
  rows: readonly BriefingRow[];
  /** The ids of those chosen that are still listed. */
  chosen: ReadonlySet<string>;
  setChosen: (ids: ReadonlySet<string>) => void;
  /** The briefing whose title is a field now. */
  renaming: string | null;
  beginRenaming: (row: BriefingRow) => void;
  /** Null leaves the title as it is. */
  endRenaming: (row: BriefingRow, title: string | null) => void;
  /** What was removed can only be brought back, not opened. */
  open: ((id: string) => void) | undefined;
  /** False while it is not listed, or not drawn yet. */
  focus: (id: string) => boolean;
  /** For `onKeyDownCapture` around the list, which would take letters and arrows for itself. */
  onKeyDownCapture: (event: KeyboardEvent) => void;
}

export function useBriefingRows(rows: readonly BriefingRow[]): BriefingRows {
  const [everChosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string | null>(null);
  const chosen = new Set(rows.map(({ id }) => id).filter((id) => everChosen.has(id)));

  const beginRenaming = (row: BriefingRow) => setRenaming(row.id);
  const endRenaming = (row: BriefingRow, title: string | null) => {
    if (renaming !== row.id) return;
    setRenaming(null);
    if (title !== null) void renameBriefing(row, title);
  };

  const focus = (id: string) => {
    const index = rows.findIndex((row) => row.id === id);
    const row = document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`);
    row?.focus();
    if (row || index < 0) return row !== null;
    // A row that was never drawn has no place yet: its share of the whole height is near enough to have it drawn.
    const grid = document.querySelector('[role="grid"][data-pane-start]');
    if (grid) grid.scrollTop = (grid.scrollHeight * index) / rows.length - grid.clientHeight / 3;
    return false;
  };

  const onKeyDownCapture = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const id = target.closest<HTMLElement>('[role="row"]')?.dataset.key;
    const row = rows.find((one) => one.id === id);
    if (!row) return;
    if (target instanceof HTMLInputElement && target.dataset.rename === '') {
      // The field's own: the list would go to the row that begins with the letter typed.
      event.stopPropagation();
      if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
      event.preventDefault();
      endRenaming(row, event.key === 'Enter' ? target.value : null);
      requestAnimationFrame(() => focus(row.id));
    } else if (target.role !== 'row' || row.removedAt !== null) {
      return;
    } else if (event.key === 'F2') {
      event.preventDefault();
      beginRenaming(row);
    } else if (event.key === 'Delete' && !event.repeat) {
      // A key held down removes once, not one after the other.
      void removeBriefings(chosen.has(row.id) ? rows.filter((one) => chosen.has(one.id)) : [row]);
    }
  };
  const isAmongRemoved = rows.some(({ removedAt }) => removedAt !== null);
  const open = isAmongRemoved ? undefined : (id: string) => navigate({ screen: 'briefing', id });
  return { rows, chosen, setChosen, renaming, beginRenaming, endRenaming, open, focus, onKeyDownCapture };
}
