import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * Three bundles, one folder each under `out/`. The main bundle has one entry per host and one for each
 * kind of worker thread; its chunks lie flat beside them, because a thread is found next to the running file.
 */
export default defineConfig({
  main: {
    plugins: [
      {
        // What pdf.js looks up for older East Asian documents; it reads them as files.
        name: 'letter-tables',
        generateBundle() {
          const folder = at('node_modules/pdfjs-dist/cmaps');
          for (const name of readdirSync(folder)) {
            this.emitFile({
              type: 'asset',
              fileName: `cmaps/${name}`,
              source: readFileSync(join(folder, name)),
            });
          }
        },
      },
    ],
    build: {
      // Only native modules stay outside the bundle, so that packaging copies one dependency.
      externalizeDeps: { include: ['sqlite3'], exclude: [] },
      rollupOptions: {
        input: {
          index: at('src/main/index.ts'),
          browser: at('src/main/hosts/browser.ts'),
          cli: at('src/main/hosts/cli.ts'),
          worker: at('src/main/library/jobs/worker.ts'),
          'pdf-thread': at('src/main/library/importing/testimony/pdf-thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        // pdf.js is large, and a slow computer is nothing to warn of.
        checks: { pluginTimings: false },
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
