import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase, type WriteDb } from '../../../src/main/library/database/database.ts';
import { keepTestimony } from '../../../src/main/library/testimony/keep-testimony.ts';
import { startPassagesHash } from '../../../src/main/library/testimony/sha256-of-passages.ts';
import type {
  Passage,
  Statement,
  TestimonyDetails,
  UseLabel,
  Witness,
} from '../../../src/shared/testimony.ts';

export interface SampleStatement {
  witness?: Partial<Witness>;
  /** As its passages are labelled. */
  speaker?: string;
  kind?: Statement['kind'];
  title?: string;
  /** Words, or words that another says in between: `['Chair Roe', 'Thank you.']`. */
  passages: readonly (string | readonly [speaker: string, text: string])[];
}

export interface SampleTestimony extends Partial<TestimonyDetails> {
  statements: readonly SampleStatement[];
  use?: UseLabel;
}

/** Keeps testimony as if it had been read from a file, which is not there; gives its id. Ten passages make a page. */
export async function keepSampleTestimony(
  db: WriteDb,
  { statements: given, use = { label: 'public' }, ...details }: SampleTestimony,
): Promise<string> {
  const passages: Passage[] = [];
  const statements = given.map((one, index): Omit<Statement, 'firstPage' | 'lastPage'> => {
    const firstPassage = passages.length + 1;
    for (const passage of one.passages) {
      const [speaker, text] = typeof passage === 'string' ? [one.speaker ?? '', passage] : passage;
      const ordinal = passages.length + 1;
      passages.push({
        ordinal,
        statement: index + 1,
        kind: 'text',
        page: String(1 + Math.floor((ordinal - 1) / 10)),
        pageBreaks: [],
        speaker,
        heading: '',
        text,
        lineHyphens: [],
      });
    }
    return {
      ordinal: index + 1,
      kind: one.kind ?? 'oral-testimony',
      title: one.title ?? `Statement ${index + 1}`,
      witness: { name: '', title: '', organisation: '', ...one.witness },
      speaker: one.speaker ?? '',
      level: 1,
      firstPassage,
      passages: one.passages.length,
    };
  });
  const hash = startPassagesHash();
  for (const passage of passages) hash.add(passage);
  const sha256 = createHash('sha256')
    .update(JSON.stringify([details, given]))
    .digest('hex');
  return keepTestimony(db, {
    details: {
      kind: 'hearing',
      title: 'Sample hearing',
      forum: '',
      jurisdiction: '',
      date: null,
      congress: '',
      bill: '',
      serial: '',
      docket: '',
      url: '',
      ...details,
    },
    use,
    statements: [],
    foundStatements: statements,
    passages: inSteps(passages),
    passageCount: passages.length,
    passagesSha256: hash.digest(),
    pages: [...new Set(passages.map((passage) => passage.page))],
    unclear: [],
    file: { name: 'sample.txt', sha256, bytes: 1 },
    importedAt: '2026-01-02T03:04:05.000Z',
  });
}

async function* inSteps(passages: readonly Passage[]): AsyncGenerator<readonly Passage[]> {
  for (let first = 0; first < passages.length; first += 500) yield passages.slice(first, first + 500);
}

/** The same in an open library, as another program would write it. */
export async function keepInLibrary(library: { folder: string }, sample: SampleTestimony): Promise<string> {
  const database = await openDatabase(join(library.folder, 'library.sqlite'));
  try {
    return await database.write((db) => keepSampleTestimony(db, sample));
  } finally {
    await database.close();
  }
}
