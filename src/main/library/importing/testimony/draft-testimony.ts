/**
 * A testimony between reading and keeping. Its passages lie in a file, so that a thousand of them fit in memory and
 * none of them crosses to the main thread at once.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { TestimonyFilePreview } from '../../../../shared/importing.ts';
import type { Passage, Statement } from '../../../../shared/testimony.ts';
import { toOneLine, toStorableText } from '../../../../shared/text.ts';
import { explainFullDisk } from '../../disk-errors.ts';
import { startPassagesHash } from '../../testimony/sha256-of-passages.ts';
import type { FoundTestimony } from './found-testimony.ts';
import type { ReadTestimony } from './read-testimony-file.ts';

export interface TestimonyDraft
  extends Pick<
    TestimonyFilePreview,
    'format' | 'details' | 'doubtful' | 'statements' | 'firstWords' | 'unclear'
  > {
  passageCount: number;
  passagesSha256: string;
  pages: string[];
  draftPath: string;
}

const PASSAGES_IN_LINE = 200;
/** Enough to see what the words are like; the rest is read once it is kept. */
const FIRST_WORDS = 400;
/** More than anybody looks through; how many more there are is said. */
const MOST_UNCLEAR = 300;
const LONGEST_DETAIL = 2000;

/** Writes the passages to `draftPath`, whole or not at all, and gives what is shown of the testimony. */
export async function draftTestimony(
  { format, found }: ReadTestimony,
  name: string,
  draftPath: string,
): Promise<TestimonyDraft> {
  const passages = found.passages.map(storable);
  const hash = startPassagesHash();
  for (const passage of passages) hash.add(passage);
  try {
    await writeDraft(draftPath, passages);
  } catch (error) {
    throw explainFullDisk(error, `the text of “${name}” could not be set aside to be looked at.`);
  }
  return {
    format,
    ...titled(found, name),
    statements: countStatements(found, passages),
    firstWords: beginningOf(passages),
    unclear: limited(found.unclear),
    passageCount: passages.length,
    passagesSha256: hash.digest(),
    pages: found.pages.map((page) => toStorableText(page)),
    draftPath,
  };
}

async function writeDraft(draftPath: string, passages: readonly Passage[]): Promise<void> {
  const file = await open(draftPath, 'wx', 0o600);
  try {
    for (let at = 0; at < passages.length; at += PASSAGES_IN_LINE) {
      await file.writeFile(`${JSON.stringify(passages.slice(at, at + PASSAGES_IN_LINE))}\n`);
    }
  } finally {
    await file.close();
  }
}

/** The passages that `draftTestimony` wrote, in their order, some hundred at a time. */
export async function* readDraft(draftPath: string): AsyncGenerator<Passage[]> {
  const lines = createInterface({ input: createReadStream(draftPath), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) yield JSON.parse(line) as Passage[];
}

/** Each character becomes one that is as long, so that places in the text stay right. */
function storable(passage: Passage): Passage {
  return {
    ...passage,
    page: toStorableText(passage.page),
    speaker: toStorableText(passage.speaker),
    heading: toStorableText(passage.heading),
    text: toStorableText(passage.text),
    pageBreaks: passage.pageBreaks.map(({ at, page }) => ({ at, page: toStorableText(page) })),
  };
}

/** Without a title of its own it is called by its file's name, which is worth a look. */
function titled(
  { details, doubtful }: FoundTestimony,
  name: string,
): Pick<TestimonyDraft, 'details' | 'doubtful'> {
  const cut = (text: string) => toOneLine(text).slice(0, LONGEST_DETAIL).toWellFormed();
  const known = {
    ...details,
    title: cut(details.title),
    forum: cut(details.forum),
    jurisdiction: cut(details.jurisdiction),
    congress: cut(details.congress),
    bill: cut(details.bill),
    serial: cut(details.serial),
    docket: cut(details.docket),
    url: cut(details.url),
  };
  if (known.title !== '') return { details: known, doubtful: [...new Set(doubtful)] };
  const title = cut(name.replace(/\.[^.]+$/, '')) || 'Untitled testimony';
  return { details: { ...known, title }, doubtful: [...new Set([...doubtful, 'title' as const])] };
}

function countStatements({ statements }: FoundTestimony, passages: readonly Passage[]): Statement[] {
  return statements.map((statement, index) => {
    const next = statements[index + 1]?.firstPassage ?? passages.length + 1;
    const last = passages[next - 2];
    const cut = (text: string) => toOneLine(text).slice(0, LONGEST_DETAIL).toWellFormed();
    return {
      ...statement,
      title: cut(statement.title) || 'Text',
      speaker: toStorableText(statement.speaker),
      witness: {
        name: cut(statement.witness.name),
        title: cut(statement.witness.title),
        organisation: cut(statement.witness.organisation),
      },
      passages: next - statement.firstPassage,
      firstPage: passages[statement.firstPassage - 1]?.page ?? '',
      lastPage: last?.pageBreaks.at(-1)?.page ?? last?.page ?? '',
    };
  });
}

function beginningOf(passages: readonly Passage[]): string {
  let words = '';
  for (const { kind, text } of passages) {
    if (kind === 'text') words += `${words === '' ? '' : ' '}${text.slice(0, FIRST_WORDS)}`;
    if (words.length >= FIRST_WORDS) break;
  }
  return words.length <= FIRST_WORDS ? words : `${words.slice(0, FIRST_WORDS).toWellFormed()}…`;
}

function limited(unclear: FoundTestimony['unclear']): TestimonyDraft['unclear'] {
  const parts = unclear.map((part) => ({ ...part, text: toStorableText(part.text) }));
  const more = parts.length - MOST_UNCLEAR;
  if (more <= 0) return parts;
  const rest = {
    line: null,
    page: '',
    passage: null,
    text: `There are ${more.toLocaleString('en-US')} more places like these.`,
  };
  return [...parts.slice(0, MOST_UNCLEAR), rest];
}
