/** Finds discouraged terms in own words: whole words, in any number and capitals, never inside what is quoted. */
import type { Term } from '../terms.ts';
import { findCitedRanges } from './find-cited-ranges.ts';
import { formsOf } from './forms-of.ts';

export interface FoundTerm {
  term: Term;
  /** In UTF-16 units of the paragraph. */
  start: number;
  end: number;
  /** As it stands there. */
  words: string;
  isPlural: boolean;
}

export type FindTerms = (paragraph: string) => FoundTerm[];

interface Matcher {
  term: Term;
  pattern: RegExp;
  /** Without all the words of one of these the paragraph can't have the term; looked for first, because that is much faster. */
  keys: readonly (readonly string[])[];
  near: RegExp | null;
}

/** A function that finds what is discouraged and switched on, in order; of overlapping terms the longest. */
export function startFindingTerms(terms: readonly Term[]): FindTerms {
  const matchers = terms.filter((one) => one.isOn).map(startMatcher);
  return (paragraph) => {
    const lower = paragraph.toLowerCase();
    const found = matchers.flatMap((matcher) => findOne(matcher, paragraph, lower));
    if (found.length === 0) return found;
    const cited = findCitedRanges(paragraph, found);
    const own = found.filter(({ start, end }) => !cited.some((one) => one.start < end && start < one.end));
    return withoutOverlaps(own);
  };
}

/** Whether one of the words stands in the text, as whole words, in any number and capitals. */
export function startFindingAny(phrases: readonly string[]): (text: string) => boolean {
  if (phrases.length === 0) return () => false;
  const pattern = patternOf(phrases, 'iu');
  return (text) => pattern.test(text);
}

function startMatcher(term: Term): Matcher {
  return {
    term,
    pattern: patternOf(term.discouraged, term.matchCase ? 'gu' : 'giu'),
    keys: term.discouraged.flatMap((phrase) => {
      const { singular, plural } = formsOf(phrase);
      return plural === null ? [keyOf(singular)] : [keyOf(singular), keyOf(plural)];
    }),
    near: term.near.length > 0 ? patternOf(term.near, 'iu') : null,
  };
}

function findOne({ term, pattern, keys, near }: Matcher, paragraph: string, lower: string): FoundTerm[] {
  if (!keys.some((words) => words.every((word) => lower.includes(word)))) return [];
  const found = [...paragraph.matchAll(pattern)].map((match) => ({
    term,
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    isPlural: match.groups?.plural !== undefined,
  }));
  return found.length > 0 && near !== null && !near.test(paragraph) ? [] : found;
}

function withoutOverlaps(found: FoundTerm[]): FoundTerm[] {
  const kept: FoundTerm[] = [];
  for (const next of found.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const before = kept.at(-1);
    if (!before || next.start >= before.end) kept.push(next);
    else if (next.end - next.start > before.end - before.start) kept.splice(-1, 1, next);
  }
  return kept;
}

/** Its words, without the letters that a plural or the kind of apostrophe may change; the longest, the rarest, first. */
function keyOf(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[\s‐‑'’-]+/u)
    .map((word) => word.replace(/y$/u, ''))
    .toSorted((one, other) => other.length - one.length);
}

function patternOf(phrases: readonly string[], flags: string): RegExp {
  const forms = phrases.map(formsOf);
  const plurals = forms.map(({ singular, plural }) =>
    plural === null ? pluralSourceOf(sourceOf(singular)) : sourceOf(plural),
  );
  const singulars = forms.map(({ singular }) => sourceOf(singular));
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<plural>${plurals.join('|')})|${singulars.join('|')})(?![\\p{L}\\p{N}])`,
    flags,
  );
}

/** Words may be joined by a hyphen, or parted by a line; apostrophes may be straight or typographic. */
function sourceOf(phrase: string): string {
  return phrase
    .split(/[\s‐‑-]+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/['’]/gu, "['’]"))
    .join('[\\s‐‑-]+');
}

function pluralSourceOf(source: string): string {
  if (/[^aeiou]y$/u.test(source)) return `${source.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(source) ? `${source}es` : `${source}s`;
}
