/** Puts the preferred words in the place of a discouraged term, in the number and with the capitals it had. */
import type { TextEdit } from '../own-words.ts';
import type { FoundTerm } from './find-terms.ts';
import { formsOf } from './forms-of.ts';

const SMALL_WORDS = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'who', 'with']);

/** The edit for one place; takes the article before it along where that changes: “a client”, “an offender”. */
export function replaceTerm(paragraph: string, found: FoundTerm, preferred: string): TextEdit {
  const { singular, plural } = formsOf(preferred);
  const words = withCapitalsOf(found.words, found.isPlural ? (plural ?? singular) : singular);
  const article = /(?<![\p{L}\p{N}])(an?)([\s\u00a0]+)$/iu.exec(paragraph.slice(0, found.start));
  if (!article || found.isPlural) return { start: found.start, end: found.end, text: words };
  const [whole, before = '', space = ''] = article;
  const letter = before.charAt(0);
  const isUpper = before.length > 1 && before === before.toUpperCase();
  const right = beginsWithVowel(words) ? `${letter}${isUpper ? 'N' : 'n'}` : letter;
  return { start: found.start - whole.length, end: found.end, text: `${right}${space}${words}` };
}

function beginsWithVowel(words: string): boolean {
  return /^[aeiou]/iu.test(words);
}

function withCapitalsOf(model: string, words: string): string {
  const modelWords = model.match(/\p{L}[\p{L}’']*/gu) ?? [];
  const letters = modelWords.join('');
  if (letters.length > 3 && letters === letters.toUpperCase()) return words.toUpperCase();
  const isCapital = (word: string | undefined) => /^\p{Lu}/u.test(word ?? '');
  if (!isCapital(modelWords[0])) return words;
  const main = modelWords.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  if (main.length > 1 && main.every(isCapital)) {
    return words.replace(/(?<![\p{L}’'])\p{L}[\p{L}’']*/gu, (word, at: number) =>
      at > 0 && SMALL_WORDS.has(word) ? word : capitalised(word),
    );
  }
  return capitalised(words);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
