import { expect, it } from 'vitest';
import { isInsideWord } from './is-inside-word.ts';

it.each([
  ['state|ment', true],
  ['19|99', true],
  ['don|’t', true],
  ['don’|t', true],
  ['cafe\u0301|s', true],
  ['the |statement', false],
  ['the statement|.', false],
  ['a child|’s own', true],
  ['the children|’ own', false],
  ['well-|known', false],
  ['|start', false],
  ['end|', false],
  ['子ども|の権利', false],
])('%s: %s', (marked, expected) => {
  const at = marked.indexOf('|');
  expect(isInsideWord(marked.replace('|', ''), at)).toBe(expected);
});
