import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { indexStaleBriefings } from './index-briefings.ts';
import { searchLibrary } from './search-library.ts';

export function searchHandlers({ database }: LibraryContext): Pick<Handlers, 'search.query'> {
  return {
    'search.query': (request) =>
      database.ask(request.asker, async (db) => {
        await indexStaleBriefings(database, db);
        return searchLibrary(db, request);
      }),
  };
}
