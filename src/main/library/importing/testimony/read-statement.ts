/** What a document other than a hearing’s transcript says of itself: who gave it to whom, when, and what it is. */
import { StandpointError } from '../../../../shared/errors.ts';
import type {
  Passage,
  TestimonyDetails,
  TestimonyKind,
  UnclearPlace,
  Witness,
} from '../../../../shared/testimony.ts';
import type { FoundTestimony, SourceDocument } from './found-testimony.ts';
import { type CaseReader, startCaseReader } from './hearing-case.ts';
import { sayDate } from './hearing-dates.ts';
import { findAnyDates } from './read-statement-dates.ts';
import { findForum } from './read-statement-forum.ts';
import { type HeadLine, readHead, type StatementHead } from './read-statement-head.ts';
import { findKind, nameKind } from './read-statement-kind.ts';
import { findBills, findCongress, findDocket, findSerial } from './read-statement-numbers.ts';
import { findSpeakers } from './read-statement-questions.ts';
import { findTitle } from './read-statement-title.ts';
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
  const head = readHead(document);
  const notes = startNotes(document);
  const { kind, doubtful: isKindDoubtful } = findKind(textOf(head.lines).join('\n'));
  if (isKindDoubtful) {
    notes.doubt(
      ['kind'],
      kind === 'other'
        ? 'What kind of document this is could not be told.'
        : `That this is ${nameKind(kind)} was taken from a word in its head.`,
    );
  }
  const details = { kind, ...readDetails(head, kind, document, notes) };
  const witness = readGiver(head, document, details, notes);
  const giver = witness.name || witness.organisation;
  const speakers = readSpeakers(document, details, giver, notes);
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
  const text = lines.map((line) => line.text).join('\n');
  if (witness.some((line) => looksLikeGiver(line.text)) || (forum.length > 0 && findForumLines(forum) !== ''))
    return true;
  if (/^dear\b/im.test(text) || (subject.length > 0 && findAnyDates(text).length > 0)) return true;
  if (findDocket(text, false) !== '' || /\bamic(?:us|i) curiae\b|\bfor the (?:hearing )?record\b/i.test(text))
    return true;
  return (title.length > 0 || findKind(text).kind !== 'other') && findAnyDates(text).length > 0;
}

const textOf = (lines: readonly HeadLine[]) => lines.map(({ text }) => text);

interface Notes {
  doubtful: (keyof TestimonyDetails)[];
  unclear: UnclearPlace[];
  /** Says a doubt, at a line of the head where there is one. */
  doubt(fields: (keyof TestimonyDetails)[], text: string, at?: HeadLine): void;
}

function startNotes({ paragraphs }: SourceDocument): Notes {
  const doubtful: (keyof TestimonyDetails)[] = [];
  const unclear: UnclearPlace[] = [];
  return {
    doubtful,
    unclear,
    doubt(fields, text, at) {
      for (const field of fields) if (!doubtful.includes(field)) doubtful.push(field);
      const place = at ? paragraphs[at.paragraph] : undefined;
      unclear.push({
        line: place?.line ?? null,
        page: place?.page ?? '',
        passage: at ? at.paragraph + 1 : null,
        text,
      });
    },
  };
}

