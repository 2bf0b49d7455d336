import { spawnSync } from 'node:child_process';
import { openDatabase, type SqlValue } from '../../src/main/library/database/database.ts';
import type { Library } from '../../src/main/library/open-library.ts';
import { numberIn } from '../../src/main/library/search/entries.ts';
import { type Matching, matchingOf } from '../../src/main/library/search/matching.ts';
import { readQuestion } from '../../src/main/library/search/read-terms.ts';
import { makeName } from './make-testimony-library.ts';
import { wordOfRank } from './sample-text.ts';
import { median, ms, percentile, ratio, timeOf } from './statistics.ts';

const common = [0, 3, 5, 11, 40, 200].map(wordOfRank);
const rare = [900, 1500, 3000, 5000, 7000, 7900].map(wordOfRank);
const words = [...common, ...rare];

/** What staff type, by sort. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'rare words': rare,
  'common words': common,
  'two words': words.map((word) => `${word} safety`),
  phrases: [...words.map((word) => `"${word} the"`), '"child online"', '"of the child"'],
  'one letter': words.map((word) => word.slice(0, 1)),
  'two letters': words.map((word) => word.slice(0, 2)),
  'three letters': words.map((word) => word.slice(0, 3)),
  'four letters and more': words.flatMap((word) => [word.slice(0, 4), `child online ${word.slice(0, 5)}`]),
  'a word left out': words.map((word) => `${word} -platform`),
  'words and filters': words.flatMap((word, index) => [
    `${word} by:${makeName(index * 7)}`,
    `${word} forum:senate`,
    `${word} after:2020-03 before:2021`,
    `${word} jurisdiction:us use:internal`,
    `${word} forum:parliament after:2024-06 by:"sample organisation ${index}"`,
  ]),
  'filters alone': [
    `by:${makeName(7)}`,
    'forum:senate after:2024',
    'before:2010 jurisdiction:eu',
    'use:internal',
  ],
};

const ROUNDS = 5;
/** Its slowest questions take seconds. */
const PROGRAM_ROUNDS = 2;

/**
 * Each question through the whole path of a search, words and snippets of the best with it; beside it the same question
 * in the sqlite3 program, ranked and counted whole, with the words of the best but without snippets.
 */
export async function measureTestimonySearch(library: Library, file: string): Promise<string[][]> {
  const all = { ours: [] as number[], program: [] as number[] };
  const rows: string[][] = [];
  for (const [sort, texts] of Object.entries(QUESTIONS)) {
    const ours = await timesOfCalls(library, texts);
    const program = await timesInProgram(file, texts);
    all.ours.push(...ours);
    all.program.push(...(program ?? []));
    rows.push([sort, ...columnsOf(ours, program)]);
  }
  rows.push(['all', ...columnsOf(all.ours, all.program.length > 0 ? all.program : undefined)]);
  return rows;
}

function columnsOf(ours: readonly number[], program: readonly number[] | undefined): string[] {
  const own = [ms(median(ours)), ms(percentile(ours, 99))];
  if (!program) return [...own, 'not installed', '–', '–'];
  const slowest = percentile(program, 99);
  return [...own, ms(median(program)), ms(slowest), ratio(median(ours) / median(program))];
}

async function timesOfCalls(library: Library, texts: readonly string[]): Promise<number[]> {
  for (const text of texts) await library.call('search.query', { text });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of texts) times.push(await timeOf(() => library.call('search.query', { text })));
  }
  return times;
}

/** Real times, in ms, of ranking and counting in sqlite3's own program, all in one process. */
async function timesInProgram(file: string, texts: readonly string[]): Promise<number[] | undefined> {
  const statements = await statementsOf(file, texts);
  const rounds = Array.from({ length: PROGRAM_ROUNDS + 1 }, () => statements).flat();
  const run = spawnSync('sqlite3', ['-readonly', file], {
    input: ['.timer on', ...rounds].join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.error) return undefined;
  if (run.status !== 0)
    throw new Error(`The sqlite3 program refused a question: ${run.stderr.slice(0, 500)}`);
  const times = [...run.stdout.matchAll(/Run Time: real ([\d.]+)/g)].map((match) => Number(match[1]) * 1000);
  // The first round warms up; two statements, ranking and counting, make one search.
  const pairs = times.slice(statements.length * 2);
  return Array.from({ length: pairs.length / 2 }, (_, n) => (pairs[n * 2] ?? 0) + (pairs[n * 2 + 1] ?? 0));
}

async function statementsOf(file: string, texts: readonly string[]): Promise<string[]> {
  const database = await openDatabase(file);
  const statements: string[] = [];
  for (const text of texts) {
    const { terms, filters } = readQuestion(text);
    const matching = await database.ask(null, (db) => matchingOf(db, { terms, typed: filters, chosen: {} }));
    if (matching) statements.push(inFull(matching));
  }
  await database.close();
  return statements;
}

function inFull({ tables, from, where, inTitle }: Matching): string {
  const isRanked = inTitle !== null;
  // Filters alone list the newest first, and only testimony here.
  const date = `(SELECT date FROM testimony WHERE id = ${numberIn(`${from}.rowid`)})`;
  const score = isRanked ? 'bm25(search_index, 4.0, 1.0, 2.0)' : date;
  const values = [...tables.values, ...where.values];
  const found = `FROM ${from} WHERE ${where.sql}`;
  const best = `SELECT rowid AS entry, ${score} AS score ${found} ORDER BY score ${isRanked ? '' : 'DESC'} LIMIT 20`;
  const listed = `SELECT title, body FROM (${best}) JOIN search_content ON search_content.id = entry ORDER BY score;`;
  return [
    withValues(`${tables.sql} ${listed}`, values),
    withValues(`${tables.sql} SELECT count(*) ${found};`, values),
  ].join(' ');
}

function withValues(sql: string, values: readonly SqlValue[]): string {
  let next = 0;
  return sql
    .replaceAll('\n', ' ')
    .replaceAll('?', () => `'${String(values[next++] ?? '').replaceAll("'", "''")}'`);
}
