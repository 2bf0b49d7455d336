import { quotationText } from '../../../shared/quoting/quote-excerpt.ts';
import type { TimelineEntry } from '../../../shared/testimony.ts';
import type { ReadDb } from '../database/database.ts';
import { listExcerpts } from '../excerpts/read-excerpt.ts';
import { listTestimony, listUses } from '../testimony/read-testimony.ts';

const PAGE = 500;

/** Everything said on the topic, the oldest first, and on one day by forum; what has no date comes last. */
export async function readTimeline(db: ReadDb, topic: string): Promise<TimelineEntry[]> {
  const entries = [...(await listTestimonyOf(db, topic)), ...(await listExcerptsOf(db, topic))];
  return entries.sort(
    (one, other) =>
      compareDates(one.date, other.date) ||
      one.forum.localeCompare(other.forum) ||
      one.title.localeCompare(other.title) ||
      compareKinds(one.kind, other.kind) ||
      Number(one.id) - Number(other.id),
  );
}

async function listTestimonyOf(db: ReadDb, topic: string): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { testimony } = await listTestimony(db, { topic, kind: null, offset, limit: PAGE });
    const uses = await listUses(
      db,
      testimony.map(({ id }) => id),
    );
    for (const { id, kind, title, forum, jurisdiction, date, witnesses } of testimony) {
      const use = uses.get(id);
      // Removed since it was listed.
      if (!use) continue;
      entries.push({
        kind: 'testimony',
        ...{ id, testimony: id, testimonyKind: kind, title, forum, jurisdiction, date, use },
        speakers: witnesses,
        page: '',
        words: '',
      });
    }
    if (testimony.length < PAGE) return entries;
  }
}

async function listExcerptsOf(db: ReadDb, topic: string): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const filters = { testimony: null, topic, position: null, use: null };
    const { excerpts } = await listExcerpts(db, { ...filters, offset, limit: PAGE });
    for (const { id, testimony, citation, speakers, page, text, edits, use } of excerpts) {
      const { kind, title, forum, jurisdiction, date, witness } = citation;
      entries.push({
        kind: 'excerpt',
        ...{ id, testimony, testimonyKind: kind, title, forum, jurisdiction, date, page, use },
        speakers: speakers.length > 0 ? speakers : [witness.name].filter((name) => name !== ''),
        words: quotationText(text, edits),
      });
    }
    if (excerpts.length < PAGE) return entries;
  }
}

function compareDates(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

/** The testimony before what is quoted of it. */
function compareKinds(one: TimelineEntry['kind'], other: TimelineEntry['kind']): number {
  return Number(one === 'excerpt') - Number(other === 'excerpt');
}
