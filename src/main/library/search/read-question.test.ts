import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedFilters } from '../../../shared/search.ts';
import { readQuestion } from './read-terms.ts';

/** The words, and the filters. */
const read = (typed: string) => {
  const { terms, filters } = readQuestion(typed);
  return [terms.map((term) => (term.isPhrase ? `"${term.text}"` : term.text)).join(' '), filters];
};

describe('readQuestion', () => {
  it.each([
    ['by:doe forum:senate child', 'child', { by: 'doe', forum: 'senate' }],
    ['child by:"Jane Doe" safety', 'child safety', { by: 'Jane Doe' }],
    ['topic:“generative ai', '', { topic: 'generative ai' }],
    ['jurisdiction:U.S. use:internal', '', { jurisdiction: 'U.S.', use: 'internal' }],
    ['BY:doe Kind:excerpts', '', { by: 'doe', kind: 'excerpt' }],
    ['kind:t use:perm', '', { kind: 'testimony', use: 'permission' }],
    ['by:doe by:roe', '', { by: 'doe roe' }],
    ['kind:position kind:excerpt', '', { kind: 'excerpt' }],
  ])('%s', (typed, words, filters) => expect(read(typed)).toEqual([words, filters]));

  it.each([
    ['after:2023-01', { after: '2023-01-01' }],
    ['after:2023', { after: '2023-01-01' }],
    ['before:2024', { before: '2024-12-31' }],
    ['before:2024-02', { before: '2024-02-29' }],
    ['before:2023-02', { before: '2023-02-28' }],
    ['before:2024-02-06', { before: '2024-02-06' }],
    ['after:2022 after:2023 after:2021', { after: '2023-01-01' }],
    ['before:2022 before:2023', { before: '2022-12-31' }],
  ])('%s means whole months and years', (typed, filters) => expect(read(typed)).toEqual(['', filters]));

  it.each(['by:', 'after:', 'after:20', 'after:2023-', 'before:2023-1', 'after:2023-02-3', 'topic:""'])(
    '%s is not finished and narrows nothing',
    (typed) => expect(read(`child ${typed}`)).toEqual(['child', {}]),
  );

  it.each([
    'title:x',
    'https://example.org',
    'after:soon',
    'after:2023-13',
    'after:2023-02-30',
    'use:x',
    'use:p',
    'kind:letter',
    'xby:doe',
    'by:--',
  ])('%s is words', (typed) => expect(read(typed)).toEqual([typed, {}]));

  it('takes filters in quotes, after a minus or inside a word as words', () => {
    expect(read('"see by:doe"')).toEqual(['"see by:doe"', {}]);
    expect(readQuestion('-by:doe').terms).toEqual([{ text: 'by:doe', isPhrase: false, isExcluded: true }]);
    expect(read('a-by:doe')).toEqual(['a-by:doe', {}]);
  });

  it('gives only filters that the contract knows, whatever is typed', () => {
    const pieces = fc.constantFrom(
      'by:',
      'after:',
      'use:',
      'kind:',
      '2023',
      '-0',
      '2',
      '"',
      '“',
      ' ',
      'doe',
      'internal',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc
          .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })))
          .map((parts) => parts.join('')),
        (typed) => typedFilters.safeParse(readQuestion(typed).filters).success,
      ),
      { numRuns: 1000 },
    );
  });
});
