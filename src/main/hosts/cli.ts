/** The command line: the library's methods for scripts and for checking. */
import { toErrorAnswer } from '../../shared/errors.ts';
import { asksForJson, readArguments } from './cli/arguments.ts';
import type { Failure } from './cli/command.ts';
import { commandHelp, generalHelp, getCommand } from './cli/commands.ts';
import { openForCommand } from './cli/open-for-command.ts';
import { print, printError, printJson, stopQuietlyOnClosedPipe } from './cli/print.ts';

/** Runs one command and gives the exit code: 0 only on success. */
async function runCommand(words: string[]): Promise<number> {
  const isJson = asksForJson(words);
  try {
    const given = readArguments(words);
    if (given.name === undefined && given.options.help) {
      print(generalHelp);
      return 0;
    }
    const command = getCommand(given.name);
    if (given.options.help) {
      print(commandHelp(command));
      return 0;
    }
    const request = command.read(given);
    const { library, setExportPath } = await openForCommand(given.options);
    try {
      const { json, text, refusals = [] } = await command.run({ library, setExportPath, request });
      const [refusal] = refusals;
      if (isJson) printJson(refusal ? { ...json, ...failureOf(refusal) } : json);
      else print(text);
      for (const { message } of refusals) printError(message);
      return refusal ? 1 : 0;
    } finally {
      await library.close();
    }
  } catch (error) {
    const answer = toErrorAnswer(error);
    if (answer.code === 'internal' && process.env.STANDPOINT_DEBUG) console.error(error);
    if (isJson) printJson(failureOf(answer));
    printError(answer.message);
    return answer.code === 'usage' ? 2 : 1;
  }
}

const failureOf = ({ code, message }: Failure): Failure => ({ code, message });

stopQuietlyOnClosedPipe();
process.exitCode = await runCommand(process.argv.slice(2));