function readDetails(
  head: StatementHead,
  kind: TestimonyKind,
  document: SourceDocument,
  notes: Notes,
): Omit<TestimonyDetails, 'kind'> {
  const cases = caseReaderOf(document);
  const text = textOf(head.lines).join('\n');
  const { title, doubt } = findTitle(head, document, cases);
  if (doubt !== '') notes.doubt(['title'], doubt);

  const isAddressed = head.forum.length === 0 && head.addressee.length > 0;
  const named =
    head.forum.length > 0 ? head.forum : isAddressed ? bodiesIn(head.addressee) : courtIn(head.loose);
  const found = findForum(textOf(named), text, cases);
  if (found.doubt !== '') notes.doubt(['forum', 'jurisdiction'], found.doubt, named[0]);
  else if (found.forum === '' && kind !== 'guidance' && kind !== 'letter') {
    notes.doubt(['forum', 'jurisdiction'], 'The body that it was given to could not be found.');
  } else if (isAddressed && found.forum !== '') {
    notes.doubt(['forum'], `The forum “${found.forum}” was taken from the address.`, named[0]);
  } else if (found.forum !== '' && found.jurisdiction === '') {
    notes.doubt(
      ['jurisdiction'],
      `To which jurisdiction the “${found.forum}” belongs could not be told.`,
      named[0],
    );
  }
  const bills = findBills(`${title}\n${text}`);
  if (bills.length > 1) {
    notes.doubt(['bill'], `Several bills are named: ${bills.slice(0, 6).join(', ')}. The first was taken.`);
  }
  return {
    title,
    forum: found.forum,
    jurisdiction: found.jurisdiction,
    date: readDate(head, document, notes),
    congress: findCongress(text),
    bill: bills[0] ?? '',
    serial: findSerial(text),
    docket: findDocket(text, kind === 'amicus-brief'),
    url:
      /\bavailable at:?\s*(https?:\/\/[^\s<>"”)]+)/i.exec(text)?.[1]?.replace(/[.,;]$/, '') ??
      document.properties.url ??
      '',
  };
}

/** The first date of the head; others, and those that can be read in two ways, are said. */
function readDate(head: StatementHead, { properties }: SourceDocument, notes: Notes): string | null {
  const found = head.lines.flatMap((line) => findAnyDates(line.text).map((date) => ({ ...date, line })));
  const [first] = found;
  if (!first) {
    const made = properties.date === '' ? '' : ` The file itself was made on ${sayDate(properties.date)}.`;
    notes.doubt(['date'], `No date could be found at its beginning.${made}`);
    return null;
  }
  const others = [...new Set(found.map(({ date }) => date))].slice(1, 5);
  if (others.length > 0) {
    notes.doubt(
      ['date'],
      `More than one date stands at its beginning: ${[first.date, ...others].map(sayDate).join(', ')}. The first was taken.`,
      first.line,
    );
  } else if (first.ambiguous) {
    notes.doubt(['date'], `“${first.text}” was read as ${sayDate(first.date)}.`, first.line);
  }
  return first.date;
}

function readGiver(
  head: StatementHead,
  document: SourceDocument,
  { kind }: { kind: TestimonyKind },
  notes: Notes,
): Witness {
  const cases = caseReaderOf(document);
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
  { paragraphs }: SourceDocument,
  { kind }: { kind: TestimonyKind },
  giver: string,
  notes: Notes,
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

/** Line by line: a line in capitals beside one in small letters doesn't say how its words are written. */
function caseReaderOf({ paragraphs }: SourceDocument): CaseReader {
  return startCaseReader(paragraphs.flatMap(({ text }) => text.split('\n')));
}

/** The lines of an address that name a body, from the first on. */
function bodiesIn(lines: readonly HeadLine[]): HeadLine[] {
  const body =
    /\b(?:(?:sub)?committee|commission|senate|house of|department|agency|parliament|council|ministry|board|authority|united nations|assembly)\b/i;
  return lines.filter(
    ({ text }) => body.test(text) && !/^(?:chair|ranking member|the hon)\b.*,\s*$/i.test(text),
  );
}

function courtIn(lines: readonly HeadLine[]): HeadLine[] {
  const court = lines.findIndex(({ text }) => /\b(?:supreme )?court\b/i.test(text));
  if (court < 0) return [];
  const more = lines
    .slice(court + 1, court + 3)
    .filter(({ text }) => /^(?:of|for) the\b|^united states$|circuit$/i.test(text));
  return [...lines.slice(court, court + 1), ...more].map((line) => ({
    ...line,
    text: line.text.replace(/^in the /i, ''),
  }));
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
