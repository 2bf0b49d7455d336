import { describe, expect, test } from 'vitest';
import type { FilePreview, TestimonyFilePreview } from '../../shared/importing.ts';
import type { Statement } from '../../shared/testimony.ts';
import {
  statementOf,
  type TestimonyChoice,
  withDetails,
  withKind,
  withStatement,
  withWitness,
} from '../testimony/testimony-choice.ts';
import {
  choiceAgain,
  doubtfulFields,
  type FileChoice,
  filesToKeep,
  firstChoice,
  problemOf,
  withPosition,
} from './import-choices.ts';

const nobody = { name: '', title: '', organisation: '' };

function statement(ordinal: number, kind: Statement['kind']): Statement {
  return {
    ordinal,
    kind,
    title: `[Sample text] Statement ${ordinal}`,
    witness: { ...nobody, name: 'Jane Doe' },
    speaker: 'Ms. Doe',
    level: 1,
    firstPassage: ordinal,
    passages: 1,
    firstPage: '',
    lastPage: '',
  };
}

function testimonyFile(change: Partial<TestimonyFilePreview> = {}): TestimonyFilePreview {
  return {
    outcome: 'testimony',
    file: 'sample.docx',
    format: 'docx',
    details: {
      kind: 'prepared-statement',
      title: '[Sample text] Hearing',
      forum: '',
      jurisdiction: '',
      date: '2026-03-04',
      congress: '',
      bill: '',
      serial: '',
      docket: '',
      url: '',
    },
    doubtful: ['date'],
    statements: [statement(1, 'prepared-statement')],
    passages: 1,
    pages: 0,
    firstWords: '[Sample text]',
    unclear: [],
    known: null,
    ...change,
  };
}

function positionsFile(...states: ('new' | 'changed' | 'unchanged')[]): FilePreview {
  return {
    outcome: 'positions',
    file: 'page.txt',
    layout: 'list',
    source: { publisher: '', work: '', page: '', savedOn: null },
    found: states.map((state, index) => ({
      slug: `position-${index}`,
      state,
      content: { title: `Position ${index}`, statement: '[Sample text]', sections: [] },
      baseVersion: state === 'new' ? 0 : 1,
      difference: null,
    })),
    unclear: [],
  };
}

function choiceOf(file: TestimonyFilePreview): TestimonyChoice {
  const choice = firstChoice(file);
  if (choice.kind !== 'testimony') throw new Error('A testimony that is new is there to be kept.');
  return choice;
}

describe('what is kept at first', () => {
  test('is everything that the library does not have', () => {
    expect(firstChoice(positionsFile('new', 'unchanged', 'changed'))).toEqual({
      kind: 'positions',
      slugs: new Set(['position-0', 'position-2']),
    });
    expect(choiceOf(testimonyFile()).isKept).toBe(true);
    expect(firstChoice(testimonyFile({ known: { id: '7', title: 'Hearing' } }))).toEqual({ kind: 'nothing' });
  });

  test('goes to the library by the place of its file, without what is refused or left out', () => {
    const refused: FilePreview = {
      outcome: 'refused',
      file: 'scan.pdf',
      code: 'file-no-text',
      message: '',
      canBeTestimony: false,
    };
    const file = testimonyFile();
    const choices = [
      firstChoice(refused),
      firstChoice(positionsFile('unchanged')),
      { ...choiceOf(file), isKept: false },
      choiceOf(file),
      firstChoice(positionsFile('new')),
    ];
    expect(filesToKeep(choices)).toEqual([
      { file: 4, slugs: ['position-0'] },
      { file: 3, testimony: { details: file.details, use: { label: 'public' }, statements: [] } },
    ]);
  });
});

describe('correcting', () => {
  test('a field that is doubtful is so until it is changed', () => {
    const file = testimonyFile();
    const choice = choiceOf(file);
    expect(doubtfulFields(choice, file)).toEqual(['date']);
    expect(doubtfulFields(withDetails(choice, { title: 'Other' }), file)).toEqual(['date']);
    expect(doubtfulFields(withDetails(choice, { date: null }), file)).toEqual([]);
  });

  test('the kind of a document that is one statement is also that statement’s', () => {
    const file = testimonyFile();
    const letter = withKind(choiceOf(file), file, 'letter');
    expect([letter.details.kind, statementOf(letter, file, 1)?.kind]).toEqual(['letter', 'letter']);

    const hearing = testimonyFile({ statements: [statement(1, 'questions'), statement(2, 'appendix')] });
    const other = withKind(choiceOf(hearing), hearing, 'other');
    expect(other.statements.size).toBe(0);
  });

  test('of several corrections of a statement each stays, and only corrected ones are sent', () => {
    const others = { ...statement(1, 'questions'), witness: { ...nobody, name: 'John Loe' } };
    const file = testimonyFile({ statements: [others, statement(2, 'appendix')] });
    const named = withWitness(choiceOf(file), file, 2, { organisation: 'Example Coalition' });
    const both = withStatement(named, file, 2, { kind: 'letter' });
    expect(both.statements.size).toBe(1);
    expect(filesToKeep([both])).toMatchObject([
      {
        testimony: {
          statements: [
            { ordinal: 2, kind: 'letter', witness: { name: 'Jane Doe', organisation: 'Example Coalition' } },
          ],
        },
      },
    ]);
  });

  test('a witness is corrected in all of their statements, nobody in that one alone', () => {
    const statements = [statement(1, 'oral-testimony'), statement(2, 'prepared-statement')];
    const file = testimonyFile({ statements });
    const named = withWitness(choiceOf(file), file, 1, { name: 'Jane Q. Doe' });
    expect(statementOf(named, file, 2)?.witness.name).toBe('Jane Q. Doe');

    const unnamed = testimonyFile({ statements: statements.map((one) => ({ ...one, witness: nobody })) });
    const one = withWitness(choiceOf(unnamed), unnamed, 1, { name: 'Jane Doe' });
    expect(statementOf(one, unnamed, 2)?.witness.name).toBe('');
  });

  test('a title that is taken away is asked for, unless the file is left out', () => {
    const file = testimonyFile();
    const untitled = withDetails(choiceOf(file), { title: '  ' });
    expect(problemOf(untitled, file)).toContain('sample.docx');
    expect(problemOf({ ...untitled, isKept: false }, file)).toBeNull();
    expect(problemOf(withStatement(choiceOf(file), file, 1, { title: '' }), file)).toContain('statement');
    expect(problemOf(choiceOf(file), file)).toBeNull();
  });
});

describe('reading the files again', () => {
  test('keeps corrections, and leaves out what was left out', () => {
    const file = testimonyFile();
    const corrected = withDetails(choiceOf(file), { forum: 'Sample Subcommittee' });
    expect(choiceAgain(file, { file, choice: corrected })).toBe(corrected);

    const page = positionsFile('new', 'changed');
    const choice = withPosition(firstChoice(page), 'position-1', false);
    const later = positionsFile('new', 'changed', 'new');
    expect(choiceAgain(later, { file: page, choice })).toEqual({
      kind: 'positions',
      slugs: new Set(['position-0', 'position-2']),
    });
  });

  test('begins anew where the file is read as something else, or is in the library by now', () => {
    const file = testimonyFile();
    const known = testimonyFile({ known: { id: '7', title: 'Hearing' } });
    const choice: FileChoice = choiceOf(file);
    expect(choiceAgain(known, { file, choice })).toEqual({ kind: 'nothing' });
    const page = positionsFile('new');
    expect(choiceAgain(page, { file, choice })).toEqual(firstChoice(page));
  });
});
