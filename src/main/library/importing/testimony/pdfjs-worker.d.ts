/** pdf.js brings types for its interface alone; this half, which reads, is imported for what it leaves on `globalThis`. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
