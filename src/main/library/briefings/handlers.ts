import { blankDetails } from '../../../shared/blank-details.ts';
import type { BriefingChange, BriefingDocument, Operation } from '../../../shared/briefings.ts';
import { toOneLine } from '../../../shared/text.ts';
import type { LibraryContext } from '../context.ts';
import type { ReadDb } from '../database/database.ts';
import type { Handlers } from '../dispatch.ts';
import { localDay } from '../local-day.ts';
import { startTermFinder } from '../terms/term-finder.ts';
import { checkBriefing } from './check-briefing.ts';
import { startKeptWords } from './kept-words.ts';
import { nameRevision } from './moments.ts';
import {
  getBriefing,
  getStoredBriefing,
  listBriefings,
  listMentioned,
  readUndoState,
  type StoredBriefing,
} from './read-briefing.ts';
import { readHistory, readPast } from './read-history.ts';
import {
  createBriefing,
  editBriefing,
  markRemoved,
  restoreBriefing,
  stepBriefing,
} from './write-briefing.ts';

type BriefingsHandlers = Pick<
  Handlers,
  | 'briefings.list'
  | 'briefings.create'
  | 'briefings.get'
  | 'briefings.edit'
  | 'briefings.undo'
  | 'briefings.redo'
  | 'briefings.history'
  | 'briefings.at'
  | 'briefings.restore'
  | 'briefings.nameMoment'
  | 'briefings.check'
  | 'briefings.remove'
  | 'briefings.bringBack'
>;

export function briefingsHandlers(context: LibraryContext): BriefingsHandlers {
  const { database, events, now } = context;
  const { read } = database;
  const readKept = startKeptWords(context);
  const readFindTerms = startTermFinder(read);
  const publish = () => events.publish({ type: 'changed', what: 'briefings' });

  const step = async (direction: 'undo' | 'redo', request: { id: string; revision: number }) => {
    const change = await database.write(async (db) => {
      const { stored, operations } = await stepBriefing(db, direction, {
        ...request,
        at: now().toISOString(),
      });
      return describeChange(db, stored, operations);
    });
    publish();
    return change;
  };

  return {
    'briefings.list': () => listBriefings(read),
    'briefings.get': ({ id }) => getBriefing(read, id),

    async 'briefings.create'({ details, blocks }) {
      const document: BriefingDocument = { details: { ...blankDetails, ...details }, blocks };
      const id = await database.write((db) => createBriefing(db, document, now().toISOString()));
      publish();
      return getBriefing(read, id);
    },

    async 'briefings.edit'(edit) {
      const change = await database.write(async (db) => {
        const stored = await editBriefing(db, { ...edit, at: now().toISOString() });
        return describeChange(db, stored, edit.operations);
      });
      publish();
      return change;
    },

    'briefings.undo': (request) => step('undo', request),
    'briefings.redo': (request) => step('redo', request),

    'briefings.history': ({ id }) => readHistory(read, id),
    'briefings.at': ({ id, revision }) => readPast(read, id, revision),

    async 'briefings.restore'(request) {
      const change = await database.write(async (db) => {
        const { stored, operations } = await restoreBriefing(db, { ...request, at: now().toISOString() });
        return describeChange(db, stored, operations);
      });
      publish();
      return change;
    },

    async 'briefings.nameMoment'({ id, revision, name }) {
      await database.write(async (db) => {
        const stored = await getStoredBriefing(db, id);
        await nameRevision(db, stored.id, { revision, name: toOneLine(name), at: now().toISOString() });
      });
      publish();
      return {};
    },

    async 'briefings.check'({ id }) {
      const briefing = await getBriefing(read, id);
      return checkBriefing(briefing, {
        today: localDay(now()),
        kept: await readKept(briefing),
        findTerms: await readFindTerms(),
      });
    },

    async 'briefings.remove'({ id }) {
      await database.write((db) => markRemoved(db, id, now().toISOString()));
      publish();
      return {};
    },

    async 'briefings.bringBack'({ id }) {
      await database.write((db) => markRemoved(db, id, null));
      publish();
      return {};
    },
  };
}

async function describeChange(
  db: ReadDb,
  stored: StoredBriefing,
  operations: Operation[],
): Promise<BriefingChange> {
  return {
    revision: stored.revision,
    updatedAt: stored.updatedAt,
    ...(await readUndoState(db, stored)),
    operations,
    ...(await listMentioned(db, operations)),
  };
}
