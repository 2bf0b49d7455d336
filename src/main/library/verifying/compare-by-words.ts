/** A copy without a record: which of the library's words it says, to the letter or nearly. */
import { differenceOfTexts } from '../../../shared/difference.ts';
import { excerptName } from '../../../shared/quoting/excerpt-name.ts';
import { quotationText, quoteExcerpt } from '../../../shared/quoting/quote-excerpt.ts';
import { textOfPieces } from '../../../shared/quoting/quote-pieces.ts';
import type { CheckedItem } from '../../../shared/verifying.ts';
import { foldWords } from './fold-words.ts';
import { NEAR, pairsOf, shareOf } from './near-words.ts';
import type { WordsParagraph } from './read-words.ts';
import type { KnownVersions } from './rebuild-items.ts';

interface Candidate extends Pick<CheckedItem, 'kind' | 'id' | 'title' | 'version'> {
  isNewest: boolean;
  /** As they stand in a document most often. */
  words: string;
  /** As they stand where a block is, and quotation marks within them stay as they are. */
  asBlock: string;
}

/** Fewer words than these may stand anywhere. */
const FEWEST_WORDS = 4;

export function compareByWords(paragraphs: readonly WordsParagraph[], known: KnownVersions): CheckedItem[] {
  const text = foldWords(paragraphs.map((one) => one.text).join('\n'));
  const pairs = paragraphs.map((one) => ({ ...one, pairs: pairsOf(one.text) }));
  const candidates = candidatesOf(known);
  const byItem = Map.groupBy(candidates, ({ kind, id }) => `${kind} ${id}`);
  return [...byItem.values()].flatMap((versions): CheckedItem[] => {
    const newestFirst = versions.toSorted((one, other) => other.version - one.version);
    const same = newestFirst.find((one) =>
      [one.words, one.asBlock].some((words) => text.includes(foldWords(words))),
    );
    const said = { isPending: false, comparedWith: 'library' } as const;
    if (same) {
      const status = same.isNewest ? 'unchanged' : 'outdated';
      return [{ ...namesOf(same), ...said, status, difference: null }];
    }
    const [newest] = newestFirst;
    if (!newest) return [];
    const wanted = pairsOf(newest.words);
    const near = pairs
      .map((one) => ({ ...one, share: shareOf(wanted, [one.pairs]) }))
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
        asBlock: statement,
      }),
    ),
    ...excerpts.map(
      (one): Candidate => ({
        kind: 'excerpt',
        id: one.id,
        title: excerptName(one),
        version: one.version,
        isNewest: one.version === one.currentVersion,
        words: quoteExcerpt(one.text, one.edits).paragraphs.map(textOfPieces).join('\n'),
        asBlock: quotationText(one.text, one.edits),
      }),
    ),
  ].filter(({ words }) => foldWords(words).split(' ').length >= FEWEST_WORDS);
}

function namesOf({ kind, id, title, version }: Candidate) {
  return { kind, id, title, version };
}
