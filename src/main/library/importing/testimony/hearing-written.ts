/** What a transcript holds in writing: prepared statements, answers, letters and other material for the record. */
import type { StatementKind, Witness } from '../../../../shared/testimony.ts';
import { wordsOf } from './hearing-blocks.ts';
import { findNamed, findWitnessByName, labelOfPerson } from './hearing-cast.ts';
import type { InsertKind } from './hearing-events.ts';
import type { Run } from './hearing-runs.ts';
import { addSection, NOBODY, type Stage, witnessOf } from './hearing-stage.ts';

interface Written {
  kind: StatementKind;
  title: string;
  witness: Witness;
  speaker: string;
}

export function addWritten(stage: Stage, run: Run): void {
  const written = describe(stage, run);
  const section = addSection(stage, { ...written, level: levelOf(stage, run, written) }, run.blocks);
  if (written.speaker !== '') {
    for (const [index, part] of section.parts.entries()) {
      const isAnnouncement = index === 0 && part.block.isBracketed;
      if (part.speaker === '' && !isAnnouncement && !part.block.isUnsure && part.block.kind !== 'gap') {
        part.speaker = written.speaker;
      }
    }
  }
}

function describe(stage: Stage, run: Run): Written {
  const { event } = run;
  if (event.type === 'statement') {
    const [person] = event.heading.people;
    if (!person)
      return { kind: 'prepared-statement', title: 'Prepared statements', witness: NOBODY, speaker: '' };
    const speaker = labelOfPerson(stage.cast, person);
    const isWitness = stage.heard.has(speaker);
    return preparedBy(
      speaker,
      fuller(stage, witnessOf(person)),
      event.heading.isMember,
      run.isAfterEnd && !isWitness && !event.heading.isPrepared,
    );
  }
  if (event.type === 'insert' && event.what === 'prepared') {
    const [name, another] = event.names;
    if (name === undefined || another !== undefined) {
      return { kind: 'prepared-statement', title: 'Prepared statements', witness: NOBODY, speaker: '' };
    }
    const named = findNamed(stage.cast, name);
    return preparedBy(named.speaker, named.witness, named.isMember, false);
  }
  if (event.type === 'appendix') return { kind: 'appendix', title: 'Appendix', witness: NOBODY, speaker: '' };
  if (event.type !== 'insert' && event.type !== 'record') {
    return { kind: 'appendix', title: 'Additional material', witness: NOBODY, speaker: '' };
  }
  const name = (event.type === 'insert' ? event.names[0] : undefined) ?? answererOf(run);
  const named = name === undefined ? { speaker: '', witness: NOBODY } : findNamed(stage.cast, name);
  return {
    kind: KINDS[event.what],
    title: titleOf(stage, run, event.what, named.speaker || named.witness.name),
    witness: named.witness,
    speaker: '',
  };
}

/** “Responses by Jane Doe to Questions …”, “Questions Submitted for the Record to Jane Doe”. */
function answererOf(run: Run): string | undefined {
  for (const block of run.blocks.slice(0, 2)) {
    const words = wordsOf(block, 300);
    const found =
      /^(?:responses?|answers?) (?:by|of|from) (?:the )?(.{3,60}?)(?:,| to\b| for\b|$)/i.exec(words) ??
      /^(?:additional )?questions?\b.{0,80}? (?:to|for) (?:the )?((?:hon\.|mr\.|ms\.|mrs\.|dr\.)? ?\p{Lu}[^,]{3,60}?)(?:,| from\b| by\b|$)/iu.exec(
        words,
      );
    if (found && !/^record\b/i.test(found[1] ?? '')) return found[1];
  }
  return undefined;
}

const KINDS: Record<InsertKind, StatementKind> = {
  prepared: 'prepared-statement',
  answers: 'answers-for-the-record',
  letter: 'letter',
  additional: 'appendix',
  material: 'statement-for-the-record',
};

const TITLES: Record<InsertKind, string> = {
  prepared: 'Prepared statement',
  answers: 'Answers for the record',
  letter: 'Letter for the record',
  additional: 'Additional material',
  material: 'Material for the record',
};

function preparedBy(speaker: string, witness: Witness, isMember: boolean, isForRecord: boolean): Written {
  const name = speaker || witness.name;
  const what = isForRecord ? 'statement for the record' : 'prepared statement';
  const kind = isMember
    ? 'member-statement'
    : isForRecord
      ? 'statement-for-the-record'
      : 'prepared-statement';
  return { kind, title: name === '' ? 'Prepared statement' : `${name}: ${what}`, witness, speaker };
}

/** Its own heading names a thing put into the record better than what kind of thing it is. */
function titleOf(stage: Stage, run: Run, what: InsertKind, name: string): string {
  if (what === 'additional') return TITLES.additional;
  if (name !== '') return `${name}: ${TITLES[what].toLowerCase()}`;
  const heading = run.event.type === 'record' ? run.blocks[0] : run.blocks[1];
  const words =
    heading?.isApart && !heading.isTabular && heading.kind === 'text' ? wordsOf(heading, 300) : '';
  const isTitle =
    words.length > 3 &&
    words.length < 160 &&
    !/[.:;,]$/.test(words) &&
    heading !== undefined &&
    heading.lines.length < 4;
  return isTitle ? stage.cases.read(words) : TITLES[what];
}

/** What another heading or the contents say of the same person. */
function fuller(stage: Stage, witness: Witness): Witness {
  const known = findWitnessByName(stage.cast, witness.name);
  if (!known) return witness;
  return {
    name: witness.name,
    title: witness.title || known.title,
    organisation: witness.organisation || known.organisation,
  };
}

/** Below the witnesses or the member it belongs to, the questions in which it was put in, or the appendix. */
function levelOf(stage: Stage, run: Run, written: Written): 1 | 2 {
  if (run.event.type === 'appendix' || (run.event.type === 'insert' && run.event.what === 'additional'))
    return 1;
  const parent = stage.sections.findLast(({ level }) => level === 1);
  if (!parent) return 1;
  if (parent.kind === 'questions' || parent.kind === 'appendix') return 2;
  if (parent.kind === 'proceedings' && stage.hasPanel && parent.title === 'Witnesses') return 2;
  return parent.speaker !== '' && parent.speaker === written.speaker ? 2 : 1;
}
