/** From what was read in a file to testimony in the library. */
import type { Passage, Statement, TestimonyCorrection, UnclearPlace } from '../../../shared/testimony.ts';
import type { WriteDb } from '../database/database.ts';
import { indexTestimony } from '../search/index-testimony.ts';

export interface TestimonyToKeep extends TestimonyCorrection {
  /** As read; what `TestimonyCorrection` says of a statement stands in its place. */
  foundStatements: readonly Omit<Statement, 'firstPage' | 'lastPage'>[];
  /** All passages in order, some at a time. */
  passages: AsyncIterable<readonly Passage[]>;
  passageCount: number;
  passagesSha256: string;
  pages: readonly string[];
  unclear: readonly UnclearPlace[];
  file: { name: string; sha256: string; bytes: number };
  importedAt: string;
}

/**
 * Keeps the testimony with all its passages, inside the caller's transaction; gives its id. `report` is told after
 * each step how many of `total` are done, and may throw to end it: then nothing is kept.
 */
export async function keepTestimony(
  db: WriteDb,
  testimony: TestimonyToKeep,
  report: (done: number, total: number) => void = () => undefined,
): Promise<string> {
  const { lastId: id } = await insertTestimony(db, testimony);
  await insertStatements(db, id, testimony);
  // Indexing the words takes about four times as long as storing them.
  const total = testimony.passageCount * 5;
  let done = 0;
  for await (const passages of testimony.passages) {
    report(done, total);
    await insertPassages(db, id, passages);
    done += passages.length;
  }
  await indexTestimony(db, id, (indexed) => report(done + indexed * 4, total));
  return String(id);
}

function insertTestimony(
  db: WriteDb,
  { details, use, file, ...testimony }: TestimonyToKeep,
): Promise<{ lastId: number }> {
  return db.run(
    `INSERT INTO testimony (kind, title, forum, jurisdiction, date, congress, bill, serial, docket, url, use, passages,
       passages_sha256, pages, unclear, file_name, file_sha256, file_bytes, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    details.kind,
    details.title,
    details.forum,
    details.jurisdiction,
    details.date,
    details.congress,
    details.bill,
    details.serial,
    details.docket,
    details.url,
    JSON.stringify(use),
    testimony.passageCount,
    testimony.passagesSha256,
    JSON.stringify(testimony.pages),
    JSON.stringify(testimony.unclear),
    file.name,
    file.sha256,
    file.bytes,
    testimony.importedAt,
  );
}

async function insertStatements(
  db: WriteDb,
  id: number,
  { foundStatements, statements }: TestimonyToKeep,
): Promise<void> {
  const corrections = new Map(statements.map((one) => [one.ordinal, one]));
  for (const found of foundStatements) {
    const { kind, title, witness } = corrections.get(found.ordinal) ?? found;
    await db.run(
      `INSERT INTO statement (testimony_id, ordinal, kind, title, witness_name, witness_title, witness_organisation,
         speaker, level, first_passage, passages)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      found.ordinal,
      kind,
      title,
      witness.name,
      witness.title,
      witness.organisation,
      found.speaker,
      found.level,
      found.firstPassage,
      found.passages,
    );
  }
}

async function insertPassages(db: WriteDb, id: number, passages: readonly Passage[]): Promise<void> {
  await db.run(
    `INSERT INTO passage (testimony_id, ordinal, statement, kind, page, page_breaks, speaker, heading, text, line_hyphens)
     SELECT ?, value ->> 'ordinal', value ->> 'statement', value ->> 'kind', value ->> 'page',
            nullif(value -> 'pageBreaks', '[]'), value ->> 'speaker', value ->> 'heading', value ->> 'text',
            nullif(value -> 'lineHyphens', '[]')
     FROM json_each(?) ORDER BY key`,
    id,
    JSON.stringify(passages),
  );
}
