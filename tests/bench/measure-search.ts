import { spawnSync } from 'node:child_process';
import type { Library } from '../../src/main/library/open-library.ts';
import { readTerms } from '../../src/main/library/search/read-terms.ts';
import { searchExpression } from '../../src/main/library/search/search-expression.ts';
import { wordOfRank } from './sample-text.ts';
import { median, ms, percentile, timeOf } from './statistics.ts';

/** Rare and common words, two words, phrases, prefixes as typed, exclusion. */
function queries(): string[] {
  const words = [0, 3, 5, 11, 40, 200, 900, 3000, 7000].map(wordOfRank);
  return words.flatMap((word) => [
    word,
    word.slice(0, 1),
    word.slice(0, 2),
    word.slice(0, 3),
    `${word} safety`,
    `"${word} the"`,
    `${word} -platform`,
    `child online ${word.slice(0, 4)}`,
  ]);
}

const ROUNDS = 5;

/** Each query through the whole path of a search, and its match and ranking in the command-line program. */
export async function measureSearch(library: Library, file: string): Promise<string[]> {
  for (const text of queries()) await library.call('search.query', { text });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of queries()) times.push(await timeOf(() => library.call('search.query', { text })));
  }
  const outside = timesInProgram(file);
  return [
    ms(median(times)),
    ms(percentile(times, 99)),
    outside ? ms(median(outside)) : 'not installed',
    outside ? ms(percentile(outside, 99)) : '–',
  ];
}

/** Real times, in ms, of the same ranking and counting in sqlite3's own program, all in one process. */
function timesInProgram(file: string): number[] | undefined {
  const statements = queries().flatMap((text) => {
    const expression = searchExpression(readTerms(text))?.replaceAll("'", "''");
    if (!expression) return [];
    return `SELECT rowid, bm25(search_index, 4.0, 1.0, 2.0) AS score FROM search_index
      WHERE search_index MATCH '${expression}' ORDER BY score LIMIT 20;
      SELECT count(*) FROM search_index WHERE search_index MATCH '${expression}';`.replaceAll('\n', ' ');
  });
  const script = [
    '.timer on',
    ...statements,
    ...Array.from({ length: ROUNDS }, () => statements).flat(),
  ].join('\n');
  const run = spawnSync('sqlite3', ['-readonly', file], {
    input: script,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.error || run.status !== 0) return undefined;
  const times = [...run.stdout.matchAll(/Run Time: real ([\d.]+)/g)].map((match) => Number(match[1]) * 1000);
  const pairs = times.slice(statements.length * 2);
  // Two statements, ranking and counting, make one search.
  return Array.from({ length: pairs.length / 2 }, (_, n) => (pairs[n * 2] ?? 0) + (pairs[n * 2 + 1] ?? 0));
}
