/** The words of what was found, read for the best only. */
import { excerptName, pageName } from '../../../shared/quoting/excerpt-name.ts';
import type { SearchResult } from '../../../shared/search.ts';
import type { ReadDb } from '../database/database.ts';
import { listExcerptVersions } from '../excerpts/read-excerpt.ts';
import { printDate } from '../exporting/document/print-date.ts';
import { type Entry, type EntryKind, entryId } from './entries.ts';
import { highlightText, makeSnippet } from './highlight.ts';
import type { Term } from './read-terms.ts';

type Read = (db: ReadDb, entries: readonly Entry[]) => Promise<Map<string, FoundWords>>;

/** A result before its words are marked. */
interface FoundWords extends Omit<SearchResult, 'title' | 'snippet'> {
  title: string;
  body: string;
}

/** In the order given; what has gone meanwhile is left out. */
export async function readResults(
  db: ReadDb,
  entries: readonly Entry[],
  terms: readonly Term[],
): Promise<SearchResult[]> {
  const found = new Map<string, FoundWords>();
  for (const kind of new Set(entries.map((entry) => entry.kind))) {
    const read = await readersOf[kind](
      db,
      entries.filter((entry) => entry.kind === kind),
    );
    for (const [key, words] of read) found.set(key, words);
  }
  return entries.flatMap((entry): SearchResult[] => {
    const words = found.get(keyOf(entry));
    if (!words) return [];
    const { title, body, ...result } = words;
    return [{ ...result, title: highlightText(title, terms), snippet: makeSnippet(body, terms) }];
  });
}

function keyOf({ kind, number, ordinal }: Entry): string {
  return `${kind} ${number} ${ordinal}`;
}

const numbersOf = (entries: readonly Entry[]) => JSON.stringify(entries.map((entry) => entry.number));

interface OwnWordsRow {
  number: number;
  id: string;
  version: number | null;
  title: string;
  body: string;
}

async function readPositions(db: ReadDb, entries: readonly Entry[]): Promise<Map<string, FoundWords>> {
  const rows = await db.all<OwnWordsRow>(
    `SELECT position.id AS number, slug AS id, current_version AS version, entry.title, body FROM position
     JOIN search_entry AS entry ON entry.id = ${entryId('position', 'position.id')}
     WHERE position.id IN (SELECT value FROM json_each(?))`,
    numbersOf(entries),
  );
  return byKey('position', rows);
}

async function readBriefings(db: ReadDb, entries: readonly Entry[]): Promise<Map<string, FoundWords>> {
  const rows = await db.all<OwnWordsRow>(
    `SELECT value AS number, CAST(value AS TEXT) AS id, NULL AS version, title, body FROM json_each(?)
     JOIN search_entry AS entry ON entry.id = ${entryId('briefing', 'value')}`,
    numbersOf(entries),
  );
  return byKey('briefing', rows);
}

function byKey(kind: 'position' | 'briefing', rows: readonly OwnWordsRow[]): Map<string, FoundWords> {
  return new Map(
    rows.map(({ number, ...row }) => [
      keyOf({ kind, number, ordinal: 0 }),
      { ...row, kind, passage: null, about: '' },
    ]),
  );
}

interface TestimonyRow {
  number: number;
  title: string;
  body: string;
  forum: string;
  date: string | null;
}

async function readTestimony(db: ReadDb, entries: readonly Entry[]): Promise<Map<string, FoundWords>> {
  const rows = await db.all<TestimonyRow>(
    `SELECT testimony.id AS number, testimony.title, body, testimony.forum, date FROM testimony
     JOIN search_entry AS entry ON entry.id = ${entryId('testimony', 'testimony.id')}
     WHERE testimony.id IN (SELECT value FROM json_each(?))`,
    numbersOf(entries),
  );
  return new Map(
    rows.map(({ number, title, body, forum, date }) => [
      keyOf({ kind: 'testimony', number, ordinal: 0 }),
      {
        kind: 'testimony',
        id: String(number),
        version: null,
        passage: null,
        title,
        body,
        about: [forum, date === null ? '' : printDate(date)].filter(Boolean).join(', '),
      },
    ]),
  );
}

interface PassageRow {
  number: number;
  ordinal: number;
  title: string;
  body: string;
  speaker: string;
  page: string;
}

async function readPassages(db: ReadDb, entries: readonly Entry[]): Promise<Map<string, FoundWords>> {
  const rows = await db.all<PassageRow>(
    `SELECT passage.testimony_id AS number, passage.ordinal, testimony.title, text AS body, page,
            coalesce(nullif(passage.speaker, ''), nullif(witness_name, ''), statement.title) AS speaker
     FROM json_each(?) AS wanted
     JOIN passage ON passage.testimony_id = wanted.value ->> 0 AND passage.ordinal = wanted.value ->> 1
     JOIN statement ON statement.testimony_id = passage.testimony_id AND statement.ordinal = passage.statement
     JOIN testimony ON testimony.id = passage.testimony_id`,
    JSON.stringify(entries.map(({ number, ordinal }) => [number, ordinal])),
  );
  return new Map(
    rows.map(({ number, ordinal, title, body, speaker, page }) => [
      keyOf({ kind: 'passage', number, ordinal }),
      {
        kind: 'testimony',
        id: String(number),
        version: null,
        passage: ordinal,
        title,
        body,
        about: [speaker, page === '' ? '' : pageName(page)].filter(Boolean).join(', '),
      },
    ]),
  );
}

async function readExcerpts(db: ReadDb, entries: readonly Entry[]): Promise<Map<string, FoundWords>> {
  const wanted = await db.all<{ excerpt: string; version: number }>(
    `SELECT CAST(id AS TEXT) AS excerpt, current_version AS version FROM excerpt
     WHERE id IN (SELECT value FROM json_each(?))`,
    numbersOf(entries),
  );
  const versions = await listExcerptVersions(db, wanted);
  return new Map(
    versions.map((excerpt) => [
      keyOf({ kind: 'excerpt', number: Number(excerpt.id), ordinal: 0 }),
      {
        kind: 'excerpt',
        id: excerpt.id,
        version: excerpt.version,
        passage: null,
        title: excerpt.citation.title,
        body: excerpt.text,
        about: excerptName(excerpt),
      },
    ]),
  );
}

const readersOf: Readonly<Record<EntryKind, Read>> = {
  position: readPositions,
  testimony: readTestimony,
  passage: readPassages,
  excerpt: readExcerpts,
  briefing: readBriefings,
};
