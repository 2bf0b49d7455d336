/** The browser host's entry: the app in a browser on this computer, where its own window can't be had. */
import { toErrorAnswer } from '../../shared/errors.ts';
import { runBrowserHost } from './browser/run-browser-host.ts';
import { readHostOptions } from './host-options.ts';

try {
  process.exitCode = await runBrowserHost(readHostOptions(process.argv.slice(2)));
} catch (error) {
  const { code, message } = toErrorAnswer(error);
  if (code === 'internal') console.error('standpoint:', error);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
