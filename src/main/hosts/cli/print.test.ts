import { expect, it } from 'vitest';
import { bold, withoutControls } from './print.ts';

it('shows a text on a terminal without letting it drive the terminal', () => {
  expect(withoutControls('a\u001b[2Jb\u0007\tc\n\u009b31m')).toBe('a\uFFFD[2Jb\uFFFD\tc\n\uFFFD31m');
  expect(withoutControls(`\u001b[1m${bold('bold')}\u001b[22m`)).toBe('\u001b[1mbold\u001b[22m');
});
