/** Writing excerpts. A version is only ever added; each function runs inside the caller's transaction. */
import { StandpointError } from '../../../shared/errors.ts';
import type { CitationChanges, QuotationEdit, TextSpan } from '../../../shared/excerpts.ts';
import type { UseLabel } from '../../../shared/testimony.ts';
import { countOf } from '../../../shared/text.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';
import { indexExcerpt, removeExcerptFromIndex } from '../search/index-excerpt.ts';
import { listStretches } from '../testimony/read-passages.ts';
import { getTestimonyNumber } from '../testimony/read-testimony.ts';
import { replaceTopics } from '../topics/write-topics.ts';
import { noExcerpt, numberOf } from './read-excerpt.ts';
import { readSpan, type SpanWords, trimSpan } from './read-span.ts';

/** A book is not an excerpt: beyond this nobody means what was selected. */
const MOST_PASSAGES = 2000;

/**
 * Makes an excerpt with its version 1, with the use and topics of its testimony; gives its id. Throws `not-found`, and
 * `invalid-input` where there are no words between the span's ends.
 */
export async function createExcerpt(
  db: WriteDb,
  { testimony, span, createdAt }: { testimony: string; span: TextSpan; createdAt: string },
): Promise<string> {
  const number = await getTestimonyNumber(db, testimony);
  const { span: trimmed, words } = await takeWords(db, number, span);
  const { lastId: id } = await db.run(
    `INSERT INTO excerpt (testimony_id, current_version, use, citation_changes, notes, created_at)
     SELECT id, 1, use, '{}', '', ? FROM testimony WHERE id = ?`,
    createdAt,
    number,
  );
  await insertVersion(db, { id, version: 1, span: trimmed, edits: [], words, createdAt });
  await db.run(
    'INSERT INTO excerpt_topic (excerpt_id, topic_id) SELECT ?, topic_id FROM testimony_topic WHERE testimony_id = ?',
    id,
    number,
  );
  await indexExcerpt(db, id);
  return String(id);
}

export interface ExcerptEdit {
  id: string;
  baseVersion: number;
  span: TextSpan;
  /** Valid for the span's text: see shared/quoting/edit-quotation.ts. */
  edits: readonly QuotationEdit[];
  createdAt: string;
}

/** Makes the version after `baseVersion` and the current one. Throws `stale` where the library has moved on. */
export async function addExcerptVersion(db: WriteDb, edit: ExcerptEdit): Promise<void> {
  const { id, testimony } = await getExcerptRow(db, edit.id);
  const { span, words } = await takeWords(db, testimony, edit.span);
  const version = edit.baseVersion + 1;
  const { changes } = await db.run(
    'UPDATE excerpt SET current_version = ? WHERE id = ? AND current_version = ?',
    version,
    id,
    edit.baseVersion,
  );
  if (changes === 0) {
    throw new StandpointError(
      'stale',
      'This excerpt was changed elsewhere in the meantime. It has been read again; please repeat the last step.',
    );
  }
  await insertVersion(db, { ...edit, id, version, span, words });
  await indexExcerpt(db, id);
}

export async function setExcerptUse(db: WriteDb, id: string, use: UseLabel): Promise<void> {
  const { id: number } = await getExcerptRow(db, id);
  await db.run('UPDATE excerpt SET use = ? WHERE id = ?', JSON.stringify(use), number);
}

export async function setExcerptNotes(db: WriteDb, id: string, notes: string): Promise<void> {
  const { id: number } = await getExcerptRow(db, id);
  await db.run('UPDATE excerpt SET notes = ? WHERE id = ?', notes, number);
  await indexExcerpt(db, number);
}

export async function setExcerptTopics(db: WriteDb, id: string, names: readonly string[]): Promise<void> {
  const { id: number } = await getExcerptRow(db, id);
  await replaceTopics(db, 'excerpt', number, names);
  await indexExcerpt(db, number);
}

/** Replaces the positions that it supports. Throws `not-found` for a slug that no position has. */
export async function setExcerptSupports(db: WriteDb, id: string, slugs: readonly string[]): Promise<void> {
  const { id: number } = await getExcerptRow(db, id);
  await db.run('DELETE FROM excerpt_position WHERE excerpt_id = ?', number);
  for (const slug of new Set(slugs)) {
    const { changes } = await db.run(
      'INSERT INTO excerpt_position (excerpt_id, position_id) SELECT ?, id FROM position WHERE slug = ?',
      number,
      slug,
    );
    if (changes === 0) throw new StandpointError('not-found', `The library has no position “${slug}”.`);
  }
}

export async function setExcerptCitation(db: WriteDb, id: string, changes: CitationChanges): Promise<void> {
  const { id: number } = await getExcerptRow(db, id);
  await db.run('UPDATE excerpt SET citation_changes = ? WHERE id = ?', JSON.stringify(changes), number);
}

/** Out of sight and out of search (`removedAt`), or back (null), with all versions. Throws `not-found`. */
export async function markExcerptRemoved(db: WriteDb, id: string, removedAt: string | null): Promise<void> {
  const number = numberOf(id);
  const { changes } = await db.run('UPDATE excerpt SET removed_at = ? WHERE id = ?', removedAt, number);
  if (changes === 0) throw noExcerpt(id);
  if (removedAt === null) await indexExcerpt(db, number);
  else await removeExcerptFromIndex(db, number);
}

/** The span without white space at its ends, and its words. Throws `invalid-input` where there are none. */
export async function takeWords(
  db: ReadDb,
  testimony: number,
  span: TextSpan,
): Promise<{ span: TextSpan; words: SpanWords }> {
  const { start, end } = span;
  if (end.passage - start.passage >= MOST_PASSAGES) {
    throw new StandpointError(
      'invalid-input',
      `An excerpt has at most ${countOf(MOST_PASSAGES, 'paragraph')}. Select less of the text.`,
    );
  }
  const stretches = await listStretches(db, [[testimony, start.passage, end.passage]]);
  const passages = stretches.get(testimony) ?? new Map();
  // Read as given first, so that places outside of the text are refused and not trimmed to something else.
  const trimmed = readSpan(passages, span) && trimSpan(passages, span);
  const words = trimmed && readSpan(passages, trimmed);
  if (!trimmed || !words) {
    throw new StandpointError(
      'invalid-input',
      'There are no words in what was selected. Select the words to quote, from their first to their last letter.',
    );
  }
  return { span: trimmed, words };
}

async function getExcerptRow(db: ReadDb, id: string): Promise<{ id: number; testimony: number }> {
  const row = await db.get<{ id: number; testimony: number }>(
    'SELECT id, testimony_id AS testimony FROM excerpt WHERE id = ? AND removed_at IS NULL',
    numberOf(id),
  );
  if (!row) throw noExcerpt(id);
  return row;
}

async function insertVersion(
  db: WriteDb,
  version: {
    id: number;
    version: number;
    span: TextSpan;
    edits: readonly QuotationEdit[];
    words: SpanWords;
    createdAt: string;
  },
): Promise<void> {
  const { words, span } = version;
  const { start, end } = span;
  await db.run(
    `INSERT INTO excerpt_version (excerpt_id, version, start_passage, start_offset, end_passage, end_offset, edits,
       sha256, speakers, page, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    version.id,
    version.version,
    start.passage,
    start.offset,
    end.passage,
    end.offset,
    JSON.stringify(version.edits),
    words.sha256,
    JSON.stringify(words.speakers),
    words.page,
    version.createdAt,
  );
}
