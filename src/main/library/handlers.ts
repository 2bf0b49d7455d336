import { join } from 'node:path';
import { briefingsHandlers } from './briefings/handlers.ts';
import { checkLibrary } from './checking/check-library.ts';
import type { LibraryContext } from './context.ts';
import { LIBRARY_FILE } from './create-library.ts';
import { deliveriesHandlers } from './deliveries/handlers.ts';
import type { Handlers } from './dispatch.ts';
import { excerptsHandlers } from './excerpts/handlers.ts';
import { exportingHandlers } from './exporting/handlers.ts';
import { startBriefingWriter } from './exporting/write-briefing.ts';
import { houseStyleHandlers } from './house-style/handlers.ts';
import { importingHandlers } from './importing/handlers.ts';
import { packetsHandlers } from './packets/handlers.ts';
import { picturesHandlers } from './pictures/handlers.ts';
import { positionsHandlers } from './positions/handlers.ts';
import { preferencesHandlers } from './preferences/handlers.ts';
import { readStatus } from './read-status.ts';
import { searchHandlers } from './search/handlers.ts';
import { templatesHandlers } from './templates/handlers.ts';
import { termsHandlers } from './terms/handlers.ts';
import { testimonyHandlers } from './testimony/handlers.ts';
import { topicsHandlers } from './topics/handlers.ts';
import { verifyingHandlers } from './verifying/handlers.ts';

/** Every method of the contract, each by the slice that owns it. */
export function createHandlers(context: LibraryContext): Handlers {
  const writer = startBriefingWriter(context);
  return {
    'library.status': () => readStatus(context),
    'library.showInFolder': async () => {
      await context.host.showInFolder(join(context.folder, LIBRARY_FILE));
      return {};
    },
    'library.change': async () => ({ folder: await context.host.changeLibrary(context.folder) }),
    'library.check': () => checkLibrary(context),
    'events.next': ({ after }) => context.events.next(after),
    'jobs.cancel': async ({ job }) => {
      context.jobs.cancel(job);
      return {};
    },
    ...preferencesHandlers(context),
    ...positionsHandlers(context),
    ...testimonyHandlers(context),
    ...excerptsHandlers(context),
    ...topicsHandlers(context),
    ...importingHandlers(context),
    ...briefingsHandlers(context),
    ...termsHandlers(context),
    ...templatesHandlers(context),
    ...deliveriesHandlers(context),
    ...picturesHandlers(context),
    ...houseStyleHandlers(context),
    ...exportingHandlers(context, writer),
    ...packetsHandlers(context, writer),
    ...searchHandlers(context),
    ...verifyingHandlers(context),
  };
}
