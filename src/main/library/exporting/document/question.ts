/** A question and its answer, each beside its letter. */
import { Tab, TextRun } from 'docx';
import type { QuestionBlock } from '../../../../shared/own-blocks.ts';
import { toOneLine } from '../../../../shared/text.ts';
import type { Lists } from './lists.ts';
import { writeRichText } from './rich-text.ts';
import { ANSWER, ANSWER_CONTINUED, LABEL, QUESTION } from './style-names.ts';
import { isRightToLeft } from './text-direction.ts';
import { childrenOf, type ParagraphOptions } from './text-paragraph.ts';
import { textRuns } from './text-runs.ts';

/** An answer that begins with a list stands without its letter: the list's own number is there. */
export function writeQuestion({ question, answer }: QuestionBlock, lists: Lists): ParagraphOptions[] {
  const paragraphs = writeRichText(answer, lists, { style: ANSWER_CONTINUED, steps: 1 });
  const [first, ...rest] = paragraphs;
  const asked = toOneLine(question);
  const rightToLeft = isRightToLeft(asked);
  return [
    ...(asked === ''
      ? []
      : [
          {
            style: QUESTION,
            ...(rightToLeft ? { bidirectional: true } : {}),
            children: [...letter('Q.'), ...textRuns(asked, {}, rightToLeft)],
          },
        ]),
    ...(first?.style === ANSWER_CONTINUED
      ? [
          {
            ...first,
            style: ANSWER,
            children: [...letter('A.'), ...childrenOf(first)],
          },
          ...rest,
        ]
      : paragraphs),
  ];
}

function letter(text: string): TextRun[] {
  return [...textRuns(text, { style: LABEL }), new TextRun({ children: [new Tab()] })];
}
