/** Word files as an organisation's template, made for tests, and changed part by part. */
import {
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makePng } from '../pictures/make-pictures.ts';

export interface TemplateOptions {
  /** Paragraphs of the title page, which has a section of its own. */
  titlePage?: string[];
  /** Paragraphs after it. */
  body?: string[];
  header?: string;
}

/** On A4, in Georgia, with a header that has a logo, a footer and a heading style of its own. */
export async function makeTemplate({
  titlePage = ['Sample Organisation', '{{title}}', 'For {{for}}, {{date}}'],
  body = ['{{briefing}}'],
  header = 'Sample Organisation',
}: TemplateOptions = {}): Promise<Uint8Array> {
  const page = { size: { width: 11906, height: 16838 }, margin: { left: 1700, right: 1700 } };
  const logo = new ImageRun({
    type: 'png',
    data: makePng(60, 20),
    transformation: { width: 60, height: 20 },
    altText: { name: 'Logo', title: '', description: 'Sample seal' },
  });
  const headers = {
    default: new Header({ children: [new Paragraph({ children: [logo, new TextRun(` ${header}`)] })] }),
  };
  const number = new TextRun({ children: ['Page ', PageNumber.CURRENT] });
  const footers = { default: new Footer({ children: [new Paragraph({ children: [number] })] }) };
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 22 } },
        heading1: { run: { font: 'Verdana', size: 36, color: '7A1F3D' } },
      },
    },
    sections: [
      ...(titlePage.length > 0
        ? [{ properties: { page }, children: titlePage.map((text) => new Paragraph(text)) }]
        : []),
      {
        properties: { page, type: SectionType.NEXT_PAGE },
        headers,
        footers,
        children: body.map((text) => new Paragraph(text)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The file with parts changed, added, or taken out where `change` gives null. */
export function changeParts(
  bytes: Uint8Array,
  changes: Record<string, string | ((before: string) => string) | null>,
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [part, change] of Object.entries(changes)) {
    const before = files[part];
    delete files[part];
    if (change === null) continue;
    files[part] = strToU8(typeof change === 'string' ? change : change(before ? strFromU8(before) : ''));
  }
  return zipSync(files);
}
