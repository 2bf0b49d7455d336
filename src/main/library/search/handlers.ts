import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { indexStaleBriefings } from './index-briefings.ts';
import { searchLibrary } from './search-library.ts';

export function searchHandlers({ database }: LibraryContext): Pick<Handlers, 'search.query'> {
  return {
    async 'search.query'(request) {
      await indexStaleBriefings(database);
      return searchLibrary(database.search, request);
    },
  };
}
