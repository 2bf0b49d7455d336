import { parseArgs } from 'node:util';
import { StandpointError } from '../../shared/errors.ts';
import { chooseLibraryFolder } from './default-library.ts';

export interface HostOptions {
  /** The library's folder, absolute. */
  library: string;
  /** Whether a library made now is filled from the starter library. */
  starter: boolean;
  /** 0 for any free one. */
  port: number;
  /** Whether the person's browser is opened. */
  open: boolean;
}

/** What the browser host is started with; throws `usage`. */
export function readHostOptions(args: string[]): HostOptions {
  const { library, empty, port, noOpen } = parse(args);
  return {
    library: chooseLibraryFolder(library),
    starter: !empty,
    port: port === undefined ? 0 : portNumber(port),
    open: !noOpen,
  };
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        library: { type: 'string' },
        empty: { type: 'boolean' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    });
    return { ...values, noOpen: values['no-open'] };
  } catch (error) {
    throw new StandpointError(
      'usage',
      `${error instanceof Error ? error.message : error}. Options: --library DIR, --empty, --port N, --no-open.`,
    );
  }
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StandpointError('usage', `--port takes a number from 0 to 65535, not “${text}”.`);
}
