/** Reading excerpts: the row mapping, then one function per query. Words are read from the passages each time. */

import { citationFieldsOf, type StatementOfSpeaker } from '../../../shared/citing/citation-fields.ts';
import type { ParsedInputOf } from '../../../shared/contract.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type {
  CitationChanges,
  Excerpt,
  ExcerptUse,
  ExcerptVersion,
  QuotationEdit,
} from '../../../shared/excerpts.ts';
import { isInsideWord } from '../../../shared/quoting/is-inside-word.ts';
import type { Passage, TestimonyDetails, UseLabel } from '../../../shared/testimony.ts';
import type { ReadDb } from '../database/database.ts';
import { listStretches } from '../testimony/read-passages.ts';
import { detailColumns } from '../testimony/read-testimony.ts';
import { topicNamesOf } from '../topics/read-topics.ts';
import { readSpan, readWhatIsLeft, type SpanWords } from './read-span.ts';

interface VersionRow extends TestimonyDetails {
  id: string;
  version: number;
  currentVersion: number;
  createdAt: string;
  testimony: number;
  startPassage: number;
  startOffset: number;
  endPassage: number;
  endOffset: number;
  edits: string;
  sha256: string;
  /** Null in versions from before they were kept; so is the page. */
  keptSpeakers: string | null;
  keptPage: string | null;
  use: string;
  citationChanges: string;
}

const versionColumns = `CAST(excerpt.id AS TEXT) AS id, version.version, excerpt.current_version AS currentVersion,
  version.created_at AS createdAt, excerpt.testimony_id AS testimony, start_passage AS startPassage,
  start_offset AS startOffset, end_passage AS endPassage, end_offset AS endOffset, version.edits, version.sha256,
  version.speakers AS keptSpeakers, version.page AS keptPage,
  excerpt.use, excerpt.citation_changes AS citationChanges, ${detailColumns}`;

const versionTables = `JOIN excerpt_version AS version ON version.excerpt_id = excerpt.id
  JOIN testimony ON testimony.id = excerpt.testimony_id`;

/** Every version asked for, once, in no order; those that aren't there are left out. Removed excerpts are there. */
export async function listExcerptVersions(
  db: ReadDb,
  wanted: readonly { excerpt: string; version: number }[],
): Promise<ExcerptVersion[]> {
  if (wanted.length === 0) return [];
  const rows = await db.all<VersionRow>(
    `SELECT DISTINCT ${versionColumns} FROM json_each(?) AS wanted
     JOIN excerpt ON excerpt.id = CAST(wanted.value ->> 'excerpt' AS INTEGER)
     ${versionTables} AND version.version = wanted.value ->> 'version'`,
    JSON.stringify(wanted.map(({ excerpt, version }) => ({ excerpt, version }))),
  );
  return readWords(db, rows);
}

/** The first of the versions asked for that the library doesn't have. */
export function findMissingExcerptVersion(
  db: ReadDb,
  wanted: readonly { excerpt: string; version: number }[],
): Promise<{ excerpt: string; version: number } | undefined> {
  return db.get(
    `SELECT wanted.value ->> 'excerpt' AS excerpt, wanted.value ->> 'version' AS version FROM json_each(?) AS wanted
     WHERE NOT EXISTS (SELECT 1 FROM excerpt_version
                       WHERE CAST(excerpt_id AS TEXT) = wanted.value ->> 'excerpt'
                         AND excerpt_version.version = wanted.value ->> 'version')`,
    JSON.stringify(wanted.map(({ excerpt, version }) => ({ excerpt, version }))),
  );
}

/** Throws `not-found`. */
export async function getExcerptVersion(db: ReadDb, id: string, version: number): Promise<ExcerptVersion> {
  const [found] = await listExcerptVersions(db, [{ excerpt: id, version }]);
  if (found) return found;
  throw new StandpointError('not-found', `The library has no version ${version} of an excerpt “${id}”.`);
}

