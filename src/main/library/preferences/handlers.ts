import { type Preferences, preferenceChanges, preferences } from '../../../shared/preferences.ts';
import type { LibraryContext } from '../context.ts';
import type { ReadDb } from '../database/database.ts';
import type { Handlers } from '../dispatch.ts';

type PreferencesHandlers = Pick<Handlers, 'preferences.get' | 'preferences.set'>;

export function preferencesHandlers({ database, events }: LibraryContext): PreferencesHandlers {
  return {
    'preferences.get': () => readPreferences(database.read),
    async 'preferences.set'(changes) {
      await database.write(async (db) => {
        const drafts = changes.drafts && withoutNulls({ ...(await readDrafts(db)), ...changes.drafts });
        for (const [name, value] of Object.entries({ ...changes, ...(drafts && { drafts }) })) {
          await db.run(
            'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
            name,
            JSON.stringify(value),
          );
        }
      });
      events.publish({ type: 'changed', what: 'preferences' });
      return {};
    },
  };
}

export async function readPreferences(db: ReadDb): Promise<Preferences> {
  const rows = await db.all<{ name: string; value: string }>('SELECT name, value FROM preference');
  const stored = rows.map((row) => [row.name, JSON.parse(row.value) as unknown] as const);
  // A value that an older or newer Standpoint wrote otherwise gets its default; the others, and drafts, stay.
  const readable = stored.filter(([name, value]) => preferenceChanges.safeParse({ [name]: value }).success);
  return preferences.parse(Object.fromEntries(readable));
}

async function readDrafts(db: ReadDb): Promise<Preferences['drafts']> {
  const row = await db.get<{ value: string }>(`SELECT value FROM preference WHERE name = 'drafts'`);
  const stored = preferences.safeParse({ drafts: JSON.parse(row?.value ?? '{}') as unknown });
  return stored.success ? stored.data.drafts : {};
}

function withoutNulls<Value>(record: Record<string, Value | null>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== null),
  );
}
