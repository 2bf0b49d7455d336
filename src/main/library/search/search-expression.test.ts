import { describe, expect, it } from 'vitest';
import { readTerms } from './read-terms.ts';
import { searchExpression } from './search-expression.ts';

const expressionOf = (typed: string) => searchExpression(readTerms(typed));

describe('searchExpression', () => {
  it.each([
    ['encrypt', '"encrypt" *'],
    ['child safety', '"child" * AND "safety" *'],
    ['end-to-end', '"end-to-end" *'],
    ['"safety by design"', '"safety by design"'],
    ['“safety by design” child', '"safety by design" AND "child" *'],
    ['"safety by', '"safety by"'],
    ['child -app -"app store"', '("child" *) NOT ("app" * OR "app store")'],
    ['NEAR(a b) OR c*', '"NEAR(a" * AND "b)" * AND "OR" * AND "c*" *'],
    ['title:x', '"title:x" *'],
  ])('%s', (typed, expression) => expect(expressionOf(typed)).toBe(expression));

  it.each(['', '   ', '-', '"', '""', '*', '-"', '(', '😀', '-word', '---'])(
    'finds nothing in %j',
    (typed) => {
      expect(expressionOf(typed)).toBeNull();
    },
  );
});
