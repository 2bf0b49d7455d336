/** Long sample documents of the formats that testimony comes in, with the same words at every run. */
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { makePdf } from '../support/testimony/make-pdf.ts';
import { type SetParagraph, setPages } from '../support/testimony/make-pdf-pages.ts';
import { makeWords, startRandom } from './sample-text.ts';

/** As many paragraphs as fill that many pages. */
function makeParagraphs(pages: number): SetParagraph[] {
  const random = startRandom(pages);
  return Array.from({ length: Math.ceil(pages * 5.6) }, (_, index) =>
    index % 20 === 0
      ? { text: `Sample section ${index / 20 + 1}`, heading: 2 }
      : { text: `[Sample text] ${makeWords(60 + Math.floor(random() * 100), random)}` },
  );
}

export function makeLongPdf(pages: number): Uint8Array {
  const set = setPages(makeParagraphs(pages), {
    indents: true,
    head: (page) => [{ text: `Sample hearing | ${page}`, x: 72, y: 40, size: 9 }],
  });
  return makePdf({ pages: set.slice(0, pages), compress: true });
}

export async function makeLongDocx(pages: number): Promise<Uint8Array> {
  const children = makeParagraphs(pages).map(({ text, heading }) =>
    heading ? new Paragraph({ text, heading: HeadingLevel.HEADING_2 }) : new Paragraph({ text }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
