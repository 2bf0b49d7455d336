import { randomUUID } from 'node:crypto';
import { StandpointError } from '../../../shared/errors.ts';
import type { LibraryContext } from '../context.ts';
import type { WriteDb } from '../database/database.ts';
import type { Handlers } from '../dispatch.ts';
import { getTerm, listTerms } from './read-terms.ts';
import { readShippedTerms } from './shipped-terms.ts';
import { forgetTerms, switchTerm, writeTermContent } from './write-terms.ts';

type TermsHandlers = Pick<
  Handlers,
  'terms.list' | 'terms.create' | 'terms.edit' | 'terms.switch' | 'terms.remove' | 'terms.restore'
>;

export function termsHandlers({ database, events, now }: LibraryContext): TermsHandlers {
  const write = async <Value>(change: (db: WriteDb) => Promise<Value>): Promise<Value> => {
    const value = await database.write(change);
    events.publish({ type: 'changed', what: 'terms' });
    return value;
  };

  return {
    'terms.list': () => listTerms(database.read),

    'terms.create': ({ content }) =>
      write(async (db) => {
        const id = randomUUID();
        await writeTermContent(db, id, content, now().toISOString());
        return getTerm(db, id);
      }),

    'terms.edit': ({ id, content }) =>
      write(async (db) => {
        await getTerm(db, id);
        await writeTermContent(db, id, content, now().toISOString());
        return getTerm(db, id);
      }),

    'terms.switch': ({ id, isOn }) =>
      write(async (db) => {
        await getTerm(db, id);
        await switchTerm(db, id, isOn, now().toISOString());
        return getTerm(db, id);
      }),

    'terms.remove': ({ id }) =>
      write(async (db) => {
        const { origin } = await getTerm(db, id);
        if (origin === 'standpoint') {
          throw new StandpointError(
            'invalid-input',
            'This term came with Standpoint and can’t be removed. Switch it off instead.',
          );
        }
        await forgetTerms(db, [id]);
        return {};
      }),

    'terms.restore': ({ id }) =>
      write(async (db) => {
        const shipped = (await readShippedTerms()).map((term) => term.id);
        if (id !== null && !shipped.includes(id)) {
          throw new StandpointError(
            'not-found',
            'This term did not come with Standpoint, so there is nothing to restore.',
          );
        }
        await forgetTerms(db, id === null ? shipped : [id]);
        return listTerms(db);
      }),
  };
}
