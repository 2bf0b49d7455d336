/** Whole sample hearings, made from a seed, with the truth about every paragraph. All names and words are sample text. */
import { putHead, type Speaker } from './make-hearing-head.ts';
import {
  type HearingWriter,
  startHearingWriter,
  type TruePassage,
  type TrueStatement,
} from './make-hearing-lines.ts';
import { BREAKABLE, type Chance, makeParagraph, makeSentence, startChance } from './make-hearing-words.ts';

export interface HearingOptions {
  /** The same seed makes the same hearing. */
  seed: number;
  /** Makes questions until so many pages of 50 lines are full; without it the hearing is short. */
  pages?: number;
  /** Notes in the middle of paragraphs, which stand in the source before the paragraph's end. */
  withNotes?: boolean;
  /** Without the title page, roster and contents. */
  withoutHead?: boolean;
  lineEnd?: '\n' | '\r\n';
}

export interface MadeHearing {
  text: string;
  /** Of the hearing's body; the front matter is not counted. */
  truth: {
    title: string;
    forum: string;
    date: string;
    statements: TrueStatement[];
    passages: TruePassage[];
    pages: string[];
  };
}

const LINES_ON_PAGE = 50;
const SURNAMES = [
  'Poe',
  'Moe',
  'Van Roe',
  "O'Sample",
  'McExample',
  'Specimen',
  'Jackson Sample',
  'De Placeholder',
];
const WITNESSES = ['Doe', 'Loe', 'Noe', 'Sample-Doe'];
const GIVEN = ['Ada', 'Ben', 'Carla', 'Dora', 'Edgar', 'Fay'];

export function makeHearing(options: HearingOptions): MadeHearing {
  const chance = startChance(options.seed);
  const isSenate = chance.oneIn(2);
  const inCapitals = chance.oneIn(3);
  const label = (title: string, surname: string) =>
    `${title} ${inCapitals ? surname.toUpperCase() : surname}`;
  const chair: Speaker = {
    name: 'BEN ROE',
    label: chance.oneIn(4) ? 'The Chairman' : label(chance.pick(['Chair', 'Chairman']), 'Roe'),
    title: 'CHAIRMAN',
  };
  const members = SURNAMES.slice(0, 2 + chance.below(SURNAMES.length - 1)).map(
    (surname): Speaker => ({
      name: `${chance.pick(GIVEN)} ${surname}`.toUpperCase(),
      label: isSenate
        ? label('Senator', surname)
        : `${label(chance.pick(['Mr.', 'Ms.']), surname)}${chance.oneIn(5) ? ' of Illinois' : ''}`,
      title: isSenate
        ? 'A U.S. SENATOR FROM THE STATE OF ILLINOIS'
        : 'A REPRESENTATIVE IN CONGRESS FROM THE STATE OF ILLINOIS',
    }),
  );
  const witnesses = WITNESSES.slice(0, 1 + chance.below(WITNESSES.length)).map(
    (surname): Speaker => ({
      name: `${chance.pick(GIVEN)} ${surname}`.toUpperCase(),
      label: label(chance.pick(['Ms.', 'Dr.', 'Mr.']), surname),
      title: chance.pick([
        'EXECUTIVE DIRECTOR, SAMPLE CENTER FOR CHILDREN',
        'PROFESSOR OF LAW, SAMPLE UNIVERSITY',
        'DETECTIVE, SAMPLE CITY POLICE DEPARTMENT',
      ]),
    }),
  );
  const writer = startHearingWriter(
    chance,
    options.pages === undefined ? 20 + chance.below(30) : LINES_ON_PAGE,
    options.lineEnd,
  );
  if (!options.withoutHead) putHead(writer, isSenate, chair, members, witnesses);
  const hearing: Hearing = {
    chance,
    writer,
    chair,
    members,
    witnesses,
    withNotes: options.withNotes ?? false,
  };
  putOpening(hearing, isSenate);
  putMembers(hearing);
  for (const witness of witnesses) putWitness(hearing, witness);
  putQuestions(hearing, options.pages === undefined ? 0 : options.pages * LINES_ON_PAGE * 62);
  putEnd(hearing);
  return {
    text: writer.text(),
    truth: {
      title: 'Sample Hearing on the Prevention of Harm to Children',
      forum: `Subcommittee on Sample Affairs of the U.S. ${isSenate ? 'Senate' : 'House'} Committee on Sample Matters`,
      date: '2026-03-04',
      statements: writer.statements,
      passages: writer.passages,
      pages: writer.pages,
    },
  };
}

interface Hearing {
  chance: Chance;
  writer: HearingWriter;
  chair: Speaker;
  members: readonly Speaker[];
  witnesses: readonly Speaker[];
  withNotes: boolean;
}

