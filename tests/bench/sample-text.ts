/** Made-up text in which words are as unevenly spread as in English, the same at every run. */

/** A small deterministic generator (mulberry32): the same seed gives the same numbers between 0 and 1. */
export function startRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'zo',
  'tra',
  'ple',
  'gri',
  'sto',
];

/** The vocabulary: common words first. The real words are there to be searched for. */
const vocabulary = [
  ...[
    'the',
    'and',
    'of',
    'child',
    'children',
    'online',
    'platform',
    'should',
    'safety',
    'report',
    'encryption',
    'victim',
  ],
  ...Array.from({ length: 8000 }, (_, index) => {
    const random = startRandom(index + 1);
    const length = 2 + Math.floor(random() * 3);
    return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  }),
];

/** `count` words by Zipf's law: the second word is half as frequent as the first, the third a third. */
export function makeWords(count: number, random: () => number): string {
  const words = Array.from({ length: count }, () => {
    const rank = Math.floor(Math.exp(random() * Math.log(vocabulary.length + 1))) - 1;
    return vocabulary[rank] ?? 'child';
  });
  return `${words.join(' ')}.`;
}

/** A word of that rank, 0 being the most common. */
export function wordOfRank(rank: number): string {
  return vocabulary[rank] ?? 'child';
}
