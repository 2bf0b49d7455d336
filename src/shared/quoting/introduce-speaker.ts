import { whoOf } from '../citing/names.ts';
import { clean } from '../citing/words.ts';
import type { ExcerptVersion } from '../excerpts.ts';

/**
 * Who says the words, as they are introduced: name, title and organisation, or the name alone where that was said
 * before. Words of several speakers name each as the record does. Empty where nobody is known.
 */
export function introduceSpeaker(
  { speakers, citation }: Pick<ExcerptVersion, 'speakers' | 'citation'>,
  length: 'full' | 'name' = 'full',
): string {
  if (speakers.length > 1) return joinNames(speakers);
  const { name, organisation } = citation.witness;
  const known = length === 'full' ? whoOf(citation) : clean(name) || clean(organisation);
  return known || clean(speakers[0] ?? '');
}

/** "Ms. Doe", "Ms. Doe and Mr. Loe", "Ms. Doe, Mr. Loe and Chair Roe". */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
