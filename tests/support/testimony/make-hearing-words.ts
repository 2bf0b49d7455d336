/** Sober sample sentences for generated hearings, the same for the same seed. */

export interface Chance {
  /** From 0, below `end`. */
  below(end: number): number;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/** The generator “mulberry32”: small, and the same on every machine. */
export function startChance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}

/** Words that lines may break at a hyphen; the document has each of them whole in one line, so that it can be told. */
export const BREAKABLE = [
  'investigation',
  'prevention',
  'provider',
  'information',
  'questions',
  'long-term',
  'well-being',
];

const WORDS =
  'the a this each report child children family parent teacher school office case record year duty service law clear early late kept found asked known held read gives takes brings before after where when because whether and or but with without for to of in on at by from it they we nobody everybody often seldom always'.split(
    ' ',
  );
const NAMES = [
  'Mr. Loe',
  'Ms. Doe',
  'Chair Roe',
  'Dr. Noe',
  'H.R. 0000',
  'the U.S. Sample Office',
  'St. Sample',
];

export function makeSentence(chance: Chance): string {
  const words: string[] = [];
  const length = 5 + chance.below(16);
  while (words.length < length) {
    if (chance.oneIn(9)) words.push(chance.pick(BREAKABLE));
    else if (chance.oneIn(25)) words.push(`\`\`${chance.pick(WORDS)} ${chance.pick(WORDS)}''`);
    else if (chance.oneIn(30)) words.push(`${chance.pick(WORDS)}--${chance.pick(WORDS)}`);
    else if (chance.oneIn(31)) words.push(chance.pick(NAMES));
    else if (chance.oneIn(40)) words.push(String(1990 + chance.below(60)));
    else words.push(chance.pick(WORDS) + (chance.oneIn(10) ? ',' : ''));
  }
  const sentence = words.join(' ').replace(/,$/, '');
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1) + (chance.oneIn(8) ? '?' : '.');
}

/** Some begin as a speech does that is no turn: “Mr. Chairman, …”. */
export function makeParagraph(chance: Chance, sentences = 1 + chance.below(5)): string {
  const first = chance.oneIn(12) ? 'Mr. Chairman, thank you. ' : chance.oneIn(15) ? '[Sample text] ' : '';
  return first + Array.from({ length: sentences }, () => makeSentence(chance)).join(' ');
}
