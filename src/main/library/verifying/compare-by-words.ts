/** A copy without a record: which of the library's words it says, to the letter or nearly. */
import { differenceOfTexts } from '../../../shared/difference.ts';
import { excerptName } from '../../../shared/quoting/excerpt-name.ts';
import { quotationText } from '../../../shared/quoting/quote-excerpt.ts';
import type { CheckedItem } from '../../../shared/verifying.ts';
import { foldWords } from './fold-words.ts';
import type { WordsParagraph } from './read-words.ts';
import type { KnownVersions } from './rebuild-items.ts';

interface Candidate extends Pick<CheckedItem, 'kind' | 'id' | 'title' | 'version'> {
  isNewest: boolean;
  words: string;
}

/** Fewer words than these may stand anywhere. */
const FEWEST_WORDS = 4;
/** So much of the words must stand in a paragraph for it to be taken for them, changed. */
const NEAR = 0.5;

export function compareByWords(paragraphs: readonly WordsParagraph[], known: KnownVersions): CheckedItem[] {
  const text = foldWords(paragraphs.map((one) => one.text).join('\n'));
  const pairs = paragraphs.map((one) => ({ ...one, pairs: pairsOf(one.text) }));
  const candidates = candidatesOf(known);
  const byItem = Map.groupBy(candidates, ({ kind, id }) => `${kind} ${id}`);
  return [...byItem.values()].flatMap((versions): CheckedItem[] => {
    const newestFirst = versions.toSorted((one, other) => other.version - one.version);
    const same = newestFirst.find(({ words }) => text.includes(foldWords(words)));
    const said = { isPending: false, comparedWith: 'library' } as const;
    if (same) {
      const status = same.isNewest ? 'unchanged' : 'outdated';
      return [{ ...namesOf(same), ...said, status, difference: null }];
    }
    const [newest] = newestFirst;
    if (!newest) return [];
    const wanted = pairsOf(newest.words);
    const near = pairs
      .map((one) => ({
        ...one,
        share: [...wanted].filter((pair) => one.pairs.has(pair)).length / wanted.size,
      }))
      .reduce((best, one) => (one.share > best.share ? one : best), { text: '', share: 0, isPending: false });
    if (near.share < NEAR) return [];
    const difference = differenceOfTexts(newest.words, near.text);
    return [{ ...namesOf(newest), ...said, isPending: near.isPending, status: 'altered', difference }];
  });
}

function candidatesOf({ positions, excerpts }: KnownVersions): Candidate[] {
  return [
    ...positions.map(
      ({ slug, title, version, currentVersion, statement }): Candidate => ({
        kind: 'position',
        id: slug,
        title,
        version,
        isNewest: version === currentVersion,
        words: statement,
      }),
    ),
    ...excerpts.map(
      (one): Candidate => ({
        kind: 'excerpt',
        id: one.id,
        title: excerptName(one),
        version: one.version,
        isNewest: one.version === one.currentVersion,
        words: quotationText(one.text, one.edits),
      }),
    ),
  ].filter(({ words }) => foldWords(words).split(' ').length >= FEWEST_WORDS);
}

function namesOf({ kind, id, title, version }: Candidate) {
  return { kind, id, title, version };
}

/** Each word with the one after it. */
function pairsOf(text: string): Set<string> {
  const words = foldWords(text).toLowerCase().split(' ');
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}
