/** A hearing transcript as the printing office publishes it, or an unofficial draft of one. */
import type { UnclearPlace } from '../../../../shared/testimony.ts';
import { startJoiner } from '../files/join-lines.ts';
import type { FoundTestimony } from './found-testimony.ts';
import { type Block, readBlocks } from './hearing-blocks.ts';
import { type CaseReader, startCaseReader } from './hearing-case.ts';
import { type Cast, findWitness, gatherCast, readMembers } from './hearing-cast.ts';
import { type HearingEvent, readEvent } from './hearing-events.ts';
import { findBody, readContentsList, readFrontMatter } from './hearing-front-matter.ts';
import { reportGaps } from './hearing-gaps.ts';
import { readHead } from './hearing-head.ts';
import { findLabel } from './hearing-labels.ts';
import { type HearingLine, readHearingLines } from './hearing-lines.ts';
import { makePassages } from './hearing-passages.ts';
import { type HeadedPerson, readListedPerson } from './hearing-people.ts';
import { cutIntoRuns, type Run } from './hearing-runs.ts';
import { makeSections } from './hearing-sections.ts';
import { addSection, type Stage } from './hearing-stage.ts';
import { sayLayout, sayMissingSpeakers, sayUnsureHyphens } from './hearing-unclear.ts';

/** What was found unclear, at the block where it stands. */
export interface Doubt {
  block: Block;
  text: string;
}

/**
 * The text of the transcript, or what stood in the `<pre>` of a saved page with its entities decoded; `pageTitle` is
 * that page's `<title>`. Every paragraph becomes a passage once and in order, whatever state the text is in; only a
 * roster's columns are read one after the other and page labels, rules and a draft's line numbers are left out.
 */
export function readHearing(text: string, pageTitle = ''): FoundTestimony {
  const source = readHearingLines(text);
  const { lines } = source;
  const cases = startCaseReader(textsOf(lines));
  const bodyStart = findBody(lines, source.isFlat);
  const bodyLines = lines.slice(bodyStart);
  const front = readFrontMatter(lines.slice(0, bodyStart), source.isFlat);
  const listed = readContentsList(front).witnesses.map((entry) => readListedPerson(entry, cases));
  const surnames = knownSurnames(bodyLines, listed);
  const blocks = readBlocks(bodyLines, {
    isFlat: source.isFlat,
    isKnownSurname: (surname) => surnames.has(surname),
  });

  const doubts: Doubt[] = [];
  const events = blocks.map((block) => readEvent(block, cases));
  const cast = readCast(front, blocks, events, listed);
  const runs = cutIntoRuns(blocks, events, cast, (block, { speaker }) =>
    doubtSpeaker(block, speaker, doubts),
  );
  const stage = startStage(cast, cases, runs, doubts);
  if (front.length > 0) {
    addSection(stage, { kind: 'front-matter', title: 'Title page and contents', level: 1 }, front);
  }
  makeSections(stage);
  reportGaps(stage);

  const opening = bodyLines.slice(0, 60);
  const head = readHead(lines.slice(0, bodyStart), bodyStart === 0 ? [] : opening, cases, pageTitle);
  const opened = bodyStart === 0 ? readHead(opening, opening, cases, pageTitle) : head;
  const joiner = startJoiner(textsOf(lines));
  const made = makePassages(stage.sections, events, blocks, joiner, source.isFlat);
  const unclear: UnclearPlace[] = [
    ...opened.unclear,
    ...sayLayout(source),
    ...sayMissingSpeakers(stage, cast),
    ...made.placesOf(doubts),
    ...sayUnsureHyphens(joiner.unsure),
  ];
  return {
    details: { ...opened.details, title: opened.details.title || 'Untitled hearing' },
    doubtful: opened.doubtful,
    statements: made.statements,
    passages: made.passages,
    pages: source.pages,
    unclear,
  };
}

