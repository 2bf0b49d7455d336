import type { HouseStyle } from '../../../shared/house-style.ts';
import type { LibraryContext } from '../context.ts';
import type { WriteDb } from '../database/database.ts';
import type { Handlers } from '../dispatch.ts';
import { localDay } from '../local-day.ts';
import { readExportedHouse, readHouseStyle } from './read-house-style.ts';
import { sampleDocument } from './sample-document.ts';
import { changeHouseStyle, forgetHouseStyle } from './write-house-style.ts';

type HouseStyleHandlers = Pick<
  Handlers,
  'houseStyle.get' | 'houseStyle.set' | 'houseStyle.reset' | 'houseStyle.sample'
>;

export function houseStyleHandlers({
  database,
  events,
  folder,
  jobs,
  now,
}: LibraryContext): HouseStyleHandlers {
  const write = async <Value>(change: (db: WriteDb) => Promise<Value>): Promise<Value> => {
    const value = await database.write(change);
    events.publish({ type: 'changed', what: 'house-style' });
    return value;
  };
  const change = (changes: Partial<HouseStyle>) =>
    write((db) => changeHouseStyle(db, changes, now().toISOString()));

  return {
    'houseStyle.get': () => readHouseStyle(database.read),
    'houseStyle.set': ({ changes }) => change(withoutUndefined(changes)),

    'houseStyle.reset': () =>
      write(async (db) => {
        await forgetHouseStyle(db);
        return readHouseStyle(db);
      }),

    async 'houseStyle.sample'({ job }) {
      const source = {
        ...sampleDocument,
        house: await readExportedHouse(database.read, folder),
        exportedAt: now().toISOString(),
        exportedOn: localDay(now()),
      };
      const docx = await jobs.run('preview-briefing', { source }, { job, label: 'Preparing the sample' });
      return { docx };
    },
  };
}

function withoutUndefined<Value extends object>(changes: Value): Partial<HouseStyle> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
