import { blankDetails } from '../../../shared/blank-details.ts';
import type { BriefingDocument } from '../../../shared/briefings.ts';
import { readStart } from '../briefings/read-start.ts';
import { createBriefing } from '../briefings/write-briefing.ts';
import { markTemplateRemoved, renameTemplate } from '../briefings/write-template.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { getOwnTemplate, listRemovedTemplates, listTemplates } from './read-templates.ts';

type TemplatesHandlers = Pick<
  Handlers,
  | 'templates.list'
  | 'templates.create'
  | 'templates.rename'
  | 'templates.remove'
  | 'templates.bringBack'
  | 'templates.listRemoved'
>;

export function templatesHandlers({ database, events, now }: LibraryContext): TemplatesHandlers {
  const { read } = database;
  const publish = () => events.publish({ type: 'changed', what: 'briefings' });

  return {
    'templates.list': () => listTemplates(read),
    'templates.listRemoved': () => listRemovedTemplates(read),

    async 'templates.create'({ from, name, description }) {
      const start = await readStart(read, from);
      // What belongs to one meeting doesn't belong to the next.
      const details = { ...blankDetails, ...start.details, title: '', meeting: '' };
      const document: BriefingDocument = { details, blocks: start.blocks };
      const id = await database.write((db) =>
        createBriefing(db, document, now().toISOString(), { name, description }),
      );
      publish();
      return getOwnTemplate(read, id);
    },

    async 'templates.rename'(template) {
      await database.write((db) => renameTemplate(db, template));
      publish();
      return {};
    },

    async 'templates.remove'({ id }) {
      await database.write((db) => markTemplateRemoved(db, id, now().toISOString()));
      publish();
      return {};
    },

    async 'templates.bringBack'({ id }) {
      await database.write((db) => markTemplateRemoved(db, id, null));
      publish();
      return {};
    },
  };
}
