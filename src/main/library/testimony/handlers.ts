import { StandpointError } from '../../../shared/errors.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import {
  bringTestimonyBack,
  correctTestimony,
  removeTestimony,
  setTestimonyTopics,
} from './correct-testimony.ts';
import { findInTestimony } from './find-in-testimony.ts';
import { openOriginal } from './open-original.ts';
import { listPassages } from './read-passages.ts';
import { getTestimony, getTestimonyNumber, listTestimony } from './read-testimony.ts';
import { repairTestimony } from './repair-testimony.ts';

type TestimonyHandlers = Pick<
  Handlers,
  | 'testimony.list'
  | 'testimony.get'
  | 'testimony.passages'
  | 'testimony.find'
  | 'testimony.correct'
  | 'testimony.setTopics'
  | 'testimony.openOriginal'
  | 'testimony.remove'
  | 'testimony.bringBack'
  | 'testimony.repair'
>;

export function testimonyHandlers(context: LibraryContext): TestimonyHandlers {
  const { database, events, folder, host, now } = context;
  const { read } = database;
  const publish = (...what: ('testimony' | 'passages' | 'excerpts' | 'topics')[]) => {
    for (const one of what) events.publish({ type: 'changed', what: one });
  };

  return {
    'testimony.list': (request) => listTestimony(read, request),
    'testimony.get': ({ id }) => getTestimony(read, id),

    async 'testimony.passages'({ id, from, count }) {
      return listPassages(read, await getTestimonyNumber(read, id), from, count);
    },

    'testimony.find': ({ id, text }) => findInTestimony(read, id, text),

    async 'testimony.correct'({ id, ...correction }) {
      await database.write((db) => correctTestimony(db, id, correction));
      // Citations of its excerpts follow from what was corrected.
      publish('testimony', 'excerpts');
      return getTestimony(read, id);
    },

    async 'testimony.setTopics'({ id, topics }) {
      await database.write((db) => setTestimonyTopics(db, id, topics));
      publish('testimony', 'topics');
      return {};
    },

    async 'testimony.openOriginal'({ id }) {
      const { file } = await getTestimony(read, id);
      return { download: await openOriginal(host, folder, file) };
    },

    async 'testimony.remove'({ id }) {
      await database.write((db) => removeTestimony(db, id, now().toISOString()));
      publish('testimony');
      return {};
    },

    async 'testimony.bringBack'({ id }) {
      await database.write((db) => bringTestimonyBack(db, id));
      publish('testimony');
      return {};
    },

    async 'testimony.repair'({ id }) {
      const passages = await repairTestimony(context, id);
      if (passages === 0) {
        throw new StandpointError(
          'not-found',
          'Every passage of this testimony is what was kept; there is nothing to put right.',
        );
      }
      publish('passages', 'testimony', 'excerpts');
      return { passages };
    },
  };
}