/** Whether a text is a hearing's transcript: by its head, or by its turns where the head is missing. */
export function looksLikeHearing(text: string): boolean {
  const start = text.slice(0, 20_000);
  if (/^\s*\[(?:House|Senate|Joint) Hearing\b[^\]\n]{0,60}\]/m.test(start)) return true;
  if (/^\s*\[(?:House|Senate) (?:Report|Document|Prints?)|^\s*\[Congressional (?:Bills|Record)/m.test(start))
    return false;
  const { lines, isFlat, draft } = readHearingLines(text.slice(0, 400_000));
  let turns = 0;
  let marks = draft && draft.reporters.length > 0 ? 1 : 0;
  const speakers = new Set<string>();
  for (const line of lines) {
    if (
      /^\[(?:The (?:prepared )?statements? of|Whereupon\b)|^(?:STATEMENT|TESTIMONY) OF \p{Lu}{2}|^Present: (?:Rep|Sen)|\bmet, pursuant to\b/u.test(
        line.text,
      )
    )
      marks++;
    const label = line.indent < 14 && (line.indent > 0 || isFlat || draft) ? findLabel(line.text) : null;
    if (label?.form !== 'sure') continue;
    turns++;
    speakers.add(label.speaker);
  }
  return speakers.size >= 2 && (marks > 0 ? turns >= 3 : turns >= 20 && speakers.size >= 3);
}

function* textsOf(lines: readonly HearingLine[]): Generator<string> {
  for (const { text } of lines) yield text;
}

/** Surnames that stand with “Mr.” or an office in a label, and those of listed witnesses. */
function knownSurnames(lines: readonly HearingLine[], listed: readonly HeadedPerson[]): Set<string> {
  const surnames = new Set<string>();
  for (const { name } of listed) surnames.add((name.split(' ').at(-1) ?? '').toLowerCase());
  for (const { text, indent } of lines) {
    if (indent > 14 || !/^\p{Lu}/u.test(text)) continue;
    const label = findLabel(text);
    if (label?.form === 'sure' && label.surname !== '') surnames.add(label.surname);
  }
  return surnames;
}

function readCast(
  front: readonly Block[],
  blocks: readonly Block[],
  events: readonly HearingEvent[],
  listed: readonly HeadedPerson[],
): Cast {
  const witnesses: HeadedPerson[] = [];
  const names = new Set<string>();
  const headedMembers: HeadedPerson[] = [];
  for (const event of events) {
    if (event.type !== 'statement') continue;
    if (event.heading.isMember) {
      headedMembers.push(...event.heading.people);
      continue;
    }
    for (const person of event.heading.people) {
      const known = listed.find(({ name }) => name.toLowerCase() === person.name.toLowerCase());
      if (known) takeListed(person, known);
      if (!names.has(person.name.toLowerCase())) witnesses.push(person);
      names.add(person.name.toLowerCase());
    }
  }
  for (const person of listed) {
    if (!names.has(person.name.toLowerCase())) witnesses.push(person);
  }
  return gatherCast(blocks, readMembers(front, blocks), witnesses, headedMembers);
}

/** The contents print in small letters what headings print in capitals, and say what some headings don't. */
function takeListed(person: HeadedPerson, listed: HeadedPerson): void {
  for (const field of ['title', 'organisation'] as const) {
    if (person[field] === '' || person[field].toLowerCase() === listed[field].toLowerCase()) {
      person[field] = listed[field];
    }
  }
}

/** Its words stay where they are, and nobody is named for them: better than a wrong name. */
function doubtSpeaker(block: Block, speaker: string, doubts: Doubt[]): void {
  block.isUnsure = true;
  doubts.push({
    block,
    text: `A speaker could not be told apart. “${speaker}.” could begin a turn or be words of the text: they are kept there, and no speaker is named up to the next turn that is clear.`,
  });
}

function startStage(cast: Cast, cases: CaseReader, runs: readonly Run[], doubts: Doubt[]): Stage {
  return {
    cast,
    cases,
    runs,
    sections: [],
    heard: new Set(),
    lastOral: runs.findLastIndex(
      ({ event, isWritten }) => !isWritten && event.type === 'statement' && !event.heading.isMember,
    ),
    lastAnswer: runs.findLastIndex(
      ({ blocks, isWritten }) =>
        !isWritten && blocks.some(({ label }) => label !== null && findWitness(cast, label) !== undefined),
    ),
    hasPanel: false,
    hasQuestions: false,
    hasMemberStatement: false,
    report: (block, text) => doubts.push({ block, text }),
  };
}
