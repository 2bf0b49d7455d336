/** What staff write in blocks of their own kinds: all of it in the sans. */
import { type IParagraphStyleOptions, LineRuleType } from 'docx';
import type { DocumentLook } from './document-look.ts';
import {
  ANSWER,
  ANSWER_CONTINUED,
  CALL_OUT,
  CALL_OUT_TITLE,
  CALL_OUT_TITLE_LONG,
  CAPTION,
  CAPTIONED_PICTURE,
  CONTACT,
  CONTACT_END,
  CONTACT_NAME,
  PICTURE,
  QUESTION,
  TABLE_CAPTION,
  TABLE_GAP,
  TABLE_HEADER,
  TABLE_TEXT,
} from './style-names.ts';
import { besideLabel, LIST_STEP, layout, lines, QUIET } from './style-parts.ts';

const besideLetter = besideLabel(LIST_STEP);

export function ownBlockStyles({ size }: DocumentLook): IParagraphStyleOptions[] {
  return [
    {
      id: QUESTION,
      name: 'Question',
      basedOn: 'Normal',
      next: ANSWER,
      quickFormat: true,
      run: { bold: true },
      paragraph: layout({
        spacing: { before: 200, after: 60 },
        ...besideLetter,
        keepNext: true,
        keepLines: true,
      }),
    },
    {
      id: ANSWER,
      name: 'Answer',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: layout({
        spacing: { after: 140 },
        ...besideLetter,
      }),
    },
    {
      id: ANSWER_CONTINUED,
      name: 'Answer Continued',
      basedOn: ANSWER,
      paragraph: { indent: { left: LIST_STEP, hanging: 0 } },
    },
    {
      id: CALL_OUT_TITLE,
      name: 'Call-out Title',
      basedOn: 'Normal',
      next: CALL_OUT,
      quickFormat: true,
      run: { bold: true },
      paragraph: { spacing: { after: 60 }, keepNext: true },
    },
    {
      id: CALL_OUT_TITLE_LONG,
      name: 'Call-out Title Long',
      basedOn: CALL_OUT_TITLE,
      next: CALL_OUT,
      paragraph: { keepNext: false },
    },
    {
      id: CALL_OUT,
      name: 'Call-out',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 100 } },
    },
    {
      id: CAPTION,
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: size(19), color: QUIET },
      paragraph: { spacing: { before: 120, after: 80 } },
    },
    {
      id: TABLE_CAPTION,
      name: 'Table Caption',
      basedOn: CAPTION,
      paragraph: { keepNext: true },
    },
    {
      id: PICTURE,
      name: 'Picture',
      basedOn: 'Normal',
      next: CAPTION,
      quickFormat: true,
      // A line of a set height would cut the picture off.
      paragraph: { spacing: { before: 120, after: 80, ...lines(240) } },
    },
    {
      id: CAPTIONED_PICTURE,
      name: 'Captioned Picture',
      basedOn: PICTURE,
      next: CAPTION,
      paragraph: { keepNext: true },
    },
    {
      id: TABLE_TEXT,
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: size(19) },
      paragraph: { spacing: { after: 0, ...lines(264) } },
    },
    {
      id: TABLE_HEADER,
      name: 'Table Header',
      basedOn: TABLE_TEXT,
      quickFormat: true,
      run: { bold: true },
    },
    {
      id: CONTACT_NAME,
      name: 'Contact Name',
      basedOn: 'Normal',
      next: CONTACT,
      quickFormat: true,
      run: { bold: true },
      paragraph: { spacing: { before: 120, after: 0 }, keepNext: true },
    },
    {
      id: CONTACT,
      name: 'Contact',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 0 }, keepNext: true },
    },
    {
      id: CONTACT_END,
      name: 'Contact End',
      basedOn: CONTACT,
      next: 'Normal',
      // The next block stands apart from the contact, whose lines stand close together.
      paragraph: { spacing: { after: 140 }, keepNext: false },
    },
    {
      id: TABLE_GAP,
      name: 'Table Gap',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT } },
    },
  ];
}
