/** What a packet would hold now: its briefings and the original files that go along. */
import type { Briefing } from '../../../shared/briefings.ts';
import { EXPORT_FORMATS } from '../../../shared/exporting.ts';
import type { PacketContent } from '../../../shared/packets.ts';
import type { UseLabel } from '../../../shared/testimony.ts';
import { getBriefing } from '../briefings/read-briefing.ts';
import type { ReadDb } from '../database/database.ts';
import { nameAttachments, nameDocuments } from './name-files.ts';

export interface PacketBriefing {
  id: string;
  /** Null where it was removed. */
  briefing: Briefing | null;
  /** In the packet. */
  file: string;
}
export interface PacketAttachment {
  id: string;
  /** Null where the testimony was removed. */
  testimony: { title: string; date: string | null; sha256: string; use: UseLabel } | null;
  /** Within the folder of attachments. */
  file: string;
}
export interface PacketContents {
  briefings: PacketBriefing[];
  attachments: PacketAttachment[];
  quoted: { id: string; title: string }[];
}

interface TestimonyRow {
  id: string;
  title: string;
  date: string | null;
  name: string;
  sha256: string;
  kind: string;
  use: string;
}

export async function readContents(db: ReadDb, content: PacketContent): Promise<PacketContents> {
  const briefings: (Briefing | null)[] = [];
  // One after the other: each brings the words of all that it quotes.
  for (const id of content.briefings) briefings.push(await findBriefing(db, id));
  const names = nameDocuments(
    briefings.map((briefing) => briefing?.document.details.title ?? ''),
    EXPORT_FORMATS[content.format].ending,
  );
  const testimony = await listTestimonyFiles(db);
  const attached = content.attachments.map((id) => testimony.find((row) => row.id === id));
  const files = nameAttachments(
    attached.map((row) => ({ name: row?.name ?? '', ending: row ? endingOf(row.name) : '' })),
  );
  const quoted = new Set(briefings.flatMap((one) => one?.excerpts.map((excerpt) => excerpt.testimony) ?? []));
  const chosen = new Set(content.attachments);
  return {
    briefings: content.briefings.map((id, index) => ({
      id,
      briefing: briefings[index] ?? null,
      file: names[index] ?? '',
    })),
    attachments: content.attachments.map((id, index) => {
      const row = attached[index];
      return {
        id,
        testimony: row ? { ...row, use: JSON.parse(row.use) as UseLabel } : null,
        file: files[index] ?? '',
      };
    }),
    quoted: testimony
      .filter(({ id }) => quoted.has(id) && !chosen.has(id))
      .map(({ id, title }) => ({ id, title })),
  };
}

async function findBriefing(db: ReadDb, id: string): Promise<Briefing | null> {
  const row = await db.get(
    'SELECT 1 FROM briefing WHERE CAST(id AS TEXT) = ? AND removed_at IS NULL AND template_name IS NULL',
    id,
  );
  return row ? getBriefing(db, id) : null;
}

function listTestimonyFiles(db: ReadDb): Promise<TestimonyRow[]> {
  return db.all<TestimonyRow>(
    `SELECT CAST(id AS TEXT) AS id, title, date, file_name AS name, file_sha256 AS sha256, kind, use
     FROM testimony WHERE removed_at IS NULL ORDER BY title COLLATE NOCASE, id`,
  );
}

/** Of what can be imported; anything else is called a text, so that nothing that a packet brings can be run. */
function endingOf(name: string): string {
  const ending = /\.(?:docx|pdf|html?|xhtml|txt|md)$/i.exec(name)?.[0].toLowerCase();
  return ending ?? '.txt';
}
