import { toOneLine } from '../../../shared/text.ts';

/** Writes results to standard output: to the letter into a pipe, without what would drive a terminal on one. */
export function print(text: string): void {
  process.stdout.write(`${process.stdout.isTTY ? withoutControls(text) : text}\n`);
}

export function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Shows control characters as U+FFFD, all but tabs, line ends and our own bold: an imported page may hold any. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/(?!\n|\t|\u001B\[(?:1|22)m)\p{Cc}/gu, '\uFFFD');
}

/** Writes one readable line to standard error, whatever the message holds. */
export function printError(message: string): void {
  process.stderr.write(`standpoint: ${toOneLine(message)}\n`);
}

/** `… | head` closes the pipe before everything is written; that is no fault. */
export function stopQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** Bold where a person is looking, plain in a pipe. */
export function bold(text: string): string {
  return process.stdout.isTTY ? `\u001B[1m${text}\u001B[22m` : text;
}
