/** Looks that paragraphs and words have of their own, which no change of a style would reach. */
import { type Docx, partOf } from './open-docx.ts';
import { allWithin, readElements, valueAt, wordsOf } from './xml-elements.ts';

/** What a paragraph says beside its style: that it is listed, begins a page or a section, and which way it reads. */
const PARAGRAPH = new Set(['w:pStyle', 'w:numPr', 'w:pageBreakBefore', 'w:bidi', 'w:sectPr']);
/** What a writer marks, and the script of the words. A font is only named for its script. */
const RUN = new Set(['w:rStyle', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:u', 'w:rtl', 'w:rFonts', 'w:lang']);

/** A template's own paragraphs, which name no style, are as they are. */
export function findDirectFormatting(docx: Docx): string[] {
  const stories = [...docx.parts.keys()].filter((part) =>
    /^word\/(document|footnotes|endnotes|header\w*|footer\w*)\.xml$/.test(part),
  );
  return stories.flatMap((part) =>
    [...allWithin(readElements(partOf(docx, part)), 'w:p')].flatMap((paragraph) => {
      const style = valueAt(paragraph, 'w:pPr', 'w:pStyle');
      if (style === undefined) return [];
      const properties = [
        ...namesIn(paragraph, 'w:pPr').filter((name) => !PARAGRAPH.has(name)),
        ...[...allWithin(paragraph, 'w:r')].flatMap((run) =>
          namesIn(run, 'w:rPr').filter((name) => !RUN.has(name)),
        ),
      ];
      const words = wordsOf(paragraph).slice(0, 40);
      return properties.map((name) => `${part}: ${name} in ${style} “${words}”`);
    }),
  );
}

function namesIn(
  element: { children: readonly { name: string; children: readonly { name: string }[] }[] },
  name: string,
): string[] {
  return element.children
    .filter((one) => one.name === name)
    .flatMap(({ children }) => children.map((one) => one.name));
}
