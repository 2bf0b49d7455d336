/** Generated source texts and edits over them, as staff could have made them. */
import fc from 'fast-check';
import { StandpointError } from '../../../src/shared/errors.ts';
import type { QuotationEdit } from '../../../src/shared/excerpts.ts';
import { addEdit } from '../../../src/shared/quoting/edit-quotation.ts';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z]{1,9}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'U.S.',
      'Mr.',
      '3.5',
      'don’t',
      "it's",
      'e\uFB03cient',
      'é',
      '😀',
      're-use',
      '--',
      '(a)',
    ),
  },
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom('.', '?', '!', '.”', ".''", ''))
  .map(([words, end]) => words.join(' ') + end);
const quoted = sentence.chain((words) =>
  fc.constantFrom(`“${words}”`, `"${words}"`, `\`\`${words}''`, `‘${words}’`, words),
);
const paragraph = fc
  .array(quoted, { minLength: 1, maxLength: 4 })
  .chain((sentences) => fc.constantFrom(' ', '  ', '\t').map((space) => sentences.join(space)));

/** Sober paragraphs with all that transcripts have: quotation marks of every sort, ligatures, abbreviations, dashes. */
export const anySource: fc.Arbitrary<string> = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.join('\n').trim())
  .filter((text) => text !== '');

const anyStep = fc.record({
  type: fc.constantFrom('omit', 'insert', 'replace', 'emphasize', 'sic', 'cite'),
  at: fc.nat(),
  length: fc.nat(40),
  text: fc.stringMatching(/^[A-Za-z][a-z ]{0,8}[a-z]$/),
});

/** Some valid edits of the text, in its order: steps that are refused are left out. */
export function anyEdits(text: string): fc.Arbitrary<QuotationEdit[]> {
  return fc.array(anyStep, { maxLength: 8 }).map((steps) =>
    steps.reduce<QuotationEdit[]>((edits, { type, at, length, text: words }, index) => {
      const id = String(index);
      const start = at % (text.length + 1);
      const end = Math.min(text.length, start + length);
      try {
        if (type === 'sic') return addEdit(text, edits, { type, id, at: start });
        if (type === 'emphasize') return addEdit(text, edits, { type, id, start, end });
        if (type === 'insert') return addEdit(text, edits, { type, id, start, end: start, text: words });
        if (type === 'replace') return addEdit(text, edits, { type: 'insert', id, start, end, text: words });
        return addEdit(text, edits, { type: 'omit', id, start, end, citation: type === 'cite' });
      } catch (error) {
        if (error instanceof StandpointError) return edits;
        throw error;
      }
    }, []),
  );
}
