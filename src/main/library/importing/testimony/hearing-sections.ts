/** The statements of a transcript, made of its runs. */
import { type Block, wordsOf } from './hearing-blocks.ts';
import { labelOfPerson } from './hearing-cast.ts';
import { isSurnameOf } from './hearing-labels.ts';
import type { HeadedPerson } from './hearing-people.ts';
import { addQuestions, isBriefInterruption } from './hearing-questions.ts';
import type { Run } from './hearing-runs.ts';
import {
  addSection,
  isHeard,
  NOBODY,
  type Section,
  type Stage,
  speakersOf,
  witnessOf,
} from './hearing-stage.ts';
import { addWritten } from './hearing-written.ts';

const END = 'End of the hearing';

export function makeSections(stage: Stage): void {
  for (const [index, run] of stage.runs.entries()) {
    if (run.isWritten) addWritten(stage, run);
    else if (run.event.type === 'statement') {
      if (run.event.heading.isMember) addMemberStatement(stage, run, index);
      else addOralTestimony(stage, run, index);
    } else if (run.event.type === 'close') {
      const [bracket] = run.blocks;
      const last = stage.sections.at(-1);
      if (run.event.isAdjourned && bracket && last?.title === END) extend(last, [bracket]);
      else {
        const title = run.event.isAdjourned ? END : 'Recess';
        addSection(stage, { kind: 'proceedings', title, level: 1 }, run.blocks.slice(0, 1));
      }
      if (run.blocks.length > 1) addTalk(stage, run.blocks.slice(1), index);
    } else if (run.event.type === 'turn') addTalk(stage, run.blocks, index);
    else addSection(stage, { kind: 'proceedings', title: 'Opening of the hearing', level: 1 }, run.blocks);
  }
}

/** Adds blocks to the last section, its speaker going on. */
function extend(section: Section, blocks: readonly Block[]): void {
  section.parts = speakersOf([...section.parts.map(({ block }) => block), ...blocks]);
}

function addMemberStatement(stage: Stage, run: Run, index: number): void {
  if (run.event.type !== 'statement') return;
  const person = run.event.heading.people[0];
  const first = run.blocks.find((block) => block.label && isLabelOf(block, person));
  const speaker = first?.label?.speaker ?? '';
  const end =
    speaker === '' ? -1 : endOf(run.blocks, run.blocks.indexOf(first ?? run.blocks[0] ?? NO_BLOCK), speaker);
  const own = run.blocks.slice(0, end < 0 ? run.blocks.length : end);
  const name = speaker || (person?.name ?? '');
  const section = addSection(
    stage,
    {
      kind: 'member-statement',
      title:
        name === ''
          ? 'Member’s statement'
          : `${run.event.heading.isOpening || stage.heard.size === 0 ? 'Opening statement' : 'Statement'} of ${name.replace(/^The /, 'the ')}`,
      witness: person ? witnessOf(person) : NOBODY,
      speaker,
      level: 1,
    },
    own,
  );
  if (speaker === '') reportMissingSpeaker(stage, section);
  if (end >= 0) addTalk(stage, run.blocks.slice(end), index);
}

const NO_BLOCK: Block = {
  kind: 'text',
  lines: [],
  label: null,
  isUnsure: false,
  isBracketed: false,
  isApart: false,
  isTabular: false,
};

/** The index at which another than the speaker has the word; -1 where nobody has. */
function endOf(blocks: readonly Block[], from: number, speaker: string): number {
  return blocks.findIndex(
    (block, index) => index > from && block.label !== null && block.label.speaker !== speaker,
  );
}

function addOralTestimony(stage: Stage, run: Run, index: number): void {
  if (run.event.type !== 'statement') return;
  const [person, another] = run.event.heading.people;
  if (!person || another) addPanel(stage, run, index, run.event.heading.people);
  else {
    const rest = addOralOf(stage, person, run.blocks, index);
    if (rest.length > 0) addTalk(stage, rest, index);
  }
}

