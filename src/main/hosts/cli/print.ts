/** Writes a line of results to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes one readable line to standard error, whatever the message holds. */
export function printError(message: string): void {
  process.stderr.write(`standpoint: ${message.replace(/\s+/gu, ' ').trim()}\n`);
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
