/** What can be done to briefings as a whole, from lists of them; each says what it did, with a way back. */
import type { BriefingRow } from '../../shared/briefings.ts';
import { countOf } from '../../shared/text.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import { titleOfRow } from './describe-briefing.ts';

type Rows = readonly BriefingRow[];

/** Out of sight with their history, one after the other. What could not be removed stays and says why. */
export async function removeBriefings(rows: Rows): Promise<void> {
  const removed = await doToEach(rows, ({ id }) => call('briefings.remove', { id }));
  if (removed.length === 0) return;
  showToast(`Removed ${nameRows(removed)}`, { name: 'Undo', run: () => void bringBack(removed) });
}

export async function archiveBriefings(rows: Rows, archived: boolean): Promise<void> {
  if (!(await setArchived(rows, archived))) return;
  const what = archived ? `Archived ${nameRows(rows)}` : `Took ${nameRows(rows)} out of the archive`;
  showToast(what, { name: 'Undo', run: () => void setArchived(rows, !archived) });
}

/** The copies are called so, and keep what the briefings say of themselves. */
export async function duplicateBriefings(rows: Rows): Promise<void> {
  const copied: { id: string }[] = [];
  const done = await doToEach(rows, async (row) => {
    const details = { title: `Copy of ${titleOfRow(row)}`, date: row.date };
    copied.push(await call('briefings.create', { details, from: { briefing: row.id } }));
  });
  if (done.length === 0) return;
  showToast(`Duplicated ${nameRows(done)}`, {
    name: 'Undo',
    run: () => void doToEach(copied, ({ id }) => call('briefings.remove', { id })),
  });
}

/** Says nothing where the title stays; the workspace's undo takes it back too. */
export async function renameBriefing(row: BriefingRow, title: string): Promise<void> {
  if (title.trim() === row.title.trim()) return;
  await doToEach([row], async ({ id, revision }) => {
    const rename = { type: 'set-details' as const, details: { title: title.trim() } };
    const renamed = await call('briefings.edit', { id, revision, operations: [rename], burst: null });
    showToast(`Renamed to ${titleOfRow({ title })}`, {
      name: 'Undo',
      run: () => void doToEach([row], () => call('briefings.undo', { id, revision: renamed.revision })),
    });
  });
}

async function bringBack(rows: Rows): Promise<void> {
  const back = await doToEach(rows, ({ id }) => call('briefings.bringBack', { id }));
  if (back.length > 0) announce(`${nameRows(back)} ${back.length === 1 ? 'is' : 'are'} back.`);
}

async function setArchived(rows: Rows, archived: boolean): Promise<boolean> {
  const ids = rows.map(({ id }) => id);
  const done = await doToEach([ids], () => call('briefings.setArchived', { ids, archived }));
  return done.length > 0;
}

/** Those that it was done to; at the first refusal the rest is left as it is. */
async function doToEach<Row>(rows: readonly Row[], action: (row: Row) => Promise<unknown>): Promise<Row[]> {
  const done: Row[] = [];
  try {
    for (const row of rows) {
      await action(row);
      done.push(row);
    }
  } catch (error) {
    showToast(asError(error).message);
    announce(asError(error).message);
  }
  return done;
}

function nameRows(rows: Rows): string {
  const [only, ...more] = rows;
  return only && more.length === 0 ? titleOfRow(only) : countOf(rows.length, 'briefing');
}
