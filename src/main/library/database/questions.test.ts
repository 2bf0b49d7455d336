import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { type Connection, openConnection } from './connection.ts';
import { startQuestions } from './questions.ts';

/** Never ends by itself. */
const ENDLESS =
  'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS count FROM n';

/** `began` resolves when the driver is given an endless statement. */
async function open() {
  const connection = await openConnection(join(await makeTemporaryFolder(), 'questions.sqlite'), 'create');
  const statements: string[] = [];
  let begin: (() => void) | undefined;
  const began = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const watched: Connection = {
    ...connection,
    get: (sql, ...values) => {
      statements.push(sql);
      const answer = connection.get(sql, ...values);
      if (sql === ENDLESS) begin?.();
      return answer as never;
    },
  };
  return { connection, statements, began, ask: startQuestions(watched) };
}

const superseded = expect.objectContaining({ code: 'superseded' });

it('ends the running statement of a superseded question, and answers the newer one', async () => {
  const { connection, began, ask } = await open();
  const older = ask('palette', (db) => db.get(ENDLESS));
  await began;
  const newer = ask('palette', (db) => db.get('SELECT 2 AS answer'));
  await expect(older).rejects.toEqual(superseded);
  expect(await newer).toEqual({ answer: 2 });
  await connection.close();
});

it('never starts a superseded question that waits', async () => {
  const { connection, statements, began, ask } = await open();
  const first = ask('palette', (db) => db.get(ENDLESS));
  await began;
  const later = [2, 3, 4].map((number) => ask('palette', (db) => db.get(`SELECT ${number} AS answer`)));
  expect(await Promise.allSettled([first, ...later])).toEqual([
    { status: 'rejected', reason: superseded },
    { status: 'rejected', reason: superseded },
    { status: 'rejected', reason: superseded },
    { status: 'fulfilled', value: { answer: 4 } },
  ]);
  expect(statements).toEqual([ENDLESS, 'SELECT 4 AS answer']);
  await connection.close();
});

it('begins no statement of a question that was superseded between two', async () => {
  const { connection, statements, ask } = await open();
  let newer: Promise<unknown> | undefined;
  const older = ask('palette', async (db) => {
    await db.get('SELECT 1');
    newer = ask('palette', (later) => later.get('SELECT 3'));
    // Even one that would go on after a refusal.
    await db.get('SELECT 2').catch(() => undefined);
    return 'done';
  });
  await expect(older).rejects.toEqual(superseded);
  await newer;
  expect(statements).toEqual(['SELECT 1', 'SELECT 3']);
  await connection.close();
});

it('does no harm to other askers, nor to those without a name', async () => {
  const { connection, ask } = await open();
  const count = (most: number) =>
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${most}) SELECT count(*) AS count FROM n`;
  const others = ['cli', null, null].map((asker) => ask(asker, (db) => db.get(count(200_000))));
  const typed = Array.from({ length: 20 }, (_, index) => ask('palette', (db) => db.get(count(1000 + index))));
  expect(await Promise.all(others)).toEqual(others.map(() => ({ count: 200_000 })));
  const outcomes = await Promise.allSettled(typed);
  expect(outcomes.at(-1)).toEqual({ status: 'fulfilled', value: { count: 1019 } });
  await connection.close();
});

it('lets the next question wait for statements that a failed one left behind', async () => {
  const { connection, ask } = await open();
  const ended: string[] = [];
  const failing = ask(null, async (db) => {
    void db.get('SELECT 1').then(() => ended.push('statement'));
    throw new Error('no');
  });
  const next = ask(null, async () => ended.push('next'));
  await expect(failing).rejects.toThrow('no');
  await next;
  expect(ended).toEqual(['statement', 'next']);
  await connection.close();
});