interface WholeRow extends VersionRow {
  notes: string;
  topics: string;
  supports: string;
  versions: string;
  usedIn: string;
}

const wholeColumns = `${versionColumns}, excerpt.notes, ${topicNamesOf('excerpt', 'excerpt.id')} AS topics,
  (SELECT json_group_array(json_object('slug', slug, 'title', title)) FROM (
     SELECT position.slug, position.title FROM excerpt_position JOIN position ON position.id = position_id
     WHERE excerpt_id = excerpt.id ORDER BY position.title COLLATE NOCASE)) AS supports,
  (SELECT json_group_array(json_object('version', version, 'createdAt', created_at)) FROM (
     SELECT version, created_at FROM excerpt_version WHERE excerpt_id = excerpt.id ORDER BY version DESC)) AS versions,
  (SELECT json_group_array(json_object('briefing', briefing, 'title', title, 'version', version)) FROM (
     SELECT CAST(briefing.id AS TEXT) AS briefing, briefing.title, reference.version FROM briefing_excerpt AS reference
     JOIN briefing ON briefing.id = reference.briefing_id
     WHERE reference.excerpt_id = excerpt.id AND briefing.removed_at IS NULL AND briefing.template_name IS NULL
     ORDER BY briefing.updated_at DESC, reference.version DESC)) AS usedIn`;

/** The excerpt whole, in its current version. Throws `not-found`, also for one that was removed. */
export async function getExcerpt(db: ReadDb, id: string): Promise<Excerpt> {
  const row = await db.get<WholeRow>(
    `SELECT ${wholeColumns} FROM excerpt ${versionTables} AND version.version = excerpt.current_version
     WHERE excerpt.id = ? AND excerpt.removed_at IS NULL`,
    numberOf(id),
  );
  const [found] = row ? await readWhole(db, [row]) : [];
  if (!found) throw noExcerpt(id);
  return found;
}

const isListed = `excerpt.removed_at IS NULL
  AND (?1 IS NULL OR excerpt.testimony_id = CAST(?1 AS INTEGER))
  AND (?2 IS NULL OR EXISTS (SELECT 1 FROM excerpt_topic JOIN topic ON topic.id = topic_id
                             WHERE excerpt_id = excerpt.id AND topic.name = ?2))
  AND (?3 IS NULL OR EXISTS (SELECT 1 FROM excerpt_position JOIN position ON position.id = position_id
                             WHERE excerpt_id = excerpt.id AND position.slug = ?3))
  AND (?4 IS NULL OR excerpt.use ->> 'label' = ?4)`;

/** One page of the list, most recently made first, and how long the whole list is. */
export async function listExcerpts(
  db: ReadDb,
  { testimony, topic, position, use, offset, limit }: ParsedInputOf<'excerpts.list'>,
): Promise<{ total: number; excerpts: Excerpt[] }> {
  const filters = [testimony, topic, position, use];
  const count = await db.get<{ total: number }>(
    `SELECT count(*) AS total FROM excerpt WHERE ${isListed}`,
    ...filters,
  );
  const rows = await db.all<WholeRow>(
    `SELECT ${wholeColumns} FROM excerpt ${versionTables} AND version.version = excerpt.current_version
     WHERE ${isListed} ORDER BY excerpt.id DESC LIMIT ?5 OFFSET ?6`,
    ...filters,
    limit,
    offset,
  );
  return { total: count?.total ?? 0, excerpts: await readWhole(db, rows) };
}

/** The row's number for an excerpt's id; throws `not-found` where it can't be one. */
export function numberOf(id: string): number {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw noExcerpt(id);
  return Number(id);
}

export function noExcerpt(id: string): StandpointError {
  return new StandpointError(
    'not-found',
    `The library has no excerpt “${id.slice(0, 100).toWellFormed()}”. It may have been removed.`,
  );
}

