/** What a document other than a hearing’s transcript says of itself: who gave it to whom, when, and what it is. */
import { StandpointError } from '../../../../shared/errors.ts';
import type { Passage, TestimonyKind, Witness } from '../../../../shared/testimony.ts';
import type { FoundTestimony, SourceDocument } from './found-testimony.ts';
import { startCaseReader } from './hearing-case.ts';
import { findAnyDates } from './read-statement-dates.ts';
import { readDetails } from './read-statement-details.ts';
import { type HeadLine, readHead, textOf } from './read-statement-head.ts';
import { findKind, nameKind } from './read-statement-kind.ts';
import { type Reading, startNotes } from './read-statement-notes.ts';
import { findDocket } from './read-statement-numbers.ts';
import { findSpeakers } from './read-statement-questions.ts';
import {
  findSignature,
  looksLikeGiver,
  looksLikeOrganisation,
  looksLikePerson,
  readWitness,
} from './read-statement-witness.ts';

export interface StatementFile {
  /** What the person calls the file. */
  name: string;
  format: 'docx' | 'pdf' | 'html' | 'text';
}

/**
 * One statement with every paragraph of the document as one passage, in order. What is not certain is in `doubtful`
 * and said in `unclear`. Throws `file-no-text` where the document has no words.
 */
export function readStatement(document: SourceDocument, file: StatementFile): FoundTestimony {
  if (!document.paragraphs.some(({ kind }) => kind !== 'gap')) throw noText(file);
  const notes = startNotes(document);
  const head = readHead(document);
  // Line by line: a line in capitals beside one in small letters doesn't say how its words are written.
  const cases = startCaseReader(document.paragraphs.flatMap(({ text }) => text.split('\n')));
  const reading: Reading = { head, document, cases, notes };
  const { kind, doubtful: isKindDoubtful } = findKind(textOf(head.lines).join('\n'));
  if (isKindDoubtful) {
    notes.doubt(
      ['kind'],
      kind === 'other'
        ? 'What kind of document this is could not be told.'
        : `That this is ${nameKind(kind)} was taken from a word in its head.`,
    );
  }
  const details = { kind, ...readDetails(reading, kind) };
  const witness = readGiver(reading, kind);
  const giver = witness.name || witness.organisation;
  const speakers = readSpeakers(reading, kind, giver);
  let heading = '';
  const passages = document.paragraphs.map((paragraph, index): Passage => {
    const { text, lineHyphens, page, pageBreaks } = paragraph;
    if (paragraph.heading > 0) heading = text.replace(/\s+/g, ' ');
    const kind = paragraph.heading > 0 && paragraph.kind === 'text' ? 'heading' : paragraph.kind;
    const speaker = speakers[index] ?? '';
    return { ordinal: index + 1, statement: 1, kind, page, pageBreaks, speaker, heading, text, lineHyphens };
  });
  const statement = {
    ordinal: 1,
    kind,
    title: giver === '' ? details.title || nameKind(kind) : `${giver}: ${nameKind(kind)}`,
    witness,
    speaker: kind === 'answers-for-the-record' ? '' : giver,
    level: 1 as const,
    firstPassage: 1,
  };
  return {
    details,
    doubtful: notes.doubtful,
    statements: [statement],
    passages,
    pages: document.pages,
    unclear: [...notes.unclear, ...document.unclear],
  };
}

/** Marks in the head that only testimony has: by them a text that nobody called testimony is taken for one. */
export function looksLikeTestimony(document: SourceDocument): boolean {
  const { lines, witness, forum, subject, title } = readHead(document);
  const text = textOf(lines).join('\n');
  if (witness.some((line) => looksLikeGiver(line.text)) || (forum.length > 0 && findForumLines(forum) !== ''))
    return true;
  if (/^dear\b/im.test(text) || (subject.length > 0 && findAnyDates(text).length > 0)) return true;
  if (findDocket(text, false) !== '' || /\bamic(?:us|i) curiae\b|\bfor the (?:hearing )?record\b/i.test(text))
    return true;
  return (title.length > 0 || findKind(text).kind !== 'other') && findAnyDates(text).length > 0;
}

function readGiver({ head, document, cases, notes }: Reading, kind: TestimonyKind): Witness {
  const named = readWitness(textOf(head.witness), cases);
  if (named.name !== '' || named.organisation !== '') return named;

  const signed = readWitness(findSignature(document), cases);
  if (signed.name !== '') {
    notes.doubt([], `Who gave it was taken from the signature: ${signed.name}.`);
    return signed;
  }
  const person = head.loose.findIndex(({ text }) => looksLikePerson(text.split(',')[0] ?? ''));
  const organisation = head.loose.find(({ text }) => looksLikeOrganisation(text));
  if (person >= 0 && kind !== 'letter') {
    const read = readWitness(textOf(head.loose.slice(person, person + 3)), cases);
    notes.doubt(
      [],
      `Who gave it is not marked: “${read.name}” was taken from the first lines.`,
      head.loose[person],
    );
    return read;
  }
  if (organisation) {
    const read = cases.read(organisation.text);
    notes.doubt([], `Who gave it is not marked: “${read}” was taken from the first lines.`, organisation);
    return { name: '', title: '', organisation: read };
  }
  notes.doubt([], 'Who gave it could not be found.');
  return named;
}

function readSpeakers(
  { document: { paragraphs }, notes }: Reading,
  kind: TestimonyKind,
  giver: string,
): string[] {
  if (kind !== 'answers-for-the-record') return paragraphs.map((one) => (one.kind === 'gap' ? '' : giver));
  const { speakers, questions, answers } = findSpeakers(paragraphs, giver);
  if (questions === 0 || answers === 0) {
    notes.doubt(
      [],
      'Questions and answers are not labelled as such, so that it could not be told who speaks where: no speaker is named.',
    );
    return paragraphs.map(() => '');
  }
  if (
    speakers.includes(
      '',
      speakers.findIndex((speaker) => speaker !== ''),
    )
  ) {
    notes.doubt([], 'For some passages between the labelled questions and answers no speaker is named.');
  }
  return speakers;
}

function findForumLines(lines: readonly HeadLine[]): string {
  return (
    lines.find(({ text }) =>
      /\b(?:committee|commission|parliament|council|court|senate|house|department|assembly|legislature)\b/i.test(
        text,
      ),
    )?.text ?? ''
  );
}

function noText({ name, format }: StatementFile): StandpointError {
  const what = format === 'html' ? 'This page has' : 'This file has';
  return new StandpointError(
    'file-no-text',
    `“${name}” was not imported. ${what} no text to read. Check that it is the document you meant, or import the witness’s own document.`,
    { details: { file: name } },
  );
}
