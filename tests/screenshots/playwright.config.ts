import { defineConfig } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';

const executablePath = process.env.CHROMIUM_PATH ?? findChromium();

/** `npm run screenshots`: the pictures of the README, each the same at every run but for the clock. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 60_000,
  workers: 2,
  reporter: 'list',
  use: {
    locale: 'en-US',
    timezoneId: 'UTC',
    launchOptions: executablePath ? { executablePath } : {},
  },
  projects: [{ name: 'browser' }],
});
