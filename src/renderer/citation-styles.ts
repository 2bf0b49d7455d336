import type { CitationStyle } from '../shared/excerpts.ts';

/** The styles of citing to choose from, by the names that their manuals have. */
export const CITATION_STYLES: readonly { value: CitationStyle; name: string }[] = [
  { value: 'plain', name: 'Plain' },
  { value: 'bluebook', name: 'Bluebook' },
  { value: 'chicago', name: 'Chicago' },
  { value: 'apa', name: 'APA' },
];
