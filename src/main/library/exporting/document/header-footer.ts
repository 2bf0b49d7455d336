import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { toOneLine } from '../../../../shared/text.ts';
import { printDate } from './print-date.ts';
import { countColumns, shortenText } from './shorten-text.ts';
import { MARKING } from './style-names.ts';
import { textRuns } from './text-runs.ts';
import { titleOf } from './title-block.ts';

/** How many columns of the header's type surely fit on its line. */
const LINE_COLUMNS = 92;
/** A column of the marking, in bold capitals, is this much wider than one of the title. */
const MARKING_WIDTH = 1.5;
/** A title that would be shorter than this beside the marking gets a line of its own. */
const SHORTEST_TITLE = 24;
const LONGEST_MARKING = 300;

/** The title, shortened to its line, and the marking, in capitals by its formatting and not in its text. */
export function writeHeader(details: BriefingDetails): Header {
  const marking = shortenText(toOneLine(details.marking), LONGEST_MARKING);
  if (marking === '') return new Header({ children: [headerLine(titleRuns(details, LINE_COLUMNS))] });
  const markingRuns = textRuns(marking, { style: MARKING });
  const room = LINE_COLUMNS - 4 - Math.ceil(countColumns(marking) * MARKING_WIDTH);
  if (room < SHORTEST_TITLE) {
    return new Header({ children: [headerLine(markingRuns), headerLine(titleRuns(details, LINE_COLUMNS))] });
  }
  const tab = new TextRun({ children: [new Tab()] });
  return new Header({ children: [headerLine([...titleRuns(details, room), tab, ...markingRuns])] });
}

function headerLine(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style: 'Header', children });
}

function titleRuns(details: BriefingDetails, columns: number): TextRun[] {
  return textRuns(shortenText(titleOf(details), columns));
}

/** The day of export, and "Page 1 of 6". */
export function writeFooter(exportedOn: string): Footer {
  const pages = new TextRun({
    children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [new Paragraph({ style: 'Footer', children: [...textRuns(printDate(exportedOn)), pages] })],
  });
}
