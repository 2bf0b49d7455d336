import { differenceOfPositions } from '../../../shared/difference.ts';
import type { Source } from '../../../shared/positions.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { listPositions } from './list-positions.ts';
import { contentOf, getPosition, getVersion } from './read-position.ts';
import { sha256OfContent } from './sha256-of-content.ts';
import { addVersion, createPosition, freeSlug, setTopics } from './write-position.ts';

type PositionsHandlers = Pick<
  Handlers,
  | 'positions.list'
  | 'positions.get'
  | 'positions.getVersion'
  | 'positions.compare'
  | 'positions.create'
  | 'positions.edit'
  | 'positions.restore'
  | 'positions.setTopics'
>;

const unknownSource: Source = { publisher: '', work: '', page: '', savedOn: null };

export function positionsHandlers({ database, events, now }: LibraryContext): PositionsHandlers {
  const { read } = database;
  const published = async (slug: string) => {
    events.publish({ type: 'changed', what: 'positions' });
    return getPosition(read, slug);
  };

  return {
    'positions.list': (request) => listPositions(read, request),
    'positions.get': ({ slug }) => getPosition(read, slug),
    'positions.getVersion': ({ slug, version }) => getVersion(read, slug, version),

    async 'positions.compare'({ slug, before, after }) {
      return differenceOfPositions(await getVersion(read, slug, before), await getVersion(read, slug, after));
    },

    async 'positions.create'({ content, source, topics }) {
      const slug = await database.write(async (db) => {
        const free = await freeSlug(db, content.title);
        await createPosition(db, {
          slug: free,
          content,
          source: source ?? unknownSource,
          origin: 'written',
          fileSha256: null,
          createdAt: now().toISOString(),
        });
        await setTopics(db, free, topics);
        return free;
      });
      return published(slug);
    },

    async 'positions.edit'({ slug, baseVersion, content }) {
      await database.write(async (db) => {
        const base = await getVersion(db, slug, baseVersion);
        if (sha256OfContent(content) === base.sha256 && base.version === base.currentVersion) return;
        await addVersion(db, {
          slug,
          baseVersion,
          content,
          source: base.source,
          origin: 'written',
          fileSha256: null,
          createdAt: now().toISOString(),
        });
      });
      return published(slug);
    },

    async 'positions.restore'({ slug, baseVersion, version }) {
      await database.write(async (db) => {
        const restored = await getVersion(db, slug, version);
        await addVersion(db, {
          slug,
          baseVersion,
          content: contentOf(restored),
          source: restored.source,
          origin: 'restored',
          fileSha256: null,
          createdAt: now().toISOString(),
        });
      });
      return published(slug);
    },

    async 'positions.setTopics'({ slug, topics }) {
      await database.write((db) => setTopics(db, slug, topics));
      events.publish({ type: 'changed', what: 'topics' });
      return {};
    },
  };
}
