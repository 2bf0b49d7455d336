/**
 * `npm test`: lint, types, unit tests, build, host tests, journeys. Goes on after a failure, so that one run reports
 * everything; what failed is named at the end with what it said, and the very last line counts. A failed test is tried
 * once more: what passes then is named as FLAKY, since a run should not stand or fall with a moment's luck.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findElectron } from './electron-binary.mjs';
import { getChromium } from './get-chromium.mjs';
import { root } from './with-lock.mjs';

const reports = mkdtempSync(join(tmpdir(), 'standpoint-reports-'));
const LONGEST_REASON = 600;
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
for (const flake of flakes) process.stdout.write(`FLAKY    ${flake}\n`);
if (flakes.length > 0)
  process.stdout.write('What is FLAKY failed, and passed when tried again. Find its cause.\n');
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
      '--retry=1',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  );
  const counts = readReport(report, ({ numPassedTests, numFailedTests, testResults }) => {
    for (const file of testResults) nameFailures(file);
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

/** Also a file that could not be read or made ready, which has no failed test. */
function nameFailures({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  for (const test of assertionResults.filter((test) => test.failureMessages.length > 0)) {
    const named = `${file} › ${test.fullName}${saidBy(test.failureMessages[0])}`;
    (test.status === 'passed' ? flakes : failures).push(named);
  }
  if (status === 'failed' && assertionResults.every((test) => test.status !== 'failed'))
    failures.push(`${file}${saidBy(message)}`);
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
    for (const { name, message } of specsThat('flaky', suites)) flakes.push(`${name}${saidBy(message)}`);
    for (const { name, message } of specsThat('unexpected', suites))
      failures.push(`${name}${saidBy(message)}`);
    total.skipped += stats.skipped;
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
  count('Journeys', fine, counts);
  if (!findElectron()) {
    total.skipped += 1;
    skips.push("Journeys in the desktop window: Electron's binary is not here (npx install-electron)");
  }
}

/** Those that ended as `status` says, with why they were skipped or failed. */
function* specsThat(status, suites) {
  for (const suite of suites) {
    for (const spec of suite.specs) {
      for (const test of spec.tests) {
        if (test.status !== status) continue;
        const reason = test.annotations.find((annotation) => annotation.type === 'skip')?.description;
        const message = test.results[0]?.error?.message;
        yield { name: `${spec.title} (${test.projectName})`, reason, message };
      }
    }
    yield* specsThat(status, suite.suites ?? []);
  }
}

/**
 * The beginning of what a failed test said, with the seed of one that was random: who sees no more than the last lines
 * of a run can do it again.
 */
function saidBy(message) {
  // Colours, and the stack: our own message ends where it begins.
  const words = stripVTControlCharacters(message ?? '').split(/\n\s+at /)[0];
  const lines = words.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '').join('\n         ');
  return said === '' ? '' : `\n         ${said.slice(0, LONGEST_REASON)}`;
}

/** A runner that fails without a failing test (it could not start, a file could not be read) counts as one failure. */
function count(name, fine, counts) {
  total.passed += counts?.passed ?? 0;
  total.failed += counts?.failed ?? 0;
  if (!counts?.failed && !fine) failed(name, 'it did not run to its end');
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
