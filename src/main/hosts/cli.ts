/** The command line: the library's methods for scripts and for checking. */
import { toErrorAnswer } from '../../shared/errors.ts';
import { readArguments } from './cli/arguments.ts';
import { commandHelp, findCommand, generalHelp } from './cli/commands.ts';
import { openForCommand } from './cli/open-for-command.ts';
import { print, printError, stopQuietlyOnClosedPipe } from './cli/print.ts';

/** Runs one command and gives the exit code: 0 only on success. */
async function runCommand(words: string[]): Promise<number> {
  const isJson = words.includes('--json');
  try {
    const given = readArguments(words);
    if (given.name === undefined) {
      print(generalHelp);
      return given.options.help ? 0 : 2;
    }
    const command = findCommand(given.name);
    if (given.options.help) {
      print(commandHelp(command));
      return 0;
    }
    const request = command.read(given);
    const { library, setExportPath } = await openForCommand(given.options);
    try {
      const { json, text, failed } = await command.run({ library, setExportPath, request });
      print(isJson ? JSON.stringify(json) : text);
      return failed ? 1 : 0;
    } finally {
      await library.close();
    }
  } catch (error) {
    const answer = toErrorAnswer(error);
    if (answer.code === 'internal' && process.env.STANDPOINT_DEBUG) console.error(error);
    if (isJson) print(JSON.stringify({ code: answer.code, message: answer.message }));
    printError(answer.message);
    return answer.code === 'usage' ? 2 : 1;
  }
}

stopQuietlyOnClosedPipe();
process.exitCode = await runCommand(process.argv.slice(2));
