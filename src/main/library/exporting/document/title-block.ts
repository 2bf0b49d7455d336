/** The head of the first page: what it is, its title, and for whom, when and by whom. */
import { type ParagraphChild, Tab, TextRun } from 'docx';
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { toOneLine } from '../../../../shared/text.ts';
import type { DocumentLook } from './document-look.ts';
import { printDate } from './print-date.ts';
import { countColumns } from './shorten-text.ts';
import {
  COVER_FACTS,
  COVER_KIND,
  COVER_TITLE,
  COVER_TITLE_ALONE,
  FACTS,
  FACTS_IN_COLUMNS,
  KIND,
  LABEL,
} from './style-names.ts';
import { RIGHT_FACTS } from './style-parts.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';
import { textRuns } from './text-runs.ts';

interface Fact {
  label: string;
  value: string;
}

/** What of the page the title block fits itself to. Lengths in twentieths of a point. */
export interface TitleBlockRoom extends Pick<DocumentLook, 'labelWidth' | 'columnWidth'> {
  textWidth: number;
}

export const UNTITLED = 'Untitled briefing';

/** The title as the document names itself. */
export function titleOf(details: BriefingDetails): string {
  return toOneLine(details.title) || UNTITLED;
}

export function writeTitleBlock(details: BriefingDetails, room: TitleBlockRoom): ParagraphOptions[] {
  if (details.titlePage === 'memo') return writeMemoHead(details);
  if (details.titlePage === 'cover') return writeCover(details);
  const kind = toOneLine(details.kind);
  return [
    ...(kind === '' ? [] : [textParagraph(KIND, kind)]),
    textParagraph('Title', titleOf(details)),
    ...writeFacts(details, room),
  ];
}

function writeCover(details: BriefingDetails): ParagraphOptions[] {
  const kind = toOneLine(details.kind);
  const { left, right } = factsOf(details);
  return [
    ...(kind === '' ? [] : [textParagraph(COVER_KIND, kind)]),
    textParagraph(kind === '' ? COVER_TITLE_ALONE : COVER_TITLE, titleOf(details)),
    ...inOneColumn([...left, ...right], COVER_FACTS),
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
function writeFacts(details: BriefingDetails, room: TitleBlockRoom): ParagraphOptions[] {
  const { left, right } = factsOf(details);
  const leftColumns = Math.floor((RIGHT_FACTS - room.labelWidth) / room.columnWidth);
  const rightColumns = Math.floor((room.textWidth - RIGHT_FACTS - room.labelWidth) / room.columnWidth);
  const fits =
    left.length >= right.length &&
    left.every(({ value }) => countColumns(value) <= leftColumns) &&
    right.every(({ value }) => countColumns(value) <= rightColumns);
  return fits ? inTwoColumns(left, right) : inOneColumn([...left, ...right]);
}

function factsOf(details: BriefingDetails): { left: Fact[]; right: Fact[] } {
  const left = known([
    { label: 'For', value: details.audience },
    { label: 'Meeting', value: details.meeting },
    { label: 'Distribution', value: details.distribution === 'internal' ? 'Internal only' : '' },
  ]);
  const right = known([
    { label: 'Date', value: details.date ? printDate(details.date) : '' },
    { label: 'Prepared by', value: details.preparedBy },
  ]);
  return { left, right };
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
      style: FACTS_IN_COLUMNS,
      children: [...writeFact(fact), ...(beside ? [tab(), ...writeFact(beside)] : [])],
    };
  });
}

function inOneColumn(facts: Fact[], style = FACTS): ParagraphOptions[] {
  return facts.map((fact) => ({ style, children: writeFact(fact) }));
}

function writeFact({ label, value }: Fact): ParagraphChild[] {
  return [...textRuns(label, { style: LABEL }), tab(), ...textRuns(value)];
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
