/** Loads pdf.js as a reader of text, in plain Node: on this thread, without drawing, scripts or requests. */
import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';

export interface PdfLibrary {
  open(bytes: Uint8Array): PDFDocumentLoadingTask;
  /** What it complained of since it was last asked, in its own words. */
  takeWarnings(): string[];
}

/** Once a thread. Takes over the thread's console: pdf.js tells what it passes over in no other way. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const warnings: string[] = [];
  for (const level of ['warn', 'info'] as const) {
    console[level] = (message: unknown) => void warnings.push(String(message));
  }
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      // It looks for a canvas, which only drawing needs; where npm installed one, it would be loaded for nothing.
      if (specifier === '@napi-rs/canvas') throw new Error('Text is read without a canvas.');
      return next(specifier, context);
    },
  });
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    return {
      open: (bytes) =>
        getDocument({
          data: bytes,
          verbosity: VerbosityLevel.INFOS,
          // Pictures are noticed and never decoded.
          maxImageSize: 0,
          BinaryDataFactory: LetterTables,
          // Fonts are asked for their names.
          fontExtraProperties: true,
          // What depends on where it runs is said outright: Electron's threads look like a browser's or like Node's.
          disableFontFace: true,
          useSystemFonts: false,
          useWasm: false,
          useWorkerFetch: false,
          isOffscreenCanvasSupported: false,
          isImageDecoderSupported: false,
        }),
      takeWarnings: () => warnings.splice(0),
    };
  } finally {
    hooks.deregister();
  }
}

/** The tables of letters that older East Asian documents refer to by name; pdf.js has its own list of the names. */
const tablesFolder = import.meta.url.endsWith('.ts')
  ? new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'))
  : new URL('./cmaps/', import.meta.url);

class LetterTables {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error('Only tables of letters are at hand.');
    return new Uint8Array(await readFile(new URL(filename, tablesFolder)));
  }
}
