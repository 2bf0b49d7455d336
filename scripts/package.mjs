/** `npm run package`: an installer for the system it runs on, in dist/. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { getElectron } from './electron-binary.mjs';
import { root } from './with-lock.mjs';

const electron = getElectron({ again: true });
if (!electron) {
  process.stderr.write(
    [
      "Standpoint can't be packaged here: Electron's binary could not be had.",
      'Run this where Electron’s download host can be reached, or unpack Electron’s release for this system',
      'yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH. electron-builder also fetches its tools for',
      'the installer (NSIS on Windows, AppImage and fpm on Linux) on the first run.',
      '',
    ].join('\n'),
  );
  process.exit(1);
}

const dist =
  process.platform === 'darwin' ? electron.slice(0, electron.indexOf('/Electron.app')) : dirname(electron);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    '--config',
    'electron-builder.yml',
    `--config.electronDist=${dist}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
