/** What both lists of briefings share: what is chosen, what is being renamed, and the keys of a row. */
import { type KeyboardEvent, useState } from 'react';
import type { BriefingRow } from '../../shared/briefings.ts';
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
      requestAnimationFrame(() => focusRow(row.id));
    } else if (target.role === 'row' && event.key === 'F2') {
      event.preventDefault();
      beginRenaming(row);
    } else if (target.role === 'row' && event.key === 'Delete' && !event.repeat) {
      // A key held down removes once, not one after the other.
      void removeBriefings(chosen.has(row.id) ? rows.filter((one) => chosen.has(one.id)) : [row]);
    }
  };
  return { rows, chosen, setChosen, renaming, beginRenaming, endRenaming, onKeyDownCapture };
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`)?.focus();
}
