import { preferenceChanges, preferences } from '../../../shared/preferences.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';

type PreferencesHandlers = Pick<Handlers, 'preferences.get' | 'preferences.set'>;

export function preferencesHandlers({ database, events }: LibraryContext): PreferencesHandlers {
  return {
    async 'preferences.get'() {
      const rows = await database.read.all<{ name: string; value: string }>(
        'SELECT name, value FROM preference',
      );
      const stored = rows.map((row) => [row.name, JSON.parse(row.value) as unknown] as const);
      // A value that an older or newer Standpoint wrote otherwise gets its default; the others, and drafts, stay.
      const readable = stored.filter(
        ([name, value]) => preferenceChanges.safeParse({ [name]: value }).success,
      );
      return preferences.parse(Object.fromEntries(readable));
    },
    async 'preferences.set'(changes) {
      await database.write(async (db) => {
        for (const [name, value] of Object.entries(changes)) {
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
