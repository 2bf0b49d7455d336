/** The worker's second part of a check: a copy held against its record and the library's own words. */
import { differenceOfTexts } from '../../../shared/difference.ts';
import type { CheckedCopy, CheckedItem } from '../../../shared/verifying.ts';
import { compareByWords } from './compare-by-words.ts';
import { takeUnmarked } from './find-unmarked.ts';
import { foldWords, hashWords, shortHash } from './fold-words.ts';
import type { Copy } from './read-copy.ts';
import type { CopyRecord } from './read-record.ts';
import { type WordsParagraph, withoutPage } from './read-words.ts';
import { type ItemWords, type KnownVersions, rebuildItems, wordsOf } from './rebuild-items.ts';

export interface CopyToCompare {
  copy: Copy;
  known: KnownVersions;
}

export async function compareCopy({ copy, known }: CopyToCompare): Promise<CheckedCopy> {
  const { file, record, paragraphs } = copy;
  if (!record) return { file, hasRecord: false, items: compareByWords(paragraphs, known), added: [] };
  const expected = rebuildItems(record, known);
  const names = new Set(record.items.map(({ name }) => name));
  const outside = paragraphs.filter(({ within }) => !within.some((name) => names.has(name)));
  const marked = Map.groupBy(
    paragraphs.flatMap((one) => one.within.map((name) => ({ name, one }))),
    ({ name }) => name,
  );
  const unmarked = takeUnmarked(
    outside,
    record.items
      .filter(({ name }) => !marked.has(name))
      .map(({ name, words }) => ({ name, words: expected.get(name)?.words, hash: words })),
  );
  const items = record.items.map((item) => {
    const own = expected.get(item.name);
    const found = marked.get(item.name)?.map(({ one }) => one) ?? unmarked.get(item.name) ?? [];
    const isPending =
      found.some((one) => one.isPending) ||
      paragraphs.some(({ pendingWithin }) => pendingWithin.includes(item.name));
    return checkItem(item, { found, expected: own, known, isPending });
  });
  return { file, hasRecord: true, items, added: findAdded(outside, record) };
}

function checkItem(
  item: CopyRecord['items'][number],
  about: {
    found: readonly WordsParagraph[];
    expected: ItemWords | undefined;
    known: KnownVersions;
    isPending: boolean;
  },
): CheckedItem {
  const { found, expected, known, isPending } = about;
  const { kind, id, title, version } = item;
  const now = wordsOf(found);
  const said = {
    kind,
    id,
    title,
    version,
    isPending,
    comparedWith: expected ? 'library' : 'record',
  } as const;
  if (now.words === '') return { ...said, status: 'removed', difference: null };
  // The library's words are the truth where it has them: a record can be rewritten along with the text.
  const isSame = expected
    ? foldWords(now.words) === foldWords(expected.words) && foldWords(now.notes) === foldWords(expected.notes)
    : hashWords(now.words) === item.words && hashWords(now.notes) === item.notes;
  if (!isSame || isPending) {
    return { ...said, status: 'altered', difference: expected ? compareItem(expected, now) : null };
  }
  const versions =
    kind === 'position'
      ? known.positions.filter(({ slug }) => slug === id)
      : known.excerpts.filter((one) => one.id === id);
  const isOld = versions.some(({ currentVersion }) => currentVersion > version);
  return { ...said, status: expected && isOld ? 'outdated' : 'unchanged', difference: null };
}

/** The words, and below them the notes where those differ. */
function compareItem(before: ItemWords, after: ItemWords): CheckedItem['difference'] {
  const hasSameNotes = foldWords(before.notes) === foldWords(after.notes);
  const whole = ({ words, notes }: ItemWords) => (hasSameNotes ? words : `${words}\n${notes}`);
  return differenceOfTexts(whole(before), whole(after));
}

function findAdded(outside: readonly WordsParagraph[], { others }: CopyRecord): string[] {
  const left = new Map<string, number>();
  for (const hash of others) left.set(hash, (left.get(hash) ?? 0) + 1);
  return outside.flatMap(({ text, notes }) => {
    const hash = shortHash(withoutPage(text));
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    // Own text has no notes when it is exported.
    return [...(count > 0 || text === '' ? [] : [text]), ...notes];
  });
}
