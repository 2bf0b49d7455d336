import { usage } from './arguments.ts';
import type { Command } from './command.ts';
import { briefingNew } from './commands/briefing-new.ts';
import { briefings } from './commands/briefings.ts';
import { check } from './commands/check.ts';
import { cite } from './commands/cite.ts';
import { excerpt } from './commands/excerpt.ts';
import { excerpts } from './commands/excerpts.ts';
import { exportBriefing } from './commands/export.ts';
import { importFiles } from './commands/import.ts';
import { makePacket } from './commands/packet.ts';
import { passages } from './commands/passages.ts';
import { positions } from './commands/positions.ts';
import { search } from './commands/search.ts';
import { testimony } from './commands/testimony.ts';
import { verify } from './commands/verify.ts';

const commands: Command[] = [
  importFiles,
  positions,
  testimony,
  passages,
  excerpt,
  excerpts,
  cite,
  search,
  briefingNew,
  briefings,
  exportBriefing,
  makePacket,
  check,
  verify,
];

/** Throws `usage` where none is named, and for a name that no command has. */
export function getCommand(name: string | undefined): Command {
  const found = commands.find((one) => one.name === name);
  if (found) return found;
  const fault = name === undefined ? 'No command is named' : `There is no command “${name}”`;
  throw usage(`${fault}. There are: ${commands.map((one) => one.name).join(', ')}.`);
}

const always = `Always:
  --library DIR   the library's folder (made, with the starter library, where there is none)
  --empty         make it without the starter library
  --json          print JSON
  --help          say how a command is used`;

export const generalHelp = `Standpoint on the command line.

${commands.map((one) => `  ${`${one.name} ${one.usage}`.trim()}\n      ${one.summary}`).join('\n')}

${always}`;

export function commandHelp(one: Command): string {
  return `${one.name} ${one.usage}\n  ${one.summary}\n\n${always}`;
}