function putOpening({ writer, members }: Hearing, isSenate: boolean): void {
  writer.begin('proceedings');
  writer.heading('SAMPLE HEARING ON THE PREVENTION OF HARM TO CHILDREN', '');
  const met = `The Subcommittee met, pursuant to notice, at 10:02 a.m., in Room 0000, Sample Office Building, Hon. Ben Roe [Chairman of the Subcommittee] presiding.`;
  writer.paragraph(met, '');
  const present = members
    .map(({ label }) => label.replace(/^\S+ /, '').replace(/ of Illinois$/, ''))
    .join(', ');
  writer.paragraph(`Present: ${isSenate ? 'Senators' : 'Representatives'} Roe, ${present}.`, '');
}

function speak(
  { chance, writer }: Hearing,
  speaker: Speaker,
  first: string,
  paragraphs = chance.below(3),
): void {
  writer.paragraph(first, speaker.label, `${speaker.label}.`);
  for (let count = 0; count < paragraphs; count++) writer.paragraph(makeParagraph(chance), speaker.label);
}

function putMembers(hearing: Hearing): void {
  const { chance, writer, chair, members } = hearing;
  for (const member of [chair, ...members.slice(0, 1)]) {
    writer.begin('member-statement', member.label);
    writer.heading(`OPENING STATEMENT OF HON. ${member.name}, ${member.title}`, '');
    speak(
      hearing,
      member,
      `[Sample text] The words ${BREAKABLE.join(' and ')} stand here.`,
      2 + chance.below(4),
    );
  }
  writer.begin('proceedings');
  speak(hearing, chair, `Thank you. ${makeSentence(chance)} I now turn to our witnesses.`);
}

function putWitness(hearing: Hearing, witness: Speaker): void {
  const { chance, writer, chair, witnesses } = hearing;
  if (witness !== witnesses[0]) {
    writer.begin('proceedings');
    speak(hearing, chair, `Thank you. ${witness.label}, you are recognized.`, 0);
  }
  writer.begin('oral-testimony', witness.label);
  writer.heading(`STATEMENT OF ${witness.name}, ${witness.title}`, '');
  speak(hearing, witness, '[Sample text] Thank you for the invitation to speak today.', 1 + chance.below(5));
  if (chance.oneIn(4)) {
    speak(hearing, chair, 'Could you bring the microphone closer?', 0);
    speak(hearing, witness, 'Of course.');
  }
  if (chance.oneIn(4)) return;
  writer.begin('prepared-statement', witness.label);
  writer.paragraph(`[The prepared statement of ${witness.label} follows:]`, '');
  if (chance.oneIn(4)) {
    writer.gap('[GRAPHIC(S) NOT AVAILABLE IN TIFF FORMAT]');
    return;
  }
  const speaker = witness.label;
  writer.heading(`Prepared Statement of ${titled(witness.name)}, Sample Witness`, speaker);
  for (let part = 0; part < 1 + chance.below(3); part++) {
    writer.heading(chance.pick(['Introduction', 'What We Ask', 'A Note on Numbers', 'BACKGROUND']), speaker);
    for (let count = 0; count < 1 + chance.below(4); count++)
      writer.paragraph(makeParagraph(chance), speaker);
    if (hearing.withNotes) {
      const note = 1 + part;
      writer.paragraphWithNote(
        `${makeParagraph(chance, 3)}\\${note}\\ ${makeSentence(chance)}`,
        `\\${note}\\ ${makeSentence(chance)}`,
        speaker,
      );
    }
  }
  writer.raw('');
}

const titled = (name: string) =>
  name.toLowerCase().replace(/(^|[ '-])\p{Ll}/gu, (start) => start.toUpperCase());

function putQuestions(hearing: Hearing, length: number): void {
  const { chance, writer, chair, members, witnesses } = hearing;
  writer.begin('questions');
  speak(hearing, chair, 'Thank you all. I will recognize myself for questions.', 0);
  exchange(hearing, chair);
  let round = 0;
  do {
    const member = members[round++ % members.length];
    if (!member) break;
    speak(hearing, chair, `Thank you. ${member.label} is recognized for 5 minutes.`, 0);
    writer.begin('questions');
    exchange(hearing, member);
    if (chance.oneIn(3)) {
      writer.paragraph('[Laughter.]', '');
      const witness = chance.pick(witnesses);
      writer.paragraph(makeParagraph(chance), witness.label, `${witness.label} [continuing].`);
    }
    speak(hearing, member, 'I yield back.', 0);
  } while (round < members.length || writer.length < length);
}

function exchange(hearing: Hearing, member: Speaker): void {
  const { chance, witnesses } = hearing;
  for (let count = 0; count < 1 + chance.below(4); count++) {
    speak(hearing, member, makeParagraph(chance), chance.below(2));
    speak(hearing, chance.pick(witnesses), makeParagraph(chance));
  }
}

function putEnd(hearing: Hearing): void {
  const { chance, writer, chair } = hearing;
  writer.begin('proceedings');
  speak(hearing, chair, 'I thank our witnesses. The Subcommittee stands adjourned.', 0);
  writer.paragraph('[Whereupon, at 11:26 a.m., the Subcommittee was adjourned.]', '');
  if (chance.oneIn(2)) return;
  writer.begin('appendix');
  writer.heading('A P P E N D I X', '');
  for (let count = 0; count < 1 + chance.below(4); count++) writer.paragraph(makeParagraph(chance), '');
}
