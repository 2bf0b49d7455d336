import { useEffect, useState } from 'react';
import { StandpointError } from '../../shared/errors.ts';
import type {
  SearchAnswer,
  SearchFilters,
  SearchKind,
  SearchResult,
  TypedFilters,
} from '../../shared/search.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

export interface Question {
  text: string;
  kind: SearchKind | null;
  filters: Partial<SearchFilters>;
}

export interface Found {
  /** What this answers. */
  question: Question;
  counts: SearchAnswer['counts'];
  /** The counts are lower bounds: there is more than can be counted in time. */
  atLeast: boolean;
  typed: TypedFilters;
  groups: readonly { kind: SearchKind; results: readonly SearchResult[] }[];
}

/** In the order of the groups and chips. */
export const KINDS: readonly SearchKind[] = ['position', 'testimony', 'excerpt', 'briefing'];
const SHOWN_OF_ALL = 5;
const SHOWN_OF_ONE = 100;

/** This window's name as an asker: its newer question takes the place of the one before. */
const ASKER = `palette ${crypto.randomUUID()}`;

/** Whether there is anything to look for. */
export function asksSomething({ text, filters }: Question): boolean {
  return text.trim() !== '' || Object.keys(filters).length > 0;
}

/**
 * What the library has for the question, kind by kind, best first. The answer before stays until the new one is here;
 * an answer that comes after a newer question is dropped.
 */
export function useSearch(question: Question): { found: Found | null; error: string | null } {
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<string | null>(null);
  const key = keyOfQuestion(question);

  // biome-ignore lint/correctness/useExhaustiveDependencies: key stands for the question by value.
  useEffect(() => {
    if (!asksSomething(question)) {
      setFound(null);
      setError(null);
      return;
    }
    let current = true;
    search(question).then(
      (answer) => {
        if (!current) return;
        setFound(answer);
        setError(null);
      },
      (thrown: unknown) => {
        if (!current || (thrown instanceof StandpointError && thrown.code === 'superseded')) return;
        setError(asError(thrown).message);
      },
    );
    return () => {
      current = false;
    };
  }, [key]);

  return { found, error };
}

export function keyOfQuestion({ text, kind, filters }: Question): string {
  return JSON.stringify([text, kind, filters]);
}

async function search(question: Question): Promise<Found> {
  const { text, kind, filters } = question;
  const { results, counts, atLeast, typed } = await call('search.query', {
    // A question longer than the library takes is cut: what is found for its beginning is what can be found.
    text: text.slice(0, 10_000),
    kind,
    limit: kind === null ? SHOWN_OF_ALL : SHOWN_OF_ONE,
    each: kind === null,
    filters,
    asker: ASKER,
  });
  const groups = KINDS.map((one) => ({
    kind: one,
    results: results.filter((result) => result.kind === one),
  }));
  return { question, counts, atLeast, typed, groups: groups.filter((group) => group.results.length > 0) };
}
