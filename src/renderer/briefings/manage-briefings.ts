/** What can be done to briefings as a whole, from lists of them; each says what it did, with a way back. */
import type { BriefingRow } from '../../shared/briefings.ts';
import { countOf } from '../../shared/text.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import { titleOfRow } from './describe-briefing.ts';
import { sayDone } from './list-undo.ts';

type Rows = readonly BriefingRow[];

/** Out of sight with their history, one after the other. What could not be removed stays and says why. */
export async function removeBriefings(rows: Rows): Promise<void> {
  const removed = await doToEach(rows, ({ id }) => call('briefings.remove', { id }));
  if (removed.length === 0) return;
  sayDone('briefings', `Removed ${nameRows(removed)}`, async () => {
    const [first, ...more] = await doToEach(removed, ({ id }) => call('briefings.bringBack', { id }));
    if (first) announce(`${nameRows([first, ...more])} ${more.length === 0 ? 'is' : 'are'} back.`);
    return first?.id;
  });
}

/** From among those that were removed, to where they were: those worked on, or the archive. */
export async function bringBackBriefings(rows: Rows): Promise<void> {
  const back = await doToEach(rows, ({ id }) => call('briefings.bringBack', { id }));
  if (back.length === 0) return;
  const where = back.every(({ archivedAt }) => archivedAt !== null) ? ' into the archive' : '';
  sayDone('briefings', `Brought ${nameRows(back)} back${where}`, async () => {
    const [first] = await doToEach(back, ({ id }) => call('briefings.remove', { id }));
    return first?.id;
  });
}

export async function archiveBriefings(rows: Rows, archived: boolean): Promise<void> {
  if (!(await setArchived(rows, archived))) return;
  const what = archived ? `Archived ${nameRows(rows)}` : `Took ${nameRows(rows)} out of the archive`;
  sayDone('briefings', what, async () => {
    return (await setArchived(rows, !archived)) ? rows[0]?.id : undefined;
  });
}

/** The copies are called so, and keep what the briefings say of themselves. */
export async function duplicateBriefings(rows: Rows): Promise<void> {
  const copied: { id: string }[] = [];
  const duplicated = await doToEach(rows, async (row) => {
    const details = { title: `Copy of ${titleOfRow(row)}`, date: row.date };
    copied.push(await call('briefings.create', { details, from: { briefing: row.id } }));
  });
  if (duplicated.length === 0) return;
  sayDone('briefings', `Duplicated ${nameRows(duplicated)}`, async () => {
    await doToEach(copied, ({ id }) => call('briefings.remove', { id }));
    return duplicated[0]?.id;
  });
}

/** Says nothing where the title stays; the workspace's undo takes it back too. */
export async function renameBriefing(row: BriefingRow, title: string): Promise<void> {
  if (title.trim() === row.title.trim()) return;
  await doToEach([row], async ({ id, revision }) => {
    const rename = { type: 'set-details' as const, details: { title: title.trim() } };
    const renamed = await call('briefings.edit', { id, revision, operations: [rename], burst: null });
    sayDone('briefings', `Renamed to ${titleOfRow({ title })}`, async () => {
      await doToEach([row], () => call('briefings.undo', { id, revision: renamed.revision }));
      return id;
    });
  });
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
