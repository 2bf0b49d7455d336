/** A picture in its line, with its alt text or Word's mark that it is decorative, and its caption below. */
import { ImageRun } from 'docx';
import { PICTURE_SHARES } from '../../../../shared/pictures.ts';
import { toOneLine } from '../../../../shared/text.ts';
import type { ExportedPicture } from '../export-source.ts';
import { CAPTION, CAPTIONED_PICTURE, PICTURE } from './style-names.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';
import { toWritable } from './writable-text.ts';

/** Twentieths of a point in one of the writer's pixels, of which 96 make an inch. */
const PIXEL = 15;
/** What a page can hold with a caption below. */
const TALLEST = Math.floor((8.25 * 1440) / PIXEL);

/** `textWidth` is that of the page: see `page.ts`. */
export function writePicture(block: ExportedPicture, textWidth: number): ParagraphOptions[] {
  const caption = toOneLine(block.caption);
  const run = new ImageRun({
    type: block.format === 'jpeg' ? 'jpg' : 'png',
    data: block.data,
    transformation: sizeOnPage(block, textWidth),
    ...(block.decorative
      ? { altText: { name: 'Picture', title: '', description: '' }, decorative: true }
      : { altText: { name: 'Picture', title: '', description: toWritable(toOneLine(block.alt)) } }),
  });
  return [
    { style: caption === '' ? PICTURE : CAPTIONED_PICTURE, children: [run] },
    ...(caption === '' ? [] : [textParagraph(CAPTION, caption)]),
  ];
}

/** As wide as was chosen, or as high as the page where it would go beyond it. */
function sizeOnPage(
  { width, height, size }: ExportedPicture,
  textWidth: number,
): { width: number; height: number } {
  const wide = (textWidth / PIXEL) * PICTURE_SHARES[size];
  const scale = Math.min(wide / width, TALLEST / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
