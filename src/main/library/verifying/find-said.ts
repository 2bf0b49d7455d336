/** What one paragraph says of the library's words: which it has to the letter, and what became of the rest of it. */
import { splitPoints } from '../../../shared/talking-points.ts';
import { findJoined, quotedIn } from './find-joined.ts';
import { keyOf, type Unit } from './list-units.ts';
import { countShared, isAlike, listWords, NEAR, pairsOf } from './near-words.ts';

export interface Said {
  unit: Unit;
  /** Folded; null where it is said to the letter. */
  altered: { before: string; after: string } | null;
}

/** Where the paragraph has a unit to the letter. */
interface Place {
  unit: Unit;
  start: number;
  end: number;
}

interface Gap {
  start: number;
  end: number;
}

/** A paragraph of fewer words than these may be half of anything. */
const FEWEST_TELLING_WORDS = 8;
/** A text can be built of the same words again and again. */
const MOST_OF_ONE_UNIT = 200;

/**
 * `text` is the paragraph folded, `like` the units that may be in it, `isLabel` tells what says nothing of an item. `rest`
 * is what the library doesn't have.
 */
export function findSaid(
  text: string,
  like: readonly Unit[],
  isLabel: (text: string) => boolean,
): { said: Said[]; rest: string[] } {
  const places = findPlaces(text, like);
  const gaps = findGaps(text, places).filter(({ start, end }) => {
    const words = text.slice(start, end);
    const isParted = (start === 0 || /^\s/.test(words)) && (end === text.length || /\s$/.test(words));
    return words.trim() !== '' && !(isParted && isLabel(words.trim()));
  });
  const said: Said[] = [];
  const judged = new Set<Gap>();
  for (const gap of gaps) {
    const words = text.slice(gap.start, gap.end).trim();
    const altered = findNear(words, like) ?? findInLine(text, gap, places);
    if (!altered) continue;
    said.push(altered);
    judged.add(gap);
  }
  const unjudged = gaps.filter((gap) => !judged.has(gap));
  const isQuoted = quotedIn(text);
  for (const { unit, start, end } of places) {
    const before = unjudged.find((gap) => gap.end === start);
    const after = unjudged.find((gap) => gap.start === end);
    const joined = findJoined(unit, {
      before: before ? text.slice(before.start, start) : '',
      after: after ? text.slice(end, after.end) : '',
      isQuoted: isQuoted(start, end),
    });
    if (joined === 'by chance') continue;
    said.push({ unit, altered: joined === null ? null : { before: unit.folded, after: joined } });
    if (joined === null) continue;
    for (const gap of [before, after]) if (gap) judged.add(gap);
  }
  return {
    said: [...said, ...findTorn(text, places)],
    rest: gaps
      .filter((gap) => !judged.has(gap))
      .map(({ start, end }) => text.slice(start, end).trim())
      .filter((words) => /[\p{L}\p{N}]/u.test(words)),
  };
}

/** In order, without those within a longer one: they are said as part of it. */
function findPlaces(text: string, like: readonly Unit[]): Place[] {
  const all = like.flatMap((unit) => {
    const places: Place[] = [];
    for (let start = text.indexOf(unit.folded); start >= 0 && places.length < MOST_OF_ONE_UNIT; ) {
      const end = start + unit.folded.length;
      places.push({ unit, start, end });
      start = text.indexOf(unit.folded, end);
    }
    return places;
  });
  all.sort((one, other) => one.start - other.start || other.end - one.end);
  const places: Place[] = [];
  let last: Gap = { start: -1, end: -1 };
  for (const place of all) {
    const isEqual = place.start === last.start && place.end === last.end;
    if (place.end <= last.end && !isEqual) continue;
    places.push(place);
    last = place;
  }
  // Of items that say the same, those that say it today.
  const current = new Set(places.filter(({ unit }) => isCurrent(unit)).map(({ start }) => start));
  return places.filter(({ unit, start }) => isCurrent(unit) || !current.has(start));
}

function isCurrent({ versions: [newest] }: Unit): boolean {
  return newest.version === newest.currentVersion;
}

function findGaps(text: string, places: readonly Place[]): Gap[] {
  const gaps: Gap[] = [];
  let end = 0;
  for (const place of places) {
    if (place.start > end) gaps.push({ start: end, end: place.start });
    end = Math.max(end, place.end);
  }
  if (end < text.length) gaps.push({ start: end, end: text.length });
  return gaps;
}

/** The unit that these words nearly say. */
function findNear(words: string, like: readonly Unit[]): Said | null {
  const pairs = pairsOf(words);
  const isLong = listWords(words).length >= FEWEST_TELLING_WORDS;
  let best: { unit: Unit; share: number } | null = null;
  for (const unit of like) {
    const shared = countShared(unit.pairs, pairs);
    const isNear =
      shared >= NEAR * unit.pairs.size ||
      (isLong ? shared >= NEAR * pairs.size : isAlike(words, unit.folded));
    const share = shared / (unit.pairs.size + pairs.size);
    if (isNear && share > (best?.share ?? 0)) best = { unit, share };
  }
  return best && { unit: best.unit, altered: { before: best.unit.folded, after: words } };
}

/** The paragraph of an item whose sentence stands beside these words, where they are nearly what stands there in it. */
function findInLine(text: string, gap: Gap, places: readonly Place[]): Said | null {
  const words = text.slice(gap.start, gap.end).trim();
  const pairs = pairsOf(words);
  const isNear = (side: string, nearest: string | undefined) =>
    side !== '' &&
    (countShared(pairs, pairsOf(side)) >= NEAR * pairs.size || isAlike(words, nearest ?? side));
  for (const { unit, start, end } of places) {
    if (start !== gap.end && end !== gap.start) continue;
    for (const line of unit.lines) {
      const at = line.indexOf(unit.folded);
      const side = (start === gap.end ? line.slice(0, at) : line.slice(at + unit.folded.length)).trim();
      if (!isNear(side, splitPoints(side).at(start === gap.end ? -1 : 0))) continue;
      return { unit, altered: { before: line, after: text } };
    }
  }
  return null;
}

/** Sentences of one paragraph that stand side by side and don't there: what was between them is gone, or their order. */
function findTorn(text: string, places: readonly Place[]): Said[] {
  return [...Map.groupBy(places, ({ unit }) => keyOf(unit.versions[0])).values()].flatMap((own) =>
    own.slice(1).flatMap((next, index): Said[] => {
      const { unit, start, end } = own[index] ?? next;
      if (next.start < end || text.slice(end, next.start).trim() !== '') return [];
      const lines = unit.lines.filter((line) => next.unit.lines.includes(line));
      const joined = text.slice(start, next.end);
      const [line] = lines;
      if (line === undefined || lines.some((one) => one.includes(joined))) return [];
      return [{ unit, altered: { before: line, after: joined } }];
    }),
  );
}
