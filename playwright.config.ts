import { defineConfig } from '@playwright/test';
import { findElectron } from './scripts/electron-binary.mjs';
import { findChromium } from './scripts/find-chromium.mjs';

const executablePath = process.env.CHROMIUM_PATH ?? findChromium();

/** The same journeys in the browser host and, where Electron's binary is, in the desktop window. */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  timeout: 120_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1440, height: 900 },
    // Pictures and copies of the page at each step would take as long as the journeys; `--trace on` has them.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    launchOptions: executablePath ? { executablePath } : {},
  },
  projects: [
    { name: 'browser' },
    ...(findElectron() ? [{ name: 'desktop' }] : []),
    // The walk that the pictures are taken on, with axe-core in place of the camera.
    {
      name: 'screens',
      testDir: 'tests/screenshots',
      timeout: 240_000,
      use: { locale: 'en-US', timezoneId: 'UTC' },
    },
  ],
});
