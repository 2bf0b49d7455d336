/** Damage that files suffer, done to a transcript by chance. */
import type { Chance } from './make-hearing-words.ts';

type Damage = (lines: string[], chance: Chance) => string[];

const NOISE = [
  '[',
  ']',
  '(',
  '\\1\\ ',
  '``',
  '--',
  '\u0000',
  '\uFFFD',
  '\t',
  '     ',
  '[[Page 7]]',
  '[[Page',
  '.....',
  'Mr. Doe. ',
  '\u2028',
];

const damages: Damage[] = [
  // Cut short, at the beginning, in the middle.
  (lines, chance) => lines.slice(0, chance.below(lines.length + 1)),
  (lines, chance) => lines.slice(chance.below(lines.length + 1)),
  (lines, chance) => {
    const from = chance.below(lines.length + 1);
    return [...lines.slice(0, from), ...lines.slice(from + chance.below(40))];
  },
  (lines, chance) => lines.filter(() => !chance.oneIn(8)),
  (lines, chance) => lines.flatMap((line) => (chance.oneIn(20) ? [line, line] : [line])),
  // Put elsewhere, one by one or in pieces.
  (lines, chance) => {
    const shuffled = [...lines];
    for (let times = 0; times < 1 + chance.below(lines.length); times++) {
      const [one, other] = [chance.below(lines.length), chance.below(lines.length)];
      [shuffled[one], shuffled[other]] = [shuffled[other] ?? '', shuffled[one] ?? ''];
    }
    return shuffled;
  },
  (lines, chance) => {
    const from = chance.below(lines.length);
    const to = from + chance.below(60);
    return [...lines.slice(to), ...lines.slice(from, to), ...lines.slice(0, from)];
  },
  // White space lost, made or changed.
  (lines) => lines.map((line) => line.trimStart()),
  (lines) => lines.filter((line) => line.trim() !== ''),
  (lines, chance) => lines.map((line) => (chance.oneIn(6) ? ' '.repeat(chance.below(30)) + line : line)),
  (lines, chance) => lines.flatMap((line) => (chance.oneIn(6) ? [line, ''] : [line])),
  (lines, chance) => lines.map((line) => (chance.oneIn(30) ? `${line}\f` : line)),
  (lines) => [lines.join(' ')],
  // Letters and signs.
  (lines) => lines.map((line) => line.toUpperCase()),
  (lines, chance) =>
    lines.map((line) => (chance.oneIn(10) ? insert(line, chance.pick(NOISE), chance) : line)),
  (lines, chance) => lines.map((line) => (chance.oneIn(10) ? line.replace(/[.:\][]/g, '') : line)),
];

export function damageHearing(text: string, chance: Chance): string {
  let lines = text.split(/\r?\n/);
  for (let times = 0; times < 1 + chance.below(3) && lines.length > 0; times++) {
    lines = chance.pick(damages)(lines, chance);
  }
  return lines.join(chance.pick(['\n', '\r\n', '\r']));
}

function insert(line: string, noise: string, chance: Chance): string {
  const at = chance.below(line.length + 1);
  return line.slice(0, at) + noise + line.slice(at);
}
