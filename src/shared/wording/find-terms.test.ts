import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editText } from '../own-words.ts';
import type { Term } from '../terms.ts';
import { startFindingTerms } from './find-terms.ts';
import { replaceTerm } from './replace-term.ts';

const shipped = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../resources/terms.json'), 'utf8'),
) as { terms: Partial<Term>[] };
const terms = shipped.terms.map(
  (one): Term => ({
    id: '',
    discouraged: [],
    preferred: [],
    reason: '',
    caution: false,
    near: [],
    unless: [],
    matchCase: false,
    isOn: true,
    isChanged: false,
    origin: 'standpoint',
    ...one,
  }),
);
const find = startFindingTerms(terms);
const wordsIn = (text: string) => find(text).map(({ words }) => words);

/** The text with each term replaced by the first preferred words. */
function mended(text: string): string {
  return editText(
    text,
    find(text).map((found) => replaceTerm(text, found, found.term.preferred[0] ?? '')),
  );
}

describe('discouraged terms', () => {
  it('are found as whole words, in any capitals and number, joined or parted', () => {
    expect(wordsIn('Child pornography, a child-porn ring, CHILD PORN and child\u00a0prostitutes.')).toEqual([
      'Child pornography',
      'child-porn',
      'CHILD PORN',
      'child\u00a0prostitutes',
    ]);
    expect(wordsIn('Grandchild pornographyx and subsexting.')).toEqual([]);
  });

  it('are taken at their longest where one is inside another', () => {
    expect(find('Webcam child sex tourism grows.').map(({ term }) => term.id)).toEqual([
      'webcam-child-sex-tourism',
    ]);
    expect(find('On virtual child pornography.').map(({ term }) => term.id)).toEqual([
      'virtual-child-pornography',
    ]);
  });

  it('are let stand where they are quoted, however the marks are made', () => {
    expect(wordsIn('The statute says “child pornography” and "sexting".')).toEqual([]);
    expect(wordsIn('Called ‘revenge porn’ or «revenge porn» by some.')).toEqual([]);
    expect(wordsIn('An open “mark hides nothing of child porn.')).toEqual(['child porn']);
    expect(wordsIn('The children’s lawyers call it child porn.')).toEqual(['child porn']);
  });

  it('are let stand in the title of a law, which names itself', () => {
    expect(wordsIn('The Child Pornography Prevention Act of 1996 was struck down.')).toEqual([]);
    expect(
      wordsIn('The Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography'),
    ).toEqual([]);
    expect(wordsIn('The Act punishes child pornography.')).toEqual(['child pornography']);
    expect(wordsIn('Child pornography is named in the Act.')).toEqual(['Child pornography']);
  });

  it('are found near the words that make them wrong, and only there', () => {
    expect(wordsIn('Our client asked for this.')).toEqual([]);
    expect(wordsIn('The client paid to abuse the child.')).toEqual(['client']);
    expect(wordsIn('John Sample spoke for children. A john did not.')).toEqual(['john']);
  });

  it('are not looked for where they are switched off', () => {
    const off = terms.map((one) => ({ ...one, isOn: false }));
    expect(startFindingTerms(off)('child pornography')).toEqual([]);
  });

  it('take any words that staff give, as they are', () => {
    const own = terms
      .slice(0, 1)
      .map((one) => ({ ...one, discouraged: ['C++ (draft)', 'party', 'kids’ site'] }));
    const findOwn = startFindingTerms(own);
    expect(findOwn("c++ (draft), parties, kids' site").map(({ words }) => words)).toEqual([
      'c++ (draft)',
      'parties',
      "kids' site",
    ]);
  });
});

describe('replacing a term', () => {
  it('keeps number and capitals', () => {
    expect(mended('Child prostitutes were named.')).toBe(
      'Children subjected to sexual exploitation were named.',
    );
    expect(mended('Rules on Child Sex Tourism')).toBe(
      'Rules on Sexual Exploitation of Children in the Context of Travel and Tourism',
    );
    expect(mended('NO REVENGE PORN')).toBe('NO NON-CONSENSUAL SHARING OF INTIMATE IMAGES');
    expect(mended('no child porn')).toBe('no child sexual abuse material (CSAM)');
    expect(mended('Sexting is one thing.')).toBe('Self-generated sexual content is one thing.');
  });

  it('takes the article along', () => {
    expect(mended('A client met a client of the child.')).toBe('An offender met an offender of the child.');
    expect(mended('An underage prostitute')).toBe('A child subjected to sexual exploitation');
  });
});