async function readWhole(db: ReadDb, rows: readonly WholeRow[]): Promise<Excerpt[]> {
  const versions = await readWords(db, rows);
  return versions.map((version, index): Excerpt => {
    const row = rows[index];
    if (!row) throw new Error('An excerpt was read without its row.');
    return {
      ...version,
      citationChanges: JSON.parse(row.citationChanges) as CitationChanges,
      topics: JSON.parse(row.topics) as string[],
      supports: JSON.parse(row.supports) as Excerpt['supports'],
      notes: row.notes,
      versions: JSON.parse(row.versions) as Excerpt['versions'],
      usedIn: JSON.parse(row.usedIn) as ExcerptUse[],
    };
  });
}

/** In the rows' order. The passages of all of them are read at once. */
async function readWords(db: ReadDb, rows: readonly VersionRow[]): Promise<ExcerptVersion[]> {
  const passages = await listStretches(
    db,
    rows.map((row) => [row.testimony, row.startPassage, row.endPassage]),
  );
  const statements = await listStatementsOf(db, new Set(rows.map((row) => row.testimony)));
  return rows.map((row) =>
    versionOf(row, passages.get(row.testimony) ?? new Map(), statements.get(row.testimony) ?? []),
  );
}

function versionOf(
  row: VersionRow,
  passages: ReadonlyMap<number, Passage>,
  statements: readonly StatementOfSpeaker[],
): ExcerptVersion {
  const span = {
    start: { passage: row.startPassage, offset: row.startOffset },
    end: { passage: row.endPassage, offset: row.endOffset },
  };
  const words = readSpan(passages, span) ?? readWhatIsLeft(passages, span);
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    currentVersion: row.currentVersion,
    testimony: String(row.testimony),
    span,
    edits: JSON.parse(row.edits) as QuotationEdit[],
    text: words.text,
    sha256: row.sha256,
    matchesSource: words.sha256 === row.sha256 && isAttributedAsKept(words, row),
    cutsWord: [span.start, span.end].some(({ passage, offset }) =>
      isInsideWord(passages.get(passage)?.text ?? '', offset),
    ),
    speakers: words.speakers,
    page: words.page,
    use: JSON.parse(row.use) as UseLabel,
    citation: {
      ...citationFieldsOf({
        details: row,
        statements,
        statement: passages.get(row.startPassage)?.statement ?? 0,
        speakers: words.speakers,
        page: words.page,
      }),
      ...(JSON.parse(row.citationChanges) as CitationChanges),
    },
  };
}

/** Whether the record still names the same speakers and page for the words. */
function isAttributedAsKept({ speakers, page }: SpanWords, { keptSpeakers, keptPage }: VersionRow): boolean {
  return (
    (keptSpeakers === null || keptSpeakers === JSON.stringify(speakers)) &&
    (keptPage === null || keptPage === page)
  );
}

async function listStatementsOf(
  db: ReadDb,
  testimony: ReadonlySet<number>,
): Promise<Map<number, StatementOfSpeaker[]>> {
  const rows = await db.all<{
    testimony: number;
    ordinal: number;
    kind: StatementOfSpeaker['kind'];
    speaker: string;
    name: string;
    title: string;
    organisation: string;
  }>(
    `SELECT testimony_id AS testimony, ordinal, kind, speaker, witness_name AS name, witness_title AS title,
            witness_organisation AS organisation
     FROM statement WHERE testimony_id IN (SELECT value FROM json_each(?)) ORDER BY testimony_id, ordinal`,
    JSON.stringify([...testimony]),
  );
  const found = new Map<number, StatementOfSpeaker[]>();
  for (const { testimony: of, ordinal, kind, speaker, name, title, organisation } of rows) {
    const statement = { ordinal, kind, speaker, witness: { name, title, organisation } };
    const others = found.get(of);
    if (others) others.push(statement);
    else found.set(of, [statement]);
  }
  return found;
}
