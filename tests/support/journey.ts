/**
 * What every journey stands on: a fresh library, a host of its own on it, and a window. A journey fails when the
 * window asks anything of anyone but its host, or complains on its console.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type Browser,
  type BrowserContext,
  _electron as electron,
  expect,
  type Page,
  test as playwrightTest,
} from '@playwright/test';
import { COLOUR_RULES, findViolations } from './axe.ts';

export { expect } from '@playwright/test';

export interface App {
  /** The window; another one after `restart`. */
  readonly page: Page;
  /** The library's folder. */
  readonly library: string;
  /** Ends the host and starts it again on the same library, as if the person had closed the app and come back. */
  restart(): Promise<void>;
  /** Ends the browser host as a crash does, at once, under its open window. */
  crash(): Promise<void>;
  /** Starts the browser host again after a crash; its window is left as it is. */
  startAgain(): Promise<void>;
}

interface OpenWindow {
  page: Page;
  close(): Promise<void>;
  crash(): Promise<void>;
  startAgain(): Promise<void>;
}

const root = resolve(import.meta.dirname, '..', '..');
const SIZE = { width: 1440, height: 900 };

export const test = playwrightTest.extend<{ app: App }, { hostKind: 'browser' | 'desktop' }>({
  hostKind: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    ({}, use, worker) => use(worker.project.name === 'desktop' ? 'desktop' : 'browser'),
    { scope: 'worker' },
  ],

  app: async ({ browser, hostKind }, use) => {
    const library = await mkdtemp(join(tmpdir(), 'standpoint-journey-'));
    const complaints: string[] = [];
    const open = async () => {
      const window =
        hostKind === 'desktop'
          ? await openDesktop(library, complaints)
          : await openBrowser(browser, library, complaints);
      await ready(window.page);
      return window;
    };
    let window = await open();
    await use({
      get page() {
        return window.page;
      },
      library,
      async restart() {
        await window.close();
        window = await open();
      },
      crash: () => window.crash(),
      startAgain: () => window.startAgain(),
    });
    await window.close();
    await rm(library, { recursive: true, force: true });
    expect(complaints, 'requests beyond the host, console errors and page errors').toEqual([]);
  },
});

/** Waits until the screen shows what it was asked for. */
export async function ready(page: Page): Promise<void> {
  await page.locator('main[data-state="ready"]').waitFor();
}

/** Opens a position as staff do who know its title: by search. */
export async function openPosition(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill(title);
  await page.getByRole('option', { name: title }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** Fails on any violation that axe-core finds in the window as it is, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await findViolations(page), 'in light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await findViolations(page, COLOUR_RULES), 'in dark').toEqual([]);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

async function openBrowser(browser: Browser, library: string, complaints: string[]): Promise<OpenWindow> {
  let host = startHost(library);
  const address = await printedAddress(host);
  const context = await browser.newContext({ viewport: SIZE, permissions: ['clipboard-read'] });
  watch(context, new URL(address).origin, complaints);
  const page = await context.newPage();
  // From the beginning: what begins to listen at the key that chooses a file may come after the browser's own dialog.
  page.on('filechooser', () => {});
  await page.goto(address);
  return {
    page,
    async close() {
      // A call that a journey held back may still be on its way.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
      await end(host, 'SIGTERM');
    },
    crash: () => end(host, 'SIGKILL'),
    async startAgain() {
      host = startHost(library);
      await printedAddress(host);
    },
  };
}

function startHost(library: string): ChildProcess {
  return spawn(
    process.execPath,
    [join(root, 'out', 'main', 'browser.js'), '--library', library, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

async function end(host: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const ended = new Promise((done) => host.once('exit', done));
  host.kill(signal);
  await ended;
}

async function openDesktop(library: string, complaints: string[]): Promise<OpenWindow> {
  const app = await electron.launch({ args: [root, '--library', library], cwd: root });
  watch(app.context(), 'app://', complaints);
  const page = await app.firstWindow();
  const noHost = () => Promise.reject(new Error('The desktop’s window ends with its process.'));
  return { page, close: () => app.close(), crash: noHost, startAgain: noHost };
}

/** The host says where it is open on its first line; where it ends instead, the journey can't begin. */
function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    host.once('exit', (code) => failed(new Error(`The browser host ended with code ${code}.`)));
    if (!host.stdout) return failed(new Error('The browser host has no standard output.'));
    createInterface({ input: host.stdout }).on('line', (line) => {
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
      if (address) done(address);
    });
  });
}

/** Everything that the window asks for begins with `own`, or with data that it holds already. */
function watch(context: BrowserContext, own: string, complaints: string[]): void {
  context.on('request', (request) => {
    if (![own, 'data:', 'blob:'].some((start) => request.url().startsWith(start))) {
      complaints.push(`request to ${request.url()}`);
    }
  });
  context.on('console', (message) => {
    // What a window says of a host that is gone, as after `crash`.
    if (
      /net::ERR_(CONNECTION_\w+|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|SOCKET_NOT_CONNECTED)$/.test(
        message.text(),
      )
    )
      return;
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().message}`));
}
