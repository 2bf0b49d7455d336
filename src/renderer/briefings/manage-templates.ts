/** What is done to the office's own templates as a whole. Each says what it did and how to take it back. */
import type { Template } from '../../shared/templates.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import { goToRow, sayDone } from './list-undo.ts';

export async function removeTemplate({ id, name }: Template): Promise<void> {
  if (!(await tell(() => call('templates.remove', { id })))) return;
  sayDone('templates', `Removed the template ${name}`, async () => {
    if (!(await tell(() => call('templates.bringBack', { id })))) return undefined;
    announce(`${name} is back.`);
    return id;
  });
}

/** From among those that were removed. */
export async function bringBackTemplate({ id, name }: Template): Promise<void> {
  if (!(await tell(() => call('templates.bringBack', { id })))) return;
  sayDone('templates', `Brought the template ${name} back`, async () => {
    return (await tell(() => call('templates.remove', { id }))) ? removedRow(id) : undefined;
  });
  goToRow('templates', id);
}

/** What its row is called among those removed; among the others by its id. */
export function removedRow(id: string): string {
  return `removed ${id}`;
}

/** False where it failed, which is told. */
async function tell(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    showToast(asError(error).message);
    return false;
  }
}
