/** What was typed, as a command's name, its words, and its options in their order. */
import { parseArgs } from 'node:util';
import { StandpointError } from '../../../shared/errors.ts';

const options = {
  library: { type: 'string' },
  empty: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  as: { type: 'string' },
  yes: { type: 'boolean' },
  limit: { type: 'string' },
  title: { type: 'string' },
  position: { type: 'string', multiple: true },
  points: { type: 'string', multiple: true },
  excerpt: { type: 'string', multiple: true },
  text: { type: 'string', multiple: true },
  marking: { type: 'string' },
  out: { type: 'string' },
  to: { type: 'string' },
  attach: { type: 'string', multiple: true },
  internal: { type: 'boolean' },
  at: { type: 'string' },
  quote: { type: 'string' },
  style: { type: 'string' },
} as const;

export type OptionName = keyof typeof options;

const partOptions = ['position', 'points', 'excerpt', 'text'] as const;
type PartOption = (typeof partOptions)[number];

/** Those that every command takes. */
const everywhere: OptionName[] = ['library', 'empty', 'json', 'help'];

export interface GivenArguments {
  /** The command, such as `positions` or `briefing new`; undefined where none was given. */
  name: string | undefined;
  words: string[];
  options: {
    library?: string;
    empty?: boolean;
    json?: boolean;
    help?: boolean;
    as?: string;
    yes?: boolean;
    limit?: string;
    title?: string;
    marking?: string;
    out?: string;
    to?: string;
    attach?: string[];
    internal?: boolean;
    at?: string;
    quote?: string;
    style?: string;
  };
  /** `--position`, `--points`, `--excerpt` and `--text` in the order given, because that is the order of the blocks. */
  parts: { option: PartOption; value: string }[];
  /** Every option that was given. */
  given: OptionName[];
}

/** Whether `--json` is among the options, told before they are read, so that a mistake in them is answered in JSON too. */
export function asksForJson(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? words.length : end).includes('--json');
}

/** Throws `usage` for options that no command has. */
export function readArguments(words: string[]): GivenArguments {
  const { values, positionals, tokens } = parse(words);
  const [first, second] = positionals;
  // `briefing new` is one command of two words; everything else is one of one.
  const length = first === 'briefing' && second !== undefined ? 2 : 1;
  const { position: _positions, excerpt: _excerpts, text: _texts, ...single } = values;
  return {
    name: first === undefined ? undefined : positionals.slice(0, length).join(' '),
    words: positionals.slice(length),
    options: single,
    parts: tokens.flatMap((token) => {
      const option = token.kind === 'option' ? partOptions.find((name) => name === token.name) : undefined;
      return token.kind === 'option' && option ? [{ option, value: token.value ?? '' }] : [];
    }),
    given: tokens.flatMap((token) => (token.kind === 'option' ? [token.name as OptionName] : [])),
  };
}

/** Throws `usage` where an option was given that the command doesn't take. */
export function refuseOtherOptions(given: GivenArguments, taken: readonly OptionName[]): void {
  const other = given.given.find((name) => !everywhere.includes(name) && !taken.includes(name));
  if (other) throw usage(`“${given.name}” takes no --${other}.`);
}

/** Throws `usage` where words follow a command that takes none. */
export function refuseWords({ name, words }: GivenArguments): void {
  if (words[0] !== undefined) throw usage(`“${name}” takes no “${words[0]}”.`);
}

export function usage(message: string): StandpointError {
  return new StandpointError('usage', `${message} See --help.`);
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, tokens: true });
  } catch (error) {
    // Node's own sentence names the option, without a full stop; its advice about “--” fits here too.
    const message = error instanceof Error ? error.message : 'The options can’t be read';
    throw usage(`${message.replace(/\.$/, '')}.`);
  }
}
