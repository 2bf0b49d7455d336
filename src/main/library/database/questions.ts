import { StandpointError } from '../../../shared/errors.ts';
import type { Connection, ReadDb } from './connection.ts';
import { startQueue } from './queue.ts';

export type Ask = <Result>(asker: string | null, work: (db: ReadDb) => Promise<Result>) => Promise<Result>;

interface Question {
  isSuperseded: boolean;
  /** Ends the question while it runs; nothing before and after. */
  interrupt(): void;
}

/** An interrupt that comes before the driver has begun the statement is lost, so it is repeated until one is felt. */
const INTERRUPT_EVERY_MS = 2;

/**
 * Questions on one connection, first in, first out, each alone: an interrupt ends whatever runs on the connection, so
 * that nobody else may. A newer question of the same asker ends the one that runs, keeps one that waits from starting,
 * and both throw `superseded`. `null` is nobody, whom nobody supersedes.
 */
export function startQuestions(connection: Connection): Ask {
  const enqueue = startQueue();
  const latest = new Map<string, Question>();

  return (asker, work) => {
    const question: Question = { isSuperseded: false, interrupt: () => undefined };
    const earlier = asker === null ? undefined : latest.get(asker);
    if (earlier) {
      earlier.isSuperseded = true;
      earlier.interrupt();
    }
    if (asker !== null) latest.set(asker, question);

    return enqueue(async () => {
      let interrupting: NodeJS.Timeout | undefined;
      question.interrupt = () => {
        connection.interrupt();
        interrupting = setInterval(() => connection.interrupt(), INTERRUPT_EVERY_MS);
      };
      const statements = startQueue();
      try {
        refuseSuperseded(question);
        const result = await work(statementsOf(question, connection, statements));
        refuseSuperseded(question);
        return result;
      } catch (error) {
        refuseSuperseded(question);
        throw error;
      } finally {
        // Where the work has ended before all its statements have, the next question waits for them.
        await statements(async () => undefined);
        clearInterval(interrupting);
        question.interrupt = () => undefined;
        if (asker !== null && latest.get(asker) === question) latest.delete(asker);
      }
    });
  };
}

/** One statement at a time, and none after the question was superseded: an interrupt between two would be lost. */
function statementsOf(
  question: Question,
  connection: Connection,
  enqueue: ReturnType<typeof startQueue>,
): ReadDb {
  const inTurn = <Result>(statement: () => Promise<Result>) =>
    enqueue(() => {
      refuseSuperseded(question);
      return statement();
    });
  return {
    get: (sql, ...values) => inTurn(() => connection.get(sql, ...values)),
    all: (sql, ...values) => inTurn(() => connection.all(sql, ...values)),
  };
}

function refuseSuperseded(question: Question): void {
  if (question.isSuperseded) {
    throw new StandpointError('superseded', 'A newer search took the place of this one.');
  }
}
