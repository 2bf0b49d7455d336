/** What stands on a cover: its title a third down the page, and under a rule for whom, when and by whom. */
import { BorderStyle, type IParagraphStyleOptions } from 'docx';
import type { DocumentLook } from './document-look.ts';
import {
  COVER_FACTS,
  COVER_KIND,
  COVER_LOGO,
  COVER_TITLE,
  COVER_TITLE_ALONE,
  KIND,
  PICTURE,
} from './style-names.ts';
import { besideLabel, layout, lines } from './style-parts.ts';

/** Twentieths of a point above what comes first. */
const TOP = 2000;

export function coverStyles({ size, labelWidth, headingColour }: DocumentLook): IParagraphStyleOptions[] {
  return [
    {
      id: COVER_LOGO,
      name: 'Cover Logo',
      basedOn: PICTURE,
      next: COVER_KIND,
      paragraph: { spacing: { before: 0, after: 0, ...lines(240) }, keepNext: true },
    },
    {
      id: COVER_KIND,
      name: 'Cover Kind',
      basedOn: KIND,
      next: COVER_TITLE,
      run: { size: size(26) },
      paragraph: { spacing: { before: TOP, after: 120 }, keepNext: true },
    },
    {
      id: COVER_TITLE,
      name: 'Cover Title',
      basedOn: 'Title',
      next: COVER_FACTS,
      run: { size: size(50), color: headingColour },
      paragraph: {
        spacing: { before: 0, after: 360, ...lines(252) },
        border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 16, color: headingColour } },
      },
    },
    {
      id: COVER_TITLE_ALONE,
      name: 'Cover Title Alone',
      basedOn: COVER_TITLE,
      next: COVER_FACTS,
      paragraph: { spacing: { before: TOP, after: 360, ...lines(252) } },
    },
    {
      id: COVER_FACTS,
      name: 'Cover Details',
      basedOn: 'Normal',
      run: { size: size(23) },
      paragraph: layout({
        spacing: { before: 80, after: 80, ...lines(264) },
        ...besideLabel(Math.round(labelWidth * 1.2)),
        keepLines: true,
      }),
    },
  ];
}
