import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../../shared/quoting/folding.ts';
import { foldWords } from './fold-words.ts';

it('folds what needs no look as all the rest is folded', () => {
  const unit = fc.constantFrom(...'ab1.-–“”"\'`\u0301\u00AD\uFB01 \t\n\u00A0\u2028é');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 20 }), fc.string({ maxLength: 20 })), (text) => {
      expect(foldWords(text)).toBe(foldText(text.normalize('NFC').replace(/[^\S ]+/gu, ' ')));
    }),
    { numRuns: 5000 },
  );
});
