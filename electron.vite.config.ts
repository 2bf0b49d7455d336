import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * Three bundles, one folder each under `out/`. The main bundle has one entry per host and one for
 * the worker; its chunks lie flat beside them, because the worker is found next to the running file.
 */
export default defineConfig({
  main: {
    build: {
      // Only native modules stay outside the bundle, so that packaging copies one dependency.
      externalizeDeps: { include: ['sqlite3'], exclude: [] },
      rollupOptions: {
        input: {
          index: at('src/main/index.ts'),
          browser: at('src/main/hosts/browser.ts'),
          cli: at('src/main/hosts/cli.ts'),
          worker: at('src/main/library/jobs/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        // A sandboxed preload can only be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    css: {
      postcss: {
        plugins: [
          {
            // Rules that a CSS module composes come without the name of their file, which Vite asks for.
            postcssPlugin: 'name-composed-rules',
            OnceExit(root) {
              root.walkDecls((declaration) => {
                if (root.source && !declaration.source?.input.file) declaration.source = root.source;
              });
            },
          },
        ],
      },
    },
    build: {
      minify: true,
      // It is read from this computer, so its size costs no waiting.
      chunkSizeWarningLimit: 2_000,
      rollupOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
});
