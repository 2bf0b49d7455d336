import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';
import type { PacketContent, PacketState } from '../../../shared/packets.ts';
import type { LibraryContext } from '../context.ts';
import { createDelivery } from '../deliveries/write-delivery.ts';
import type { Handlers } from '../dispatch.ts';
import { findLastFolder } from '../exporting/last-folder.ts';
import { recordExport } from '../exporting/read-exports.ts';
import { suggestFileName } from '../exporting/suggest-file-name.ts';
import type { BriefingWriter } from '../exporting/write-briefing.ts';
import { readHouseStyle } from '../house-style/read-house-style.ts';
import { localDay } from '../local-day.ts';
import { checkPacket } from './check-packet.ts';
import { makePacket } from './make-packet.ts';
import { readContents } from './read-contents.ts';
import {
  createPacket,
  editPacket,
  getPacket,
  listPackets,
  markPacketMade,
  markPacketRemoved,
} from './stored-packets.ts';

type PacketsHandlers = Pick<
  Handlers,
  | 'packets.list'
  | 'packets.get'
  | 'packets.create'
  | 'packets.edit'
  | 'packets.remove'
  | 'packets.bringBack'
  | 'packets.chooseTarget'
  | 'packets.make'
  | 'packets.give'
>;

export function packetsHandlers(context: LibraryContext, writer: BriefingWriter): PacketsHandlers {
  const { database, events, folder, host, now } = context;
  const { read } = database;
  const publish = () => events.publish({ type: 'changed', what: 'packets' });
  /** Paths that the person has chosen, by a name that only the asker knows, so that no caller can name a path. */
  const targets = new Map<string, { path: string; form: PacketContent['form'] }>();

  const readState = async (id: string): Promise<PacketState> => {
    const packet = await getPacket(read, id);
    const contents = await readContents(read, packet.content);
    const house = await readHouseStyle(read);
    const known = { today: localDay(now()), readKept: writer.readKept, house, folder };
    return {
      packet,
      briefings: contents.briefings.map(({ briefing, ...one }) => ({
        id: one.id,
        title: briefing?.document.details.title ?? null,
        file: one.file,
      })),
      attachments: contents.attachments.map(({ testimony, ...one }) => ({
        id: one.id,
        title: testimony?.title ?? null,
        file: one.file,
      })),
      quoted: contents.quoted,
      findings: await checkPacket(packet.content, contents, known),
    };
  };

  return {
    'packets.list': () => listPackets(read),
    'packets.get': ({ id }) => readState(id),

    async 'packets.create'({ content }) {
      const id = await database.write((db) => createPacket(db, content, now().toISOString()));
      publish();
      return getPacket(read, id);
    },

    async 'packets.edit'({ id, content }) {
      await database.write((db) => editPacket(db, id, content, now().toISOString()));
      publish();
      return readState(id);
    },

    async 'packets.remove'({ id }) {
      await database.write((db) => markPacketRemoved(db, id, now().toISOString()));
      publish();
      return {};
    },

    async 'packets.bringBack'({ id }) {
      await database.write((db) => markPacketRemoved(db, id, null));
      publish();
      return {};
    },

    async 'packets.chooseTarget'({ id }) {
      const { content } = await getPacket(read, id);
      // A browser takes files, and no folders.
      const form = host.kind === 'browser' ? 'zip' : content.form;
      const name = suggestFileName(content.name, form === 'zip' ? '.zip' : '', 'Packet');
      const path = await host.chooseExportPath(name, await findLastFolder(read));
      if (path === null) return null;
      const target = randomUUID();
      targets.set(target, { path, form });
      return { target, name: basename(path), folder: host.kind === 'browser' ? null : dirname(path) };
    },

    async 'packets.make'({ job, id, target, at }) {
      const place = targets.get(target);
      if (!place) {
        throw new StandpointError(
          'not-found',
          'This place was used already. Choose where to make the packet again.',
        );
      }
      targets.delete(target);
      try {
        const { path, form } = place;
        const { content } = await getPacket(read, id);
        const times = writer.timesOf(at);
        const made = await makePacket({ context, writer, job, times }, { ...content, form }, path);
        const { exportedAt } = times;
        const documents = await database.write(async (db) => {
          const recorded: { briefing: string; export: string; name: string }[] = [];
          for (const { briefing, document, revision, name, sha256, bytes } of made.documents) {
            const packet = { name: content.name, part: form === 'zip' ? name : null };
            const file = form === 'zip' ? path : join(path, name);
            const record = {
              briefing,
              revision,
              path: file,
              sha256,
              bytes,
              exportedAt,
              format: content.format,
              packet,
            };
            recorded.push({ briefing, name, export: await recordExport(db, record, document) });
          }
          await markPacketMade(db, id, exportedAt);
          return recorded;
        });
        publish();
        events.publish({ type: 'changed', what: 'briefings' });
        return {
          file: path,
          bytes: made.bytes,
          madeAt: exportedAt,
          documents,
          attachments: made.attachments,
          download: await host.deliverExport(path),
        };
      } catch (error) {
        // The place stays chosen, so that the person can put right what was wrong and try again.
        targets.set(target, place);
        throw error;
      }
    },

    async 'packets.give'({ documents, content }) {
      await database.write(async (db) => {
        for (const { briefing, export: exported } of documents) {
          await createDelivery(db, briefing, { ...content, export: exported }, now().toISOString());
        }
      });
      events.publish({ type: 'changed', what: 'briefings' });
      return {};
    },
  };
}
