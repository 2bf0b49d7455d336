import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Real libraries and worker threads, on machines of two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // On a machine of two cores Vitest would leave one idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: ['tests/hosts/**', 'tests/journeys/**'],
        },
      },
      {
        extends: true,
        // These drive what was built, so `out/` must be there and current.
        test: { name: 'hosts', include: ['tests/hosts/**/*.test.ts'] },
      },
    ],
  },
});
