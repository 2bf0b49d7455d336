import type { PdfPrinter } from '../../library/host.ts';
import { findChromium } from './find-chromium.ts';
import { findLibreOffice } from './find-libre-office.ts';

/** LibreOffice sets a Word document the way Word does, an organisation's own template too, so it comes first. */
export async function findPdfPrinter(): Promise<PdfPrinter | null> {
  return (await findLibreOffice()) ?? (await findChromium());
}
