import { useEffect, useState } from 'react';
import type { SearchAnswer, SearchKind, SearchResult } from '../../shared/search.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

export interface Found {
  /** The text and kind that this answers. */
  text: string;
  kind: SearchKind | null;
  counts: SearchAnswer['counts'];
  groups: readonly { kind: SearchKind; results: readonly SearchResult[] }[];
}

const KINDS: readonly SearchKind[] = ['position', 'briefing'];
const SHOWN_OF_ALL = 12;
const SHOWN_OF_ONE = 100;

/**
 * What the library has for the text, kind by kind, best first. The answer before stays until the new one is here;
 * an answer that comes after a newer question is dropped.
 */
export function useSearch(
  text: string,
  kind: SearchKind | null,
): { found: Found | null; error: string | null } {
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    if (text.trim() === '') {
      setFound(null);
      setError(null);
      return;
    }
    let current = true;
    searchKinds(text, kind).then(
      (answer) => {
        if (!current) return;
        setFound(answer);
        setError(null);
      },
      (thrown: unknown) => {
        if (current) setError(asError(thrown).message);
      },
    );
    return () => {
      current = false;
    };
  }, [text, kind]);

  return { found, error };
}

async function searchKinds(text: string, kind: SearchKind | null): Promise<Found> {
  const kinds = kind === null ? KINDS : [kind];
  const limit = kind === null ? SHOWN_OF_ALL : SHOWN_OF_ONE;
  // A question longer than the library takes is cut: what is found for its beginning is what can be found.
  const asked = text.slice(0, 10_000);
  const answers = await Promise.all(
    kinds.map(async (one) => ({
      kind: one,
      answer: await call('search.query', { text: asked, kind: one, limit }),
    })),
  );
  return {
    text,
    kind,
    counts: answers[0]?.answer.counts ?? { position: 0, briefing: 0 },
    groups: answers
      .map((group) => ({ kind: group.kind, results: group.answer.results }))
      .filter((group) => group.results.length > 0),
  };
}
