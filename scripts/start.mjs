/** `npm start`: the desktop window where it can be had, else the browser host. Arguments go to either. */
import { spawn } from 'node:child_process';
import './build.mjs';
import { getElectron } from './electron-binary.mjs';
import { root } from './with-lock.mjs';

const options = process.argv.slice(2);

const obstacle = obstacleToWindow();
const electron = obstacle ? undefined : getElectron();
if (!electron || !(await runsInWindow(electron))) {
  const reason =
    obstacle ??
    (electron ? 'its window could not be started' : "Electron's binary can't be had on this computer");
  process.stderr.write(`Standpoint runs in your browser, because ${reason}.\n`);
  // In this process, so that Ctrl+C reaches it alone.
  await import('../out/main/browser.js');
}

/** Why there is no use in looking for the binary; undefined where there is none. */
function obstacleToWindow() {
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no desktop here';
  if (process.getuid() === 0) return "a desktop window can't be opened by root";
  return undefined;
}

/**
 * Resolves true once the window's program has run its course; false where it was killed by its own sandbox or a
 * missing system library before it could show anything.
 */
function runsInWindow(program) {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    const child = spawn(program, [root, ...options], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', () => resolve(false));
    child.on('exit', (code, signal) => {
      const couldNotStart = signal === 'SIGTRAP' || signal === 'SIGABRT' || code === 127 || code === 133;
      if (couldNotStart && Date.now() - startedAt < 10_000) return resolve(false);
      process.exitCode = code ?? 1;
      resolve(true);
    });
  });
}
