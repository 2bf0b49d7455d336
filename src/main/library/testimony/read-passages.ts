/** Reading passages: the row mapping, then one function per query. */
import type { Passage } from '../../../shared/testimony.ts';
import type { ReadDb } from '../database/database.ts';

interface PassageRow extends Omit<Passage, 'pageBreaks' | 'lineHyphens'> {
  pageBreaks: string | null;
  lineHyphens: string | null;
}

const passageColumns = `passage.ordinal, passage.statement, passage.kind, passage.page,
  passage.page_breaks AS pageBreaks, passage.speaker, passage.heading, passage.text,
  passage.line_hyphens AS lineHyphens`;

function passageOf(row: PassageRow): Passage {
  return {
    ...row,
    pageBreaks: row.pageBreaks === null ? [] : (JSON.parse(row.pageBreaks) as Passage['pageBreaks']),
    lineHyphens: row.lineHyphens === null ? [] : (JSON.parse(row.lineHyphens) as number[]),
  };
}

/** The passages from ordinal `from` on, in order, at most `count`. */
export async function listPassages(
  db: ReadDb,
  testimony: number,
  from: number,
  count: number,
): Promise<Passage[]> {
  const rows = await db.all<PassageRow>(
    `SELECT ${passageColumns} FROM passage WHERE testimony_id = ? AND ordinal >= ? ORDER BY ordinal LIMIT ?`,
    testimony,
    from,
    count,
  );
  return rows.map(passageOf);
}

/** All passages of the testimony in order, some hundred at a time, so that other work gets its turn in between. */
export async function* eachPassages(db: ReadDb, testimony: number): AsyncGenerator<Passage[]> {
  for (let from = 1; ; ) {
    const passages = await listPassages(db, testimony, from, 300);
    const last = passages.at(-1);
    if (!last) return;
    yield passages;
    from = last.ordinal + 1;
  }
}

/** The passages of several stretches at once, by testimony and ordinal: `wanted` is `[[testimony, first, last], …]`. */
export async function listStretches(
  db: ReadDb,
  wanted: readonly (readonly [testimony: number, first: number, last: number])[],
): Promise<Map<number, Map<number, Passage>>> {
  const rows = await db.all<PassageRow & { testimony: number }>(
    `SELECT DISTINCT passage.testimony_id AS testimony, ${passageColumns} FROM json_each(?) AS wanted
     JOIN passage ON passage.testimony_id = wanted.value ->> 0
       AND passage.ordinal BETWEEN wanted.value ->> 1 AND wanted.value ->> 2`,
    JSON.stringify(wanted),
  );
  const found = new Map<number, Map<number, Passage>>();
  for (const { testimony, ...row } of rows) {
    const passages = found.get(testimony) ?? new Map<number, Passage>();
    found.set(testimony, passages.set(row.ordinal, passageOf(row)));
  }
  return found;
}
