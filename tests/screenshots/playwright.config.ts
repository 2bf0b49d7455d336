import { defineConfig } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';

const executablePath = process.env.CHROMIUM_PATH ?? findChromium();

/**
 * `npm run screenshots`: the pictures of the README and the guide, each the same at every run but for the clock.
 * `-- --project tight` shows the same screens where there is little room, for whoever changes one.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 90_000,
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: {
    locale: 'en-US',
    timezoneId: 'UTC',
    launchOptions: executablePath ? { executablePath } : {},
  },
  projects: [{ name: 'pictures' }, { name: 'tight' }],
});
