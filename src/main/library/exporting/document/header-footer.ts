import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { toOneLine } from '../../../../shared/text.ts';
import { printDate } from './print-date.ts';
import { countColumns, shortenText } from './shorten-text.ts';
import { MARKING } from './style-names.ts';
import { textRuns } from './text-runs.ts';
import { titleOf } from './title-block.ts';

/** How many columns of the header's type surely fit on its line, and how many of the marking's bold capitals. */
const TITLE_COLUMNS = 92;
const MARKING_COLUMNS = 60;
/** A column of the marking is this much wider than one of the title. */
const MARKING_WIDTH = 1.5;
const LONGEST_MARKING = 300;

/** The title, shortened to its line, and the marking, in capitals by its formatting and not in its text. */
export function writeHeader(details: BriefingDetails): Header {
  const marking = shortenText(toOneLine(details.marking), LONGEST_MARKING);
  const columns = countColumns(marking);
  if (columns > MARKING_COLUMNS) {
    return new Header({
      children: [
        headerLine(textRuns(marking, { style: MARKING })),
        headerLine(titleRuns(details, TITLE_COLUMNS)),
      ],
    });
  }
  const room = marking === '' ? TITLE_COLUMNS : TITLE_COLUMNS - 4 - Math.ceil(columns * MARKING_WIDTH);
  const beside =
    marking === '' ? [] : [new TextRun({ children: [new Tab()] }), ...textRuns(marking, { style: MARKING })];
  return new Header({ children: [headerLine([...(room > 12 ? titleRuns(details, room) : []), ...beside])] });
}

function headerLine(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style: 'Header', children });
}

function titleRuns(details: BriefingDetails, columns: number): TextRun[] {
  return textRuns(shortenText(titleOf(details), columns));
}

/** The day of export, and "Page 1 of 6". */
export function writeFooter(exportedAt: string): Footer {
  const pages = new TextRun({
    children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [new Paragraph({ style: 'Footer', children: [...textRuns(printDate(exportedAt)), pages] })],
  });
}
