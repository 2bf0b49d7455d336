/** The organisation's logo, in its line: nothing on the page floats. */
import { ImageRun, Paragraph } from 'docx';
import type { TitlePage } from '../../../../shared/briefings.ts';
import { toOneLine } from '../../../../shared/text.ts';
import type { ExportedHouse } from '../export-source.ts';
import { CAPTIONED_PICTURE, COVER_LOGO } from './style-names.ts';
import { toWritable } from './writable-text.ts';

/** What a logo may take at most, in the writer's pixels, of which 96 make an inch. */
const IN_HEADER = { width: 220, height: 44 };
const ON_COVER = { width: 340, height: 110 };

/** Null where there is no logo, or it stands elsewhere. */
export function headerLogo({ logo }: ExportedHouse, side: 'left' | 'right'): ImageRun | null {
  return logo?.place === `header-${side}` ? logoRun(logo, IN_HEADER) : null;
}

/** Above the title: on a cover wherever it stands on other pages, else where that is its place. */
export function writeTitleLogo({ logo }: ExportedHouse, titlePage: TitlePage): Paragraph[] {
  const isCover = titlePage === 'cover';
  if (!logo || !(isCover || logo.place === 'cover')) return [];
  const style = isCover ? COVER_LOGO : CAPTIONED_PICTURE;
  return [new Paragraph({ style, children: [logoRun(logo, ON_COVER)] })];
}

function logoRun(
  { picture, alt, data }: NonNullable<ExportedHouse['logo']>,
  most: { width: number; height: number },
): ImageRun {
  const scale = Math.min(most.width / picture.width, most.height / picture.height);
  return new ImageRun({
    type: picture.format === 'jpeg' ? 'jpg' : 'png',
    data,
    transformation: {
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
    },
    altText: { name: 'Logo', title: '', description: toWritable(toOneLine(alt)) || 'Logo' },
  });
}
