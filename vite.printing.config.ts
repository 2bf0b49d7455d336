import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The script of a page that is printed: one file, which stands within the page. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'src/renderer/printing'),
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: resolve(import.meta.dirname, 'out/printing'),
    emptyOutDir: true,
    cssCodeSplit: false,
    lib: {
      entry: resolve(import.meta.dirname, 'src/renderer/printing/print-page.ts'),
      formats: ['iife'],
      name: 'standpointPrinting',
      fileName: () => 'print-page.js',
      cssFileName: 'print-page',
    },
  },
});
