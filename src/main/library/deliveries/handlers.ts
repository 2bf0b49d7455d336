import { getStoredBriefing } from '../briefings/read-briefing.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import {
  getDelivery,
  listDeliveries,
  listDeliveriesOfExcerpt,
  listDeliveriesOfPosition,
} from './read-deliveries.ts';
import { createDelivery, editDelivery, markDeliveryRemoved } from './write-delivery.ts';

type DeliveriesHandlers = Pick<
  Handlers,
  | 'deliveries.list'
  | 'deliveries.create'
  | 'deliveries.edit'
  | 'deliveries.remove'
  | 'deliveries.bringBack'
  | 'deliveries.listOf'
>;

export function deliveriesHandlers({ database, events, now }: LibraryContext): DeliveriesHandlers {
  const { read } = database;
  const publish = () => events.publish({ type: 'changed', what: 'briefings' });

  return {
    'deliveries.list': ({ briefing }) => listDeliveries(read, briefing),
    'deliveries.listOf': (of) =>
      'position' in of
        ? listDeliveriesOfPosition(read, of.position)
        : listDeliveriesOfExcerpt(read, of.excerpt),

    async 'deliveries.create'({ briefing, content }) {
      const id = await database.write(async (db) => {
        await getStoredBriefing(db, briefing);
        return createDelivery(db, briefing, content, now().toISOString());
      });
      publish();
      return getDelivery(read, id);
    },

    async 'deliveries.edit'({ id, content }) {
      await database.write((db) => editDelivery(db, id, content));
      publish();
      return getDelivery(read, id);
    },

    async 'deliveries.remove'({ id }) {
      await database.write((db) => markDeliveryRemoved(db, id, now().toISOString()));
      publish();
      return {};
    },

    async 'deliveries.bringBack'({ id }) {
      await database.write((db) => markDeliveryRemoved(db, id, null));
      publish();
      return {};
    },
  };
}
