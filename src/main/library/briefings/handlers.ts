import { blankDetails } from '../../../shared/blank-details.ts';
import type { BriefingChange, BriefingDocument, Operation } from '../../../shared/briefings.ts';
import { toOneLine } from '../../../shared/text.ts';
import type { LibraryContext } from '../context.ts';
import type { ReadDb } from '../database/database.ts';
import type { Handlers } from '../dispatch.ts';
import { readHouseStyle } from '../house-style/read-house-style.ts';
import { localDay } from '../local-day.ts';
import { readPreferences } from '../preferences/handlers.ts';
import { indexStaleBriefings } from '../search/index-briefings.ts';
import { startTermFinder } from '../terms/term-finder.ts';
import { checkBriefing } from './check-briefing.ts';
import { startKeptWords } from './kept-words.ts';
import { listBriefings } from './list-briefings.ts';
import { nameRevision, recordMoment } from './moments.ts';
import {
  getBriefing,
  getStoredBriefing,
  listMentioned,
  readUndoState,
  type StoredBriefing,
} from './read-briefing.ts';
import { readHistory, readPast } from './read-history.ts';
import { readStart } from './read-start.ts';
import {
  createBriefing,
  editBriefing,
  markArchived,
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
  | 'briefings.setArchived'
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
    async 'briefings.list'(asked) {
      await indexStaleBriefings(database, read);
      return listBriefings(read, asked, localDay(now()));
    },
    'briefings.get': ({ id }) => getBriefing(read, id),

    async 'briefings.create'({ details, blocks, from }) {
      const start = from && (await readStart(read, from));
      const { citationStyle, citationPlace, pageSize } = await readPreferences(read);
      const usual = { ...blankDetails, citationStyle, citationPlace, pageSize };
      const document: BriefingDocument = {
        details: { ...usual, ...start?.details, ...details },
        blocks: [...(start?.blocks ?? []), ...blocks],
      };
      const at = now().toISOString();
      const id = await database.write(async (db) => {
        const made = await createBriefing(db, document, at);
        if (start?.template) {
          const moment = { revision: 1, kind: 'template', name: start.template, source: null } as const;
          await recordMoment(db, Number(made), { ...moment, createdAt: at });
        }
        return made;
      });
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
        house: await readHouseStyle(read),
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

    async 'briefings.setArchived'({ ids, archived }) {
      await database.write((db) => markArchived(db, ids, archived ? now().toISOString() : null));
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
