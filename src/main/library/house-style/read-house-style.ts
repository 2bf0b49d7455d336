import { StandpointError } from '../../../shared/errors.ts';
import { type HouseStyle, houseStyle, ownHouseStyle } from '../../../shared/house-style.ts';
import type { ReadDb } from '../database/database.ts';
import type { ExportedHouse } from '../exporting/export-source.ts';
import { readKeptPicture } from '../pictures/kept-picture.ts';

/** What was chosen; a choice that another Standpoint wrote otherwise is Standpoint's own. */
export async function readHouseStyle(db: ReadDb): Promise<HouseStyle> {
  const row = await db.get<{ content: string }>('SELECT content FROM house_style WHERE id = 1');
  if (!row) return ownHouseStyle;
  const stored = JSON.parse(row.content) as Record<string, unknown>;
  const readable = Object.entries(houseStyle.shape).flatMap(([name, field]) => {
    const read = field.safeParse(stored[name]);
    return read.success ? [[name, read.data]] : [];
  });
  return { ...ownHouseStyle, ...(Object.fromEntries(readable) as Partial<HouseStyle>) };
}

/** With the bytes of the logo and the template. Throws `original-missing` and `original-altered`. `folder` is the library's. */
export async function readExportedHouse(db: ReadDb, folder: string): Promise<ExportedHouse> {
  const { logo, template, ...style } = await readHouseStyle(db);
  return {
    ...style,
    logo: logo && { ...logo, data: await readKept(folder, logo.picture.file, 'logo') },
    template: template && {
      name: template.name,
      fonts: template.fonts,
      page: template.page,
      data: await readKept(folder, template.file, 'Word template'),
    },
  };
}

async function readKept(folder: string, file: string, what: string): Promise<Uint8Array> {
  try {
    return await readKeptPicture(folder, file);
  } catch (error) {
    if (!(error instanceof StandpointError)) throw error;
    const state = error.code === 'original-missing' ? 'is missing from' : 'was altered in';
    throw new StandpointError(
      error.code,
      `The file of the house style’s ${what} ${state} the library (files/${file}). Choose the ${what} again under Settings, House style, or put the file back from your backup.`,
      { cause: error },
    );
  }
}
