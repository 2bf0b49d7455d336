/** The head of the first page: what it is, its title, and for whom, when and by whom. */
import { type ParagraphChild, Tab, TextRun } from 'docx';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { toOneLine } from '../../../../shared/text.ts';
import { printDate } from './print-date.ts';
import { countColumns } from './shorten-text.ts';
import { FACTS, KIND, LABEL } from './style-names.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';
import { textRuns } from './text-runs.ts';

interface Fact {
  label: string;
  value: string;
}

/** Twentieths of a point from the margin, or from one label to its value. */
const LEFT_VALUE = 1360;
const RIGHT_LABEL = 5880;
const RIGHT_VALUE = 7240;
/** What surely fits before the next stop, in columns of the title block's type. */
const LEFT_COLUMNS = 37;
const RIGHT_COLUMNS = 20;

export const UNTITLED = 'Untitled briefing';

/** The title as the document names itself. */
export function titleOf(details: BriefingDetails): string {
  return toOneLine(details.title) || UNTITLED;
}

export function writeTitleBlock(details: BriefingDetails): ParagraphOptions[] {
  if (details.titlePage === 'memo') return writeMemoHead(details);
  const kind = toOneLine(details.kind);
  return [
    ...(kind === '' ? [] : [textParagraph(KIND, kind)]),
    textParagraph('Title', titleOf(details)),
    ...writeFacts(details),
  ];
}

/** What is not known is left out; the checks have told of it. */
function writeMemoHead(details: BriefingDetails): ParagraphOptions[] {
  const facts = known([
    { label: 'To', value: details.audience },
    { label: 'From', value: details.preparedBy },
    { label: 'Date', value: details.date ? printDate(details.date) : '' },
    { label: 'Meeting', value: details.meeting },
    { label: 'Distribution', value: details.distribution === 'internal' ? 'Internal only' : '' },
    { label: 'Subject', value: titleOf(details) },
  ]);
  return [textParagraph('Title', 'Memo'), ...inOneColumn(facts)];
}

/** In two columns where everything fits on its line, else one below the other, each beside its label. */
function writeFacts(details: BriefingDetails): ParagraphOptions[] {
  const left = known([
    { label: 'For', value: details.audience },
    { label: 'Meeting', value: details.meeting },
    { label: 'Distribution', value: details.distribution === 'internal' ? 'Internal only' : '' },
  ]);
  const right = known([
    { label: 'Date', value: details.date ? printDate(details.date) : '' },
    { label: 'Prepared by', value: details.preparedBy },
  ]);
  const fits =
    left.length >= right.length &&
    left.every(({ value }) => countColumns(value) <= LEFT_COLUMNS) &&
    right.every(({ value }) => countColumns(value) <= RIGHT_COLUMNS);
  return fits ? inTwoColumns(left, right) : inOneColumn([...left, ...right]);
}

function known(facts: Fact[]): Fact[] {
  return facts
    .map(({ label, value }) => ({ label, value: toOneLine(value) }))
    .filter(({ value }) => value !== '');
}

function inTwoColumns(left: Fact[], right: Fact[]): ParagraphOptions[] {
  return left.map((fact, index) => {
    const beside = right[index];
    return {
      style: FACTS,
      tabStops: [LEFT_VALUE, RIGHT_LABEL, RIGHT_VALUE].map((position) => ({ type: 'left', position })),
      children: [...writeFact(fact), ...(beside ? [tab(), ...writeFact(beside)] : [])],
    };
  });
}

function inOneColumn(facts: Fact[]): ParagraphOptions[] {
  return facts.map((fact) => ({
    style: FACTS,
    indent: { left: LEFT_VALUE, hanging: LEFT_VALUE },
    tabStops: [{ type: 'left', position: LEFT_VALUE }],
    children: writeFact(fact),
  }));
}

function writeFact({ label, value }: Fact): ParagraphChild[] {
  return [...textRuns(label, { style: LABEL }), tab(), ...textRuns(value)];
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