/** One heading for several: each one's testimony begins where that person first speaks. */
function addPanel(stage: Stage, run: Run, index: number, people: readonly HeadedPerson[]): void {
  const isOf = (person: HeadedPerson) => (block: Block) =>
    block.label !== null && isSurnameOf(block.label.surname, person.name);
  const starts = people
    .map((person) => ({ person, at: run.blocks.findIndex(isOf(person)) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  const first = starts[0]?.at ?? run.blocks.length;
  addSection(stage, { kind: 'proceedings', title: 'Witnesses', level: 1 }, run.blocks.slice(0, first));
  stage.hasPanel = true;
  if (people.length === 0) {
    stage.report(
      run.blocks[0] ?? NO_BLOCK,
      'A heading names several witnesses who could not be told apart. Their testimony is kept together.',
    );
  }
  for (const [place, { person, at }] of starts.entries()) {
    const end = starts[place + 1]?.at ?? run.blocks.length;
    const isLast = place === starts.length - 1;
    const rest = addOralOf(stage, person, run.blocks.slice(at, end), isLast ? index : -1);
    if (rest.length > 0) addTalk(stage, rest, isLast ? index : -1, starts[place + 1]?.person);
  }
}

/** Adds what the person says, and gives the blocks from where others have the word. */
function addOralOf(
  stage: Stage,
  person: HeadedPerson,
  blocks: readonly Block[],
  index: number,
): readonly Block[] {
  const first = blocks.findIndex(
    (block) => block.label !== null && isSurnameOf(block.label.surname, person.name),
  );
  const speaker = blocks[first]?.label?.speaker ?? '';
  const label = speaker || labelOfPerson(stage.cast, person) || person.name;
  let end = speaker === '' ? blocks.length : endOf(blocks, first, speaker);
  if (end < 0) end = blocks.length;
  while (isBriefInterruption(blocks.slice(end), speaker)) {
    const again = blocks.findIndex((block, at) => at > end && block.label?.speaker === speaker);
    const next = endOf(blocks, again, speaker);
    end = next < 0 ? blocks.length : next;
  }
  const section = addSection(
    stage,
    {
      kind: 'oral-testimony',
      title: `${label}: oral testimony`,
      witness: witnessOf(person),
      speaker,
      level: stage.hasPanel ? 2 : 1,
    },
    blocks.slice(0, end),
  );
  if (speaker === '') reportMissingSpeaker(stage, section);
  else stage.heard.add(speaker);

  const rest = blocks.slice(end);
  const turns = rest.filter((block) => block.label);
  const own = turns.filter((block) => block.label?.speaker === speaker).length;
  const others = turns.filter(
    (block) => block.label && isHeard(stage, block) && block.label.speaker !== speaker,
  ).length;
  // A few words in between, after which the same witness ends and the next is called: no questions yet.
  const asks = turns.some((block) => block.label?.speaker !== speaker && wordsOf(block).includes('?'));
  const isAside =
    own > 0 && others === 0 && turns.length <= 4 && !asks && nextWitness(stage, index) !== undefined;
  if (!isAside) return rest;
  const last = rest.findLastIndex((block) => block.label?.speaker === speaker);
  const after = endOf(rest, last, speaker);
  extend(section, rest.slice(0, after < 0 ? rest.length : after));
  return after < 0 ? [] : rest.slice(after);
}

/** Talk that no heading names: questions where witnesses answer, else what stands between the statements. */
export function addTalk(stage: Stage, blocks: readonly Block[], index: number, next?: HeadedPerson): void {
  const answers = blocks.filter((block) => isHeard(stage, block)).length;
  const turns = blocks.filter((block) => block.label).length;
  const isAfterLast = index >= stage.lastOral && stage.lastOral >= 0;
  const areQuestions =
    stage.heard.size > 0 &&
    (isAfterLast ? answers > 0 || stage.hasQuestions || index < stage.lastAnswer : answers > 0 && turns > 2);
  if (areQuestions) {
    const end = findClosing(blocks);
    if (end > 0) addQuestions(stage, blocks.slice(0, end));
    stage.hasQuestions = true;
    if (end < blocks.length)
      addSection(stage, { kind: 'proceedings', title: END, level: 1 }, blocks.slice(end));
    return;
  }
  const following = next ?? nextWitness(stage, index);
  if (following && stage.heard.size === 0 && stage.hasMemberStatement && !stage.hasPanel) {
    stage.hasPanel = true;
    addSection(stage, { kind: 'proceedings', title: 'Witnesses', level: 1 }, blocks);
    return;
  }
  const introduced = following ? labelOfPerson(stage.cast, following) || following.name : '';
  const title = introduced === '' ? 'Proceedings' : `Introduction of ${introduced}`;
  addSection(
    stage,
    { kind: 'proceedings', title, level: stage.hasPanel && introduced !== '' ? 2 : 1 },
    blocks,
  );
}

/** The index of the chair's last turn where it closes the hearing; else the number of the blocks. */
function findClosing(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex((block) => block.label !== null);
  const closes = blocks.slice(last).some((block) => /\badjourn/i.test(wordsOf(block, 4_000)));
  const isChair = /^(?:The )?(?:Vice |Acting )?Chair/.test(blocks[last]?.label?.speaker ?? '');
  return last >= 0 && closes && isChair ? last : blocks.length;
}

/** The witness whose oral testimony follows next, where nothing but something written stands before it. */
function nextWitness(stage: Stage, index: number): HeadedPerson | undefined {
  let at = index + 1;
  while (index >= 0 && stage.runs[at]?.isWritten) at++;
  const next = index < 0 ? undefined : stage.runs[at];
  return next?.event.type === 'statement' && !next.event.heading.isMember
    ? next.event.heading.people[0]
    : undefined;
}

function isLabelOf(block: Block, person: HeadedPerson | undefined): boolean {
  if (!block.label || !person) return false;
  return (
    isSurnameOf(block.label.surname, person.name) || /^The (?:Acting |Vice )?Chair/.test(block.label.speaker)
  );
}

function reportMissingSpeaker(stage: Stage, section: Section): void {
  const first = section.parts[0]?.block;
  if (first)
    stage.report(
      first,
      `A speaker could not be told apart. Nobody of the name in the heading speaks below it: the text is kept together under “${section.title}”.`,
    );
}
