/** Reading testimony: the row mappings, then one function per query. */
import type { ParsedInputOf } from '../../../shared/contract.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type {
  Statement,
  Testimony,
  TestimonyDetails,
  TestimonyRow,
  UnclearPlace,
  UseLabel,
  Witness,
} from '../../../shared/testimony.ts';
import type { ReadDb } from '../database/database.ts';
import { topicNamesOf } from '../topics/read-topics.ts';

export const detailColumns = `testimony.kind, testimony.title, testimony.forum, testimony.jurisdiction, testimony.date,
  testimony.congress, testimony.bill, testimony.serial, testimony.docket, testimony.url`;

interface ListedRow extends TestimonyDetails {
  id: string;
  passages: number;
  importedAt: string;
  witnesses: string;
  topics: string;
  excerpts: number;
}

const rowColumns = `CAST(testimony.id AS TEXT) AS id, ${detailColumns}, testimony.passages,
  testimony.imported_at AS importedAt,
  (SELECT json_group_array(name) FROM (
     SELECT witness_name AS name FROM statement WHERE testimony_id = testimony.id AND witness_name <> ''
       AND (testimony.kind <> 'hearing' OR kind IN ('oral-testimony', 'prepared-statement', 'statement-for-the-record'))
     GROUP BY witness_name ORDER BY min(ordinal))) AS witnesses,
  ${topicNamesOf('testimony', 'testimony.id')} AS topics,
  (SELECT count(*) FROM excerpt WHERE testimony_id = testimony.id AND removed_at IS NULL) AS excerpts`;

function rowOf(row: ListedRow): TestimonyRow {
  return {
    ...row,
    witnesses: JSON.parse(row.witnesses) as string[],
    topics: JSON.parse(row.topics) as string[],
  };
}

const isListed = `testimony.removed_at IS NULL AND (?1 IS NULL OR testimony.kind = ?1) AND (?2 IS NULL OR EXISTS (
  SELECT 1 FROM testimony_topic JOIN topic ON topic.id = testimony_topic.topic_id
  WHERE testimony_topic.testimony_id = testimony.id AND topic.name = ?2))`;

/** One page of the list and how long the whole list is. */
export async function listTestimony(
  db: ReadDb,
  { topic, kind, offset, limit }: ParsedInputOf<'testimony.list'>,
): Promise<{ total: number; testimony: TestimonyRow[] }> {
  const count = await db.get<{ total: number }>(
    `SELECT count(*) AS total FROM testimony WHERE ${isListed}`,
    kind,
    topic,
  );
  const rows = await db.all<ListedRow>(
    `SELECT ${rowColumns} FROM testimony WHERE ${isListed}
     ORDER BY testimony.date DESC NULLS LAST, testimony.title COLLATE NOCASE, testimony.id LIMIT ?3 OFFSET ?4`,
    kind,
    topic,
    limit,
    offset,
  );
  return { total: count?.total ?? 0, testimony: rows.map(rowOf) };
}

