import { StandpointError } from '../../../shared/errors.ts';
import type { HouseStyle } from '../../../shared/house-style.ts';
import type { LibraryContext } from '../context.ts';
import type { WriteDb } from '../database/database.ts';
import type { Handlers } from '../dispatch.ts';
import type { ExportedHouse, ExportSource } from '../exporting/export-source.ts';
import { ownHouse } from '../exporting/own-house.ts';
import { keepOriginal } from '../importing/keep-original.ts';
import { localDay } from '../local-day.ts';
import { readExportedHouse, readHouseStyle } from './read-house-style.ts';
import { sampleDocument } from './sample-document.ts';
import { changeHouseStyle, forgetHouseStyle } from './write-house-style.ts';

type HouseStyleHandlers = Pick<
  Handlers,
  'houseStyle.get' | 'houseStyle.set' | 'houseStyle.reset' | 'houseStyle.sample' | 'houseStyle.useTemplate'
>;

export function houseStyleHandlers({
  database,
  events,
  folder,
  jobs,
  now,
  uploads,
}: LibraryContext): HouseStyleHandlers {
  const write = async <Value>(change: (db: WriteDb) => Promise<Value>): Promise<Value> => {
    const value = await database.write(change);
    events.publish({ type: 'changed', what: 'house-style' });
    return value;
  };
  const change = (changes: Partial<HouseStyle>) =>
    write((db) => changeHouseStyle(db, changes, now().toISOString()));

  const sampleSource = (house: ExportedHouse): ExportSource => ({
    ...sampleDocument,
    house,
    exportedAt: now().toISOString(),
    exportedOn: localDay(now()),
  });

  return {
    'houseStyle.get': () => readHouseStyle(database.read),
    'houseStyle.set': ({ changes }) => change(withoutUndefined(changes)),

    'houseStyle.reset': () =>
      write(async (db) => {
        await forgetHouseStyle(db);
        return readHouseStyle(db);
      }),

    async 'houseStyle.useTemplate'({ job, upload: id }) {
      const upload = uploads.find(id);
      if (!upload) throw new StandpointError('not-found', 'This file was taken in already. Choose it again.');
      const { path, name } = upload;
      try {
        const template = await jobs.run(
          'read-template',
          { path, name, sample: sampleSource(ownHouse) },
          { job, label: `Reading ${name}` },
        );
        await keepOriginal(folder, { path, name, sha256: template.file });
        return await change({ template });
      } finally {
        await uploads.release(id);
      }
    },

    async 'houseStyle.sample'({ job }) {
      const source = sampleSource(await readExportedHouse(database.read, folder));
      const docx = await jobs.run('preview-source', { source }, { job, label: 'Preparing the sample' });
      return { docx };
    },
  };
}

function withoutUndefined<Value extends object>(changes: Value): Partial<HouseStyle> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
