/** What changed from one text to another, word by word, to the letter and in bounded time. */
import { diffArrays } from 'diff';
import type { DifferencePart, PositionContent, PositionDifference, Section } from './positions.ts';

/**
 * How much work a comparison may be, since it runs on a thread that people wait for. Texts that differ in more
 * words are compared sentence by sentence; what differs in more sentences than that counts as replaced.
 */
interface Budget {
  /** Words or sentences removed and added; the time grows with its square. */
  edits: number;
  /** Characters from the first difference to the last, in both texts together. */
  characters: number;
}
const WHOLE: Budget = { edits: 400, characters: 150_000 };

/**
 * A word, a run of white space, or any other single character. Scripts that are written without spaces are taken
 * character by character.
 */
const WORD = String.raw`[[\p{L}\p{N}\p{M}_]--[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]+`;
const WORDS = new RegExp(String.raw`${WORD}(?:['’]${WORD})*|\s+|[^]`, 'gv');
const SENTENCES = /[^.!?\n]+[.!?\n]*\s*|[.!?\n]+\s*/gu;
const COUNTED_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

/** Joining `same` and `added` gives `after`, `same` and `removed` gives `before`. Equal texts make one `same` part. */
export function differenceOfTexts(before: string, after: string): DifferencePart[] {
  return compareTexts({ before, after }, WHOLE);
}

/** Sections are matched by heading, in the order of `after`, with those that are gone at the place they had. */
export function differenceOfPositions(before: PositionContent, after: PositionContent): PositionDifference {
  const sections = pairSections(before.sections, after.sections);
  const title = { before: before.title, after: after.title };
  const statement = { before: before.statement, after: after.statement };
  const changed = [title, statement, ...sections].filter((pair) => pair.before !== pair.after).length || 1;
  const share = { edits: WHOLE.edits / Math.sqrt(changed), characters: WHOLE.characters / changed };
  const difference = {
    title: compareTexts(title, share),
    statement: compareTexts(statement, share),
    sections: sections.map((pair) => ({ heading: pair.heading, parts: compareTexts(pair, share) })),
  };
  const parts = [
    difference.title,
    difference.statement,
    ...difference.sections.map((one) => one.parts),
  ].flat();
  return {
    ...difference,
    wordsAdded: countWords(parts, 'added'),
    wordsRemoved: countWords(parts, 'removed'),
  };
}

interface Pair {
  before: string;
  after: string;
}

/** Of several sections with one heading, the first is matched with the first, and so on. */
function pairSections(before: readonly Section[], after: readonly Section[]): (Pair & { heading: string })[] {
  const earlier = new Map(withKeys(before).map(({ key, ...section }) => [key, section]));
  const later = withKeys(after);
  const kept = new Set(later.map(({ key }) => key));
  const pairs = later.map(({ key, heading, text }) => ({
    key,
    heading,
    before: earlier.get(key)?.text ?? '',
    after: text,
  }));
  let place = 0;
  for (const [key, { heading, text }] of earlier) {
    if (kept.has(key)) place = pairs.findIndex((pair) => pair.key === key) + 1;
    else pairs.splice(place++, 0, { key, heading, before: text, after: '' });
  }
  return pairs.map(({ key: _, ...pair }) => pair);
}

function withKeys(sections: readonly Section[]): (Section & { key: string })[] {
  const seen = new Map<string, number>();
  return sections.map((section) => {
    const count = seen.get(section.heading) ?? 0;
    seen.set(section.heading, count + 1);
    return { ...section, key: `${count} ${section.heading}` };
  });
}

function compareTexts({ before, after }: Pair, budget: Budget): DifferencePart[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  return joinParts([
    { kind: 'same', text: before.slice(0, start) },
    ...compareMiddles(removed, added, budget),
    { kind: 'same', text: before.slice(before.length - end) },
  ]);
}

function compareMiddles(removed: string, added: string, budget: Budget): DifferencePart[] {
  if (removed !== '' && added !== '' && removed.length + added.length <= budget.characters) {
    for (const granularity of [WORDS, SENTENCES]) {
      const changes = diffArrays(removed.match(granularity) ?? [], added.match(granularity) ?? [], {
        maxEditLength: budget.edits,
      });
      if (changes !== undefined) {
        return changes.map((change) => ({
          kind: change.added ? 'added' : change.removed ? 'removed' : 'same',
          text: change.value.join(''),
        }));
      }
    }
  }
  return [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
}

/** Longest word that is kept whole where the texts begin to differ inside it. */
const LONGEST_WORD = 200;
const isWordCharacter = (character: string | undefined) =>
  /[\p{L}\p{N}\p{M}_'’\uD800-\uDFFF]/u.test(character ?? '');

/** How many characters both begin with, up to a word's border. */
function commonStart(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let length = 0;
  while (length < shorter && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  if (length === before.length && length === after.length) return length;
  const splits = (at: number) =>
    isWordCharacter(before[at - 1]) && (isWordCharacter(before[at]) || isWordCharacter(after[at]));
  return borderNear(length, splits);
}

/** How many characters both end with beyond the first `start`, from a word's border on. */
function commonEnd(before: string, after: string, start: number): number {
  const shorter = Math.min(before.length, after.length) - start;
  let length = 0;
  while (
    length < shorter &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length++;
  }
  const splits = (fromEnd: number) =>
    isWordCharacter(before[before.length - fromEnd]) &&
    (isWordCharacter(before[before.length - fromEnd - 1]) ||
      isWordCharacter(after[after.length - fromEnd - 1]));
  return borderNear(length, splits);
}

/** The greatest length up to this one that splits no word; in a word of no reasonable length, one that is shorter. */
function borderNear(length: number, splits: (length: number) => boolean): number {
  let border = length;
  while (border > 0 && splits(border)) {
    border--;
    if (length - border > LONGEST_WORD) return 0;
  }
  return border;
}

/**
 * Neighbours of one kind in one part, empty parts left out. White space alone between two changes is taken into both,
 * so that replaced words read as one run.
 */
function joinParts(parts: readonly DifferencePart[]): DifferencePart[] {
  const joined: DifferencePart[] = [];
  let removed = '';
  let added = '';
  let between = '';
  const flush = () => {
    if (removed) joined.push({ kind: 'removed', text: removed });
    if (added) joined.push({ kind: 'added', text: added });
    if (between) joined.push({ kind: 'same', text: between });
    removed = '';
    added = '';
    between = '';
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'same') {
      between += text;
      continue;
    }
    if (between !== '' && (between.trim() !== '' || (!removed && !added))) flush();
    if (between !== '') {
      removed += between;
      added += between;
      between = '';
    }
    if (kind === 'removed') removed += text;
    else added += text;
  }
  flush();
  return joined;
}

/** Numbers count as words, marks don't. */
export function countWords(parts: readonly DifferencePart[], kind: DifferencePart['kind']): number {
  let count = 0;
  for (const part of parts) {
    if (part.kind === kind) count += part.text.match(COUNTED_WORD)?.length ?? 0;
  }
  return count;
}
