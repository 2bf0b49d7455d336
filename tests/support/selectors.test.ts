/**
 * What a selector ends in decides how much of the window is styled anew when something is added to it. One that ends in
 * `:first-child` or `+ *` alone is tried on every element, and then all of a long briefing is, with each block drawn.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../src/renderer');

const NEIGHBOURS = /:(?:first|last|only|nth)-/;

/** The selectors of the rules, each for itself. */
function selectorsOf(css: string): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g);
  return [...rules]
    .map(([, selector = '']) => selector.trim())
    .filter((selector) => !selector.startsWith('@'))
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());
}

function isTriedOnAll(selector: string): boolean {
  const [, combinator = '', last = ''] =
    /([ >+~]*)((?:[^ >+~([]|\([^)]*\)|\[[^\]]*\])+)$/.exec(selector) ?? [];
  const name = last.replace(/::?[\w-]+(?:\([^)]*\))?/g, '');
  const namesNothing = name === '' || name === '*';
  const isOneOfSome = /:(?:is|where)\(/.test(last);
  return namesNothing && (NEIGHBOURS.test(last) || (/[+~]/.test(combinator) && !isOneOfSome));
}

it('no rule that asks for neighbours is tried on every element', () => {
  expect(
    ['.a > :last-child', '.a p + *', '.a:first-child', '.a + .b', '.a :is(p) + :is(p)'].map(isTriedOnAll),
  ).toEqual([true, true, false, false, false]);
  const files = globSync('**/*.css', { cwd: RENDERER });
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    selectorsOf(readFileSync(join(RENDERER, file), 'utf8'))
      .filter(isTriedOnAll)
      .map((selector) => `${file}: ${selector}`),
  );
  expect(found).toEqual([]);
});
