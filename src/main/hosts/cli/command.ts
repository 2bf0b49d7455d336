import type { Library } from '../../library/open-library.ts';
import type { GivenArguments } from './arguments.ts';

/** What `--json` says of an error. */
export interface Failure {
  code: string;
  message: string;
}

export interface CommandOutput {
  /** What `--json` prints. */
  json: object;
  /** What is printed otherwise. */
  text: string;
  /** What was refused while the command did what it could; then it fails, and `json` gets the first's code and message. */
  refusals?: Failure[];
}

/** A command: `read` checks what was typed before the library is opened, `run` does it. */
export interface Command<Request = unknown> {
  name: string;
  /** How it is typed, after the command's own name. */
  usage: string;
  summary: string;
  /** Throws `usage`. */
  read(given: GivenArguments): Request;
  run(context: {
    library: Library;
    /** Where the next export goes. */
    setExportPath(path: string): void;
    request: Request;
  }): Promise<CommandOutput>;
}

/** Lets the compiler infer the request from `read`, and hides it from the table of commands. */
export function command<Request>(definition: Command<Request>): Command {
  return definition as Command;
}
