/**
 * `npm test`: lint, types, unit tests, build, host tests, journeys. Goes on after a failure, so that one run reports
 * everything; the very last line counts what passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectron } from './electron-binary.mjs';
import { getChromium } from './get-chromium.mjs';
import { root } from './with-lock.mjs';

const reports = mkdtempSync(join(tmpdir(), 'standpoint-reports-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const skips = [];
const flakes = [];

const chromium = getChromium();

one('Lint', ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings']);
one('Types', ['typescript/bin/tsc', '-b', '--noEmit']);
vitest('Unit tests', 'unit');
const built = step('Build', [join(root, 'scripts', 'build.mjs')]);
if (built) {
  vitest('Host tests', 'hosts');
  journeys();
} else {
  failed('Build', 'the host tests and journeys could not run');
}

rmSync(reports, { recursive: true, force: true });
process.stdout.write('\n');
for (const skip of skips) process.stdout.write(`SKIPPED  ${skip}\n`);
for (const flake of flakes)
  process.stdout.write(`FLAKY    ${flake}: it failed, and passed when tried again. Find its cause.\n`);
for (const failure of failures) process.stdout.write(`FAILED   ${failure}\n`);
const skippedToo = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skippedToo}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

function one(name, args) {
  if (step(name, inModules(args))) total.passed += 1;
  else failed(name);
}

function vitest(name, project) {
  const report = join(reports, `${project}.json`);
  const fine = step(
    name,
    inModules([
      'vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  );
  const counts = readReport(report, ({ numPassedTests, numFailedTests, testResults }) => {
    for (const test of testResults.flatMap((file) => file.assertionResults)) {
      if (test.status === 'pending' || test.status === 'skipped' || test.status === 'todo') {
        skips.push(`${test.fullName}${test.meta?.note ? `: ${test.meta.note}` : ''}`);
        total.skipped += 1;
      }
    }
    return { passed: numPassedTests, failed: numFailedTests };
  });
  count(name, fine, counts);
}

function journeys() {
  if (!chromium.path) return failed('Journeys', `not run: ${chromium.reason}`);
  const report = join(reports, 'journeys.json');
  const run = ['@playwright/test/cli.js', 'test', '--pass-with-no-tests', '--retries=1'];
  const fine = step('Journeys', inModules(run), {
    CHROMIUM_PATH: chromium.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const counts = readReport(report, ({ stats, suites }) => {
    for (const { name, reason } of specsThat('skipped', suites))
      skips.push(reason ? `${name}: ${reason}` : name);
    for (const { name } of specsThat('flaky', suites)) flakes.push(name);
    total.skipped += stats.skipped;
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
  count('Journeys', fine, counts);
  if (!findElectron()) {
    total.skipped += 1;
    skips.push("Journeys in the desktop window: Electron's binary is not here (npx install-electron)");
  }
}

/** Those that ended as `status` says, with why they were skipped. */
function* specsThat(status, suites) {
  for (const suite of suites) {
    for (const spec of suite.specs) {
      for (const test of spec.tests) {
        if (test.status !== status) continue;
        const reason = test.annotations.find((annotation) => annotation.type === 'skip')?.description;
        yield { name: `${spec.title} (${test.projectName})`, reason };
      }
    }
    yield* specsThat(status, suite.suites ?? []);
  }
}

/** A runner that fails without a failing test (it could not start, a file could not be read) counts as one failure. */
function count(name, fine, counts) {
  total.passed += counts?.passed ?? 0;
  total.failed += counts?.failed ?? 0;
  if (counts?.failed) failures.push(`${name}: ${counts.failed}, named above`);
  else if (!fine) failed(name, 'it did not run to its end');
}

function failed(name, reason) {
  total.failed += 1;
  failures.push(reason ? `${name}: ${reason}` : name);
}

function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function inModules([program, ...args]) {
  return [join(root, 'node_modules', ...program.split('/')), ...args];
}

function step(name, args, env = {}) {
  process.stdout.write(`\n── ${name} ──\n`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status === 0;
}
