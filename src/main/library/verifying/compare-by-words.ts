/** A copy without a record: which of the library's words its paragraphs say, to the letter or nearly. */
import { differenceOfTexts } from '../../../shared/difference.ts';
import { excerptName } from '../../../shared/quoting/excerpt-name.ts';
import { quotationText, quoteExcerpt } from '../../../shared/quoting/quote-excerpt.ts';
import { textOfPieces } from '../../../shared/quoting/quote-pieces.ts';
import { splitPoints } from '../../../shared/talking-points.ts';
import type { CheckedItem } from '../../../shared/verifying.ts';
import { foldWords } from './fold-words.ts';
import { countShared, listWords, NEAR, pairsOf } from './near-words.ts';
import type { WordsParagraph } from './read-words.ts';
import type { KnownVersions } from './rebuild-items.ts';
import { indexWords } from './word-index.ts';

interface Version extends Pick<CheckedItem, 'kind' | 'id' | 'title' | 'version'> {
  currentVersion: number;
}

/** Words that stand in a document as one paragraph or within one. */
interface Unit {
  words: string;
  folded: string;
  pairs: ReadonlySet<string>;
  /** That say them, the newest first. */
  versions: Version[];
}

/** A paragraph that says a unit, or nearly. */
interface Match {
  unit: Unit;
  isSame: boolean;
  paragraph: WordsParagraph;
}

/** Fewer words than these may stand anywhere. */
const FEWEST_WORDS = 4;
const FEWEST_CHARACTERS = 8;
/** A paragraph of fewer words than these may be half of anything. */
const FEWEST_TELLING_WORDS = 8;

/** In the order of the document. */
export function compareByWords(paragraphs: readonly WordsParagraph[], known: KnownVersions): CheckedItem[] {
  const units = listUnits(known);
  const index = indexWords(units.map(({ pairs }) => pairs));
  const matches = paragraphs.flatMap((paragraph) => {
    const pairs = pairsOf(paragraph.text);
    const like = index.findLike(pairs).flatMap((number) => units[number] ?? []);
    return findMatches(paragraph, pairs, like);
  });
  const byItem = Map.groupBy(matches, ({ unit }) => keyOf(unit.versions[0]));
  return [...byItem.values()].flatMap((found) => describeItem(found) ?? []);
}

/** What the paragraph says to the letter, of any number of items; or else the one that it nearly says. */
function findMatches(paragraph: WordsParagraph, pairs: ReadonlySet<string>, like: readonly Unit[]): Match[] {
  const text = foldWords(paragraph.text);
  const isLong = listWords(paragraph.text).length >= FEWEST_TELLING_WORDS;
  const same = like.filter(({ folded }) => text.includes(folded) || (isLong && folded.includes(text)));
  if (same.length > 0) return same.map((unit) => ({ unit, isSame: true, paragraph }));
  // A few words of it, to the letter, may be a point of it.
  if (like.some(({ folded }) => folded.includes(text))) return [];
  const near = like
    .map((unit) => {
      const shared = countShared(unit.pairs, pairs);
      const isNear = shared >= NEAR * unit.pairs.size || (isLong && shared >= NEAR * pairs.size);
      return { unit, share: isNear ? shared / (unit.pairs.size + pairs.size) : 0 };
    })
    .reduce<{ unit: Unit | null; share: number }>((best, one) => (one.share > best.share ? one : best), {
      unit: null,
      share: 0,
    });
  return near.unit ? [{ unit: near.unit, isSame: false, paragraph }] : [];
}

function describeItem(matches: readonly Match[]): CheckedItem | null {
  const versions = matches
    .flatMap(({ unit }) => unit.versions)
    .toSorted((one, other) => other.version - one.version);
  // The newest of those that say the most of what is there.
  const said = new Map<number, number>();
  for (const { unit, isSame } of matches) {
    for (const { version } of isSame ? unit.versions : []) said.set(version, (said.get(version) ?? 0) + 1);
  }
  const best = versions.reduce<Version | undefined>(
    (chosen, one) =>
      chosen === undefined || (said.get(one.version) ?? 0) > (said.get(chosen.version) ?? 0) ? one : chosen,
    undefined,
  );
  if (!best) return null;
  const { currentVersion, ...names } = best;
  const altered = matches.filter(({ isSame }) => !isSame);
  return {
    ...names,
    isPending: matches.some(({ paragraph }) => paragraph.isPending),
    isMoved: false,
    comparedWith: 'library',
    status: altered.length > 0 ? 'altered' : best.version < currentVersion ? 'outdated' : 'unchanged',
    difference:
      altered.length > 0
        ? differenceOfTexts(
            altered.map(({ unit }) => unit.words).join('\n'),
            altered.map(({ paragraph }) => paragraph.text).join('\n'),
          )
        : null,
  };
}

function listUnits({ positions, excerpts }: KnownVersions): Unit[] {
  const units = new Map<string, Unit>();
  const add = (version: Version, words: string) => {
    const folded = foldWords(words);
    if (listWords(words).length < FEWEST_WORDS || folded.length < FEWEST_CHARACTERS) return;
    const key = `${keyOf(version)} ${folded}`;
    const unit = units.get(key);
    if (!unit) units.set(key, { words, folded, pairs: pairsOf(words), versions: [version] });
    else if (unit.versions.at(-1) !== version) unit.versions.push(version);
  };
  for (const one of positions.toSorted((first, second) => second.version - first.version)) {
    const { slug: id, title, version, currentVersion, statement, sections } = one;
    const about: Version = { kind: 'position', id, title, version, currentVersion };
    for (const text of [statement, ...sections.map((section) => section.text)]) {
      // Exported whole they are a paragraph a line, as points a paragraph a sentence.
      for (const words of [...linesOf(text), ...splitPoints(text)]) add(about, words);
    }
  }
  for (const one of excerpts.toSorted((first, second) => second.version - first.version)) {
    const { id, version, currentVersion, text, edits } = one;
    const about: Version = { kind: 'excerpt', id, title: excerptName(one), version, currentVersion };
    const runIn = quoteExcerpt(text, edits).paragraphs.map(textOfPieces);
    // Quotation marks within are set otherwise in a sentence than in a block, whose form a style may ask for sooner.
    for (const words of [...runIn, ...linesOf(quotationText(text, edits))]) add(about, words);
  }
  return [...units.values()];
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
}

function keyOf(version: Version | undefined): string {
  return `${version?.kind} ${version?.id}`;
}
