import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../../shared/quoting/folding.ts';
import { foldWords, hashParagraphs, hashWords, shortHash } from './fold-words.ts';

const unit = fc.constantFrom(...'ab1.-–“”"\'`\u0301\u00AD\uFB01 \t\n\u00A0\u2028é');

it('folds what needs no look as all the rest is folded', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 20 }), fc.string({ maxLength: 20 })), (text) => {
      expect(foldWords(text)).toBe(foldText(text.normalize('NFC').replace(/[^\S ]+/gu, ' ')));
    }),
    { numRuns: 5000 },
  );
});

it('hashes paragraphs folded once as it hashes them joined and one by one', () => {
  const text = fc.oneof(fc.string({ unit, maxLength: 6 }), fc.constantFrom('', 'one', 'one two'));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      expect(hashParagraphs(texts)).toEqual({
        words: hashWords(texts.join('\n')),
        lines: texts.map(shortHash),
      });
    }),
    { numRuns: 5000 },
  );
});