/** By testimony, for what excerpts made from it may be used. */
export async function listUses(db: ReadDb, ids: readonly string[]): Promise<Map<string, UseLabel>> {
  const rows = await db.all<{ id: string; use: string }>(
    `SELECT CAST(id AS TEXT) AS id, use FROM testimony
     WHERE removed_at IS NULL AND id IN (SELECT CAST(value AS INTEGER) FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, use }) => [id, JSON.parse(use) as UseLabel]));
}

interface WholeRow extends ListedRow {
  use: string;
  unclear: string;
  pages: string;
  fileName: string;
  fileSha256: string;
  fileBytes: number;
}

/** Everything but its passages. Throws `not-found`, also for one that was removed. */
export async function getTestimony(db: ReadDb, id: string): Promise<Testimony> {
  const number = await getTestimonyNumber(db, id);
  const row = await db.get<WholeRow>(
    `SELECT ${rowColumns}, use, unclear, pages, file_name AS fileName, file_sha256 AS fileSha256,
            file_bytes AS fileBytes
     FROM testimony WHERE id = ?`,
    number,
  );
  if (!row) throw noTestimony(id);
  const { use, unclear, pages, fileName, fileSha256, fileBytes, ...listed } = row;
  const firsts = await listPageFirsts(db, number);
  return {
    ...rowOf(listed),
    use: JSON.parse(use) as UseLabel,
    statements: await listStatements(db, number),
    headings: await db.all(
      `SELECT ordinal AS passage, statement, text FROM passage
       WHERE testimony_id = ? AND kind = 'heading' ORDER BY ordinal`,
      number,
    ),
    pages: placePages(JSON.parse(pages) as string[], firsts),
    file: { name: fileName, sha256: fileSha256, bytes: fileBytes },
    unclear: JSON.parse(unclear) as UnclearPlace[],
  };
}

interface StatementRow extends Omit<Statement, 'witness'> {
  witnessName: string;
  witnessTitle: string;
  witnessOrganisation: string;
}

/** In reading order. */
export async function listStatements(db: ReadDb, testimony: number): Promise<Statement[]> {
  const rows = await db.all<StatementRow>(
    `SELECT statement.ordinal, statement.kind, statement.title, witness_name AS witnessName,
            witness_title AS witnessTitle, witness_organisation AS witnessOrganisation, statement.speaker, level,
            first_passage AS firstPassage, passages, first.page AS firstPage,
            coalesce(last.page_breaks ->> '$[#-1].page', last.page) AS lastPage
     FROM statement
     LEFT JOIN passage AS first ON first.testimony_id = ?1 AND first.ordinal = first_passage
     LEFT JOIN passage AS last ON last.testimony_id = ?1 AND last.ordinal = first_passage + passages - 1
     WHERE statement.testimony_id = ?1 ORDER BY statement.ordinal`,
    testimony,
  );
  return rows.map(({ witnessName, witnessTitle, witnessOrganisation, ...row }) => ({
    ...row,
    firstPage: row.firstPage ?? '',
    lastPage: row.lastPage ?? '',
    witness: { name: witnessName, title: witnessTitle, organisation: witnessOrganisation } satisfies Witness,
  }));
}

/** The row's number for an id. Throws `not-found`, also for testimony that was removed. */
export async function getTestimonyNumber(db: ReadDb, id: string): Promise<number> {
  const number = numberOf(id);
  const row = await db.get('SELECT 1 FROM testimony WHERE id = ? AND removed_at IS NULL', number);
  if (!row) throw noTestimony(id);
  return number;
}

export function numberOf(id: string): number {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw noTestimony(id);
  return Number(id);
}

export function noTestimony(id: string): StandpointError {
  return new StandpointError(
    'not-found',
    `The library has no testimony “${id.slice(0, 100).toWellFormed()}”. It may have been removed.`,
  );
}

/** The testimony that was imported from the file with this SHA-256. */
export function findByFile(db: ReadDb, sha256: string): Promise<{ id: string; title: string } | undefined> {
  return db.get(
    'SELECT CAST(id AS TEXT) AS id, title FROM testimony WHERE file_sha256 = ? AND removed_at IS NULL',
    sha256,
  );
}

/** For each page that begins in a passage, or on which a passage begins, the first such passage. */
function listPageFirsts(db: ReadDb, testimony: number): Promise<{ page: string; passage: number }[]> {
  return db.all(
    `SELECT page, min(ordinal) AS passage FROM (
       SELECT page, ordinal FROM passage WHERE testimony_id = ?1
       UNION ALL
       SELECT page_break.value ->> 'page', ordinal FROM passage, json_each(page_breaks) AS page_break
       WHERE testimony_id = ?1 AND page_breaks IS NOT NULL)
     WHERE page <> '' GROUP BY page`,
    testimony,
  );
}

/** A page without text, such as a picture, is found where the text goes on before it. */
function placePages(
  pages: readonly string[],
  firsts: readonly { page: string; passage: number }[],
): Testimony['pages'] {
  const places = new Map(firsts.map(({ page, passage }) => [page, passage]));
  let passage = 1;
  return pages.map((page) => {
    passage = Math.max(passage, places.get(page) ?? passage);
    return { page, passage };
  });
}
