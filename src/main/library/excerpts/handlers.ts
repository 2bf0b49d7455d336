import { citeTestimony } from '../../../shared/citing/cite-testimony.ts';
import { citationHtml, citationText } from '../../../shared/citing/pieces.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { editExcerpt } from './edit-excerpt.ts';
import { explainMismatch } from './explain-mismatch.ts';
import { locateWords } from './locate-words.ts';
import { getExcerpt, getExcerptVersion, listExcerpts } from './read-excerpt.ts';
import {
  createExcerpt,
  markExcerptRemoved,
  setExcerptCitation,
  setExcerptNotes,
  setExcerptSupports,
  setExcerptTopics,
  setExcerptUse,
} from './write-excerpt.ts';

type ExcerptsHandlers = Pick<
  Handlers,
  | 'excerpts.list'
  | 'excerpts.get'
  | 'excerpts.getVersion'
  | 'excerpts.create'
  | 'excerpts.locate'
  | 'excerpts.edit'
  | 'excerpts.setUse'
  | 'excerpts.setNotes'
  | 'excerpts.setTopics'
  | 'excerpts.setSupports'
  | 'excerpts.setCitation'
  | 'excerpts.cite'
  | 'excerpts.explainMismatch'
  | 'excerpts.remove'
  | 'excerpts.bringBack'
>;

export function excerptsHandlers(context: LibraryContext): ExcerptsHandlers {
  const { database, events, now } = context;
  const { read } = database;
  const publish = (...what: ('excerpts' | 'testimony' | 'positions' | 'topics')[]) => {
    for (const one of ['excerpts' as const, ...what]) events.publish({ type: 'changed', what: one });
  };

  return {
    'excerpts.list': (request) => listExcerpts(read, request),
    'excerpts.get': ({ id }) => getExcerpt(read, id),
    'excerpts.getVersion': ({ id, version }) => getExcerptVersion(read, id, version),
    'excerpts.locate': ({ testimony, quote }) => locateWords(read, testimony, quote),

    async 'excerpts.create'({ testimony, span }) {
      const createdAt = now().toISOString();
      const id = await database.write((db) => createExcerpt(db, { testimony, span, createdAt }));
      publish('testimony');
      return getExcerpt(read, id);
    },

    async 'excerpts.edit'(edit) {
      await database.write((db) => editExcerpt(db, { ...edit, createdAt: now().toISOString() }));
      publish();
      return getExcerpt(read, edit.id);
    },

    async 'excerpts.setUse'({ id, use }) {
      await database.write((db) => setExcerptUse(db, id, use));
      publish();
      return {};
    },

    async 'excerpts.setNotes'({ id, notes }) {
      await database.write((db) => setExcerptNotes(db, id, notes));
      publish();
      return {};
    },

    async 'excerpts.setTopics'({ id, topics }) {
      await database.write((db) => setExcerptTopics(db, id, topics));
      publish('topics');
      return {};
    },

    async 'excerpts.setSupports'({ id, slugs }) {
      await database.write((db) => setExcerptSupports(db, id, slugs));
      publish('positions');
      return {};
    },

    async 'excerpts.setCitation'({ id, changes }) {
      await database.write((db) => setExcerptCitation(db, id, changes));
      publish();
      return getExcerpt(read, id);
    },

    async 'excerpts.cite'({ id, style }) {
      const { citation } = await getExcerpt(read, id);
      const pieces = citeTestimony(citation, style);
      return { text: citationText(pieces), html: citationHtml(pieces) };
    },

    'excerpts.explainMismatch': ({ id, version }) => explainMismatch(context, id, version),

    async 'excerpts.remove'({ id }) {
      await database.write((db) => markExcerptRemoved(db, id, now().toISOString()));
      publish('testimony', 'positions');
      return {};
    },

    async 'excerpts.bringBack'({ id }) {
      await database.write((db) => markExcerptRemoved(db, id, null));
      publish('testimony', 'positions');
      return {};
    },
  };
}
