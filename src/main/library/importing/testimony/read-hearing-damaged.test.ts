/** Whatever has happened to a transcript: its words are whole and in order, and reading it ends. */
import { expect, it } from 'vitest';
import { makeHearing } from '../../../../../tests/support/testimony/make-hearing.ts';
import { damageHearing } from '../../../../../tests/support/testimony/make-hearing-damage.ts';
import { startChance } from '../../../../../tests/support/testimony/make-hearing-words.ts';
import type { FoundTestimony } from './found-testimony.ts';
import { looksLikeHearing, readHearing } from './read-hearing.ts';

const FILES = 2_200;

it(`reads ${FILES} damaged transcripts whole`, { timeout: 120_000 }, () => {
  const bases = Array.from({ length: 40 }, (_, seed) => makeHearing({ seed: seed + 1 }).text);
  const faults: string[] = [];
  for (let seed = 1; seed <= FILES; seed++) {
    const chance = startChance(seed);
    const text = damageHearing(pieceOf(chance.pick(bases), chance.below(4)), chance);
    looksLikeHearing(text);
    const found = readHearing(text);
    const fault =
      findLostWords(text, found) || (isSound(found) ? '' : 'passages or statements are not sound');
    if (fault !== '') faults.push(`seed ${seed}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

/** Short enough that thousands of them take seconds. */
function pieceOf(text: string, which: number): string {
  const length = 9_000;
  return text.slice(which * length, (which + 1) * length + 2_000) || text.slice(0, length);
}

/** Statements and passages count from 1 without gaps, and each statement begins where it says. */
function isSound({ statements, passages, details }: FoundTestimony): boolean {
  return (
    details.title !== '' &&
    passages.every(({ ordinal, text, pageBreaks }, at) => {
      return (
        ordinal === at + 1 && text !== '' && pageBreaks.every((one) => one.at > 0 && one.at < text.length)
      );
    }) &&
    statements.every(({ ordinal, firstPassage }, at) => {
      return ordinal === at + 1 && passages[firstPassage - 1]?.statement === ordinal;
    }) &&
    passages.every(({ statement }, at) => statement >= (passages[at - 1]?.statement ?? 1))
  );
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
const sorted = (text: string) => [...text].sort().join('');

/**
 * Compares letters and digits alone: the source's without page labels, and the passages' with each label that was
 * taken off put back. Front matter counts without its order: columns stand one after the other. Empty where all is
 * there; else where it differs.
 */
function findLostWords(text: string, { statements, passages }: FoundTestimony): string {
  const source = lettersOf(text.replace(/\[\[ ?Page[ \t]+[^\]\s]{1,20}[ \t]*\]\]/gi, ''));
  const isFront = (statement: number) => statements[statement - 1]?.kind === 'front-matter';
  const front = lettersOf(
    passages
      .filter(({ statement }) => isFront(statement))
      .map((passage) => passage.text)
      .join(''),
  );
  if (sorted(source.slice(0, front.length)) !== sorted(front)) return 'front matter differs';
  // Notes go below the paragraph in which they stand: of such a text all letters are counted, without their order.
  if (passages.some(({ kind }) => kind === 'note')) {
    const spoken = passages
      .map((passage) => lettersOf(passage.text).length)
      .reduce((sum, length) => sum + length, 0);
    return spoken <= source.length && spoken > source.length * 0.6 ? '' : 'letters are missing';
  }
  let at = front.length;
  for (const { ordinal, statement, speaker, text: words } of passages) {
    if (isFront(statement)) continue;
    const letters = lettersOf(words);
    if (!source.startsWith(letters, at)) {
      const label = lettersOf(speaker);
      const next = source.indexOf(letters, at + label.length);
      if (!source.startsWith(label, at) || next < 0 || next > at + label.length + LONGEST_ASIDE) {
        return `passage ${ordinal} differs: “${letters.slice(0, 60)}”, not “${source.slice(at, at + 60)}”`;
      }
      at = next;
    }
    at += letters.length;
  }
  return at === source.length ? '' : `${source.length - at} letters are missing at the end`;
}

/** “[continuing]” after a label. */
const LONGEST_ASIDE = 60;
