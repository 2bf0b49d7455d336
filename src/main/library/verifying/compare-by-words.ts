/** A copy without a record: which of the library's words its paragraphs say, to the letter or nearly. */
import { differenceOfTexts } from '../../../shared/difference.ts';
import type { CheckedCopy, CheckedItem } from '../../../shared/verifying.ts';
import { findSaid, type Said } from './find-said.ts';
import { foldWords } from './fold-words.ts';
import { keyOf, listUnits, type Unit, type Version } from './list-units.ts';
import { isAlike, pairsOf } from './near-words.ts';
import { type WordsParagraph, withoutPage } from './read-words.ts';
import type { KnownVersions } from './rebuild-items.ts';
import { indexWords } from './word-index.ts';

/** A paragraph, or several that a program parted. */
interface Place extends Pick<WordsParagraph, 'isPending'> {
  text: string;
  folded: string;
  said: Said[];
  rest: string[];
}

type Match = Said & Pick<Place, 'isPending'>;

/** Between what is left of a paragraph where the library's own words stand in it. */
const LEFT_OUT = ' […] ';

/** In the order of the document. */
export function compareByWords(
  paragraphs: readonly WordsParagraph[],
  known: KnownVersions,
): Pick<CheckedCopy, 'items' | 'unknown'> {
  const { units, labels } = listUnits(known);
  const pairsAt = paragraphs.map(({ text }) => pairsOf(text));
  const asked = new Set<string>();
  for (const pairs of pairsAt) for (const pair of pairs) asked.add(pair);
  const index = indexWords(
    units.map(({ pairs }) => pairs),
    asked,
  );
  const names = new Set(labels.map(({ folded }) => folded));
  const isLabel = (text: string) => names.has(text);
  const folded = paragraphs.map(({ text }) => foldWords(text));
  const places: Place[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const { text = '' } = paragraphs[at] ?? {};
    const like = index.findLike(pairsAt[at] ?? new Set()).flatMap((number) => units[number] ?? []);
    const count = countParted(folded, at, like);
    const isPending = paragraphs.slice(at, at + count).some((one) => one.isPending);
    const words = folded.slice(at, at + count).join(' ');
    at += count;
    const label = foldWords(withoutPage(text));
    if (isLabel(label)) places.push({ text, folded: label, said: [], rest: [], isPending });
    else if (words !== '') places.push({ text, folded: words, ...findSaid(words, like, isLabel), isPending });
  }
  for (const { place, label } of findChangedLabels(places, labels)) {
    place.said.push({ unit: label, altered: { before: label.folded, after: place.folded } });
    place.rest = [];
  }
  const matches = places.flatMap(({ said, isPending }) => said.map((one) => ({ ...one, isPending })));
  const byItem = Map.groupBy(matches, ({ unit }) => keyOf(unit.versions[0]));
  return {
    items: [...byItem.values()].map(describeItem),
    unknown: places.flatMap(({ text, said, rest }) =>
      rest.length === 0 ? [] : [said.length === 0 ? text : rest.join(LEFT_OUT)],
    ),
  };
}

/**
 * Titles, headings and lines of few words are told by what they stand beside: one that is nowhere to the letter, and
 * nearly in the paragraph before or behind what an item says, was changed.
 */
function findChangedLabels(
  places: readonly Place[],
  labels: readonly Unit[],
): { place: Place; label: Unit }[] {
  const ofItem = Map.groupBy(labels, ({ versions: [newest] }) => keyOf(newest));
  const there = new Set(places.map((one) => one.folded));
  const besides = places.map(() => new Set<string>());
  const carry = (numbers: Iterable<number>) => {
    let items: string[] = [];
    for (const number of numbers) {
      const { said = [] } = places[number] ?? {};
      if (said.length > 0) items = said.map(({ unit }) => keyOf(unit.versions[0]));
      for (const item of items) besides[number]?.add(item);
    }
  };
  carry(places.keys());
  carry([...places.keys()].reverse());
  return places.flatMap((place, number) => {
    if (place.said.length > 0 || place.rest.length === 0) return [];
    const label = [...(besides[number] ?? [])]
      .flatMap((item) => ofItem.get(item) ?? [])
      .find(({ folded }) => !there.has(folded) && isAlike(folded, place.folded));
    return label ? [{ place, label }] : [];
  });
}

/** How many paragraphs from this one on are one of the library's that a program parted; 1 where none is. */
function countParted(folded: readonly string[], from: number, like: readonly Unit[]): number {
  for (const { folded: wanted } of like) {
    let length = 0;
    for (let at = from; at < folded.length; at++) {
      const words = folded[at] ?? '';
      if (!wanted.startsWith(words, length) || words === '') break;
      length += words.length;
      if (length === wanted.length) return at + 1 - from;
      if (wanted[length] === ' ') length += 1;
    }
  }
  return 1;
}

function describeItem(matches: readonly Match[]): CheckedItem {
  const versions = matches
    .flatMap(({ unit }) => unit.versions)
    .toSorted((one, other) => other.version - one.version);
  // The newest of those that say the most of what is there.
  const said = new Map<number, number>();
  for (const { unit, altered } of matches) {
    for (const { version } of altered ? [] : unit.versions) said.set(version, (said.get(version) ?? 0) + 1);
  }
  const { currentVersion, ...names } = versions.reduce<Version>(
    (chosen, one) => ((said.get(one.version) ?? 0) > (said.get(chosen.version) ?? 0) ? one : chosen),
    versions[0] as Version,
  );
  // A position that is quoted many times may be changed the same way each time, which is told once.
  const altered = [
    ...new Map(
      matches.flatMap(({ altered: one }) => (one ? [[`${one.before}\n${one.after}`, one]] : [])),
    ).values(),
  ];
  return {
    ...names,
    isPending: matches.some(({ isPending }) => isPending),
    isMoved: false,
    comparedWith: 'library',
    status: altered.length > 0 ? 'altered' : names.version < currentVersion ? 'outdated' : 'unchanged',
    difference:
      altered.length > 0
        ? differenceOfTexts(
            altered.map(({ before }) => before).join('\n'),
            altered.map(({ after }) => after).join('\n'),
          )
        : null,
  };
}
