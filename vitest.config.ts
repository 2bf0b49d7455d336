import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Real libraries and worker threads, on machines of two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // On a machine of two cores Vitest would leave one idle.
    maxWorkers: 2,
    // Node takes the types out of our source in WebAssembly, in each thread anew. Once that is called often V8 compiles
    // the calls, and frees what another thread has freed: the process dies (`UnregisterWasmAllocation`, V8 13.6).
    execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
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
