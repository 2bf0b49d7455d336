import { contrastOnPaper, LEAST_CONTRAST, readableColour } from '../../../shared/contrast.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { HouseStyle } from '../../../shared/house-style.ts';
import type { WriteDb } from '../database/database.ts';
import { readHouseStyle } from './read-house-style.ts';

/** Gives the whole style. Throws `invalid-input` for a colour in which text could not be read. */
export async function changeHouseStyle(
  db: WriteDb,
  changes: Partial<HouseStyle>,
  changedAt: string,
): Promise<HouseStyle> {
  refusePaleColours(changes);
  const style = { ...(await readHouseStyle(db)), ...changes };
  await db.run(
    `INSERT INTO house_style (id, content, changed_at) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at`,
    JSON.stringify(style),
    changedAt,
  );
  return style;
}

export async function forgetHouseStyle(db: WriteDb): Promise<void> {
  await db.run('DELETE FROM house_style');
}

function refusePaleColours({ headingColour, accentColour }: Partial<HouseStyle>): void {
  for (const colour of [headingColour, accentColour]) {
    if (colour === undefined || contrastOnPaper(colour) >= LEAST_CONTRAST) continue;
    throw new StandpointError(
      'invalid-input',
      `Text in the colour #${colour} is too pale to be read on paper. #${readableColour(colour)} is the nearest that can be.`,
    );
  }
}
