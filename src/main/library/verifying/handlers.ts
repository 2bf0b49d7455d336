import { StandpointError } from '../../../shared/errors.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { readIdentity } from '../read-identity.ts';
import { isFromLibrary } from './compare-copy.ts';
import { readAllInParts, readNamedInParts } from './read-known.ts';

/** The file is only read, and let go of afterwards. */
export function verifyingHandlers({
  database: { read },
  jobs,
  uploads,
}: LibraryContext): Pick<Handlers, 'verifying.check'> {
  return {
    async 'verifying.check'({ job, upload: id }) {
      const upload = uploads.find(id);
      if (!upload) throw new StandpointError('not-found', 'This file was taken in already. Choose it again.');
      const { path, name } = upload;
      try {
        const label = `Reading ${name}`;
        const named = await jobs.run('read-named-versions', { path, name }, { job, label });
        const library = await readIdentity(read);
        const isOwn = named !== null && isFromLibrary(named, library);
        // Another library's ids say nothing here.
        const parts = isOwn ? readNamedInParts(read, named.items) : readAllInParts(read);
        return await jobs.run(
          'check-copy',
          { path, name, library },
          { job, label: `Comparing ${name}`, parts },
        );
      } finally {
        await uploads.release(id);
      }
    },
  };
}
