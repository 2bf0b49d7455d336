/** Who speaks in a hearing: members and witnesses, and how turns label them. */
import type { Witness } from '../../../../shared/testimony.ts';
import { type Block, wordsOf } from './hearing-blocks.ts';
import { findLabel, isSurnameOf, type TurnLabel } from './hearing-labels.ts';
import type { HeadedPerson } from './hearing-people.ts';

export interface Cast {
  /** Full names of the members whom the roster and the list of those present give. */
  members: string[];
  /** Those to whom headings give a statement as witnesses, and those whom the contents list as witnesses. */
  witnesses: HeadedPerson[];
  /** Members to whom headings give a statement. */
  headedMembers: HeadedPerson[];
  /** How often each label begins a paragraph. */
  turns: Map<string, number>;
  /** The labels by speaker. */
  labels: Map<string, TurnLabel>;
}

/** Names from a roster's entries, “JANE ROE, Illinois, Chair”, and from “Present: Representatives Roe and Poe.” */
export function readMembers(front: readonly Block[], blocks: readonly Block[]): string[] {
  const names: string[] = [];
  for (const block of front) {
    if (!block.isTabular) continue;
    const name = /^([\p{L}.'’`\s-]{3,60}?)(?:,? Jr\.)?,/u.exec(wordsOf(block, 200))?.[1];
    if (name?.includes(' ')) names.push(name.replace(/``.*?''\s*/g, ''));
  }
  for (const block of blocks.slice(0, 60)) {
    const present =
      /^(?:also )?present:?\s+(?:representatives?|senators?|members?|delegates?)?\s*(.*)/is.exec(
        wordsOf(block),
      );
    if (!present) continue;
    const listed = (present[1] ?? '').replace(/\[[^\]]*\]/g, '').split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/i);
    for (const one of listed) {
      const name = one
        .replace(/^(?:representatives?|senators?|chair(?:man|woman)?)\s+/i, '')
        .replace(/ of \p{Lu}.*$/u, '')
        .replace(/\.$/, '');
      if (/^\p{Lu}[\p{L}'’ -]{1,40}$/u.test(name)) names.push(name);
    }
  }
  return names;
}

export function countTurns(blocks: readonly Block[]): Pick<Cast, 'turns' | 'labels'> {
  const turns = new Map<string, number>();
  const labels = new Map<string, TurnLabel>();
  for (const { label } of blocks) {
    if (!label) continue;
    turns.set(label.speaker, (turns.get(label.speaker) ?? 0) + 1);
    labels.set(label.speaker, label);
  }
  return { turns, labels };
}

/**
 * Whether what looks like a label is one. In talk nearly all are; in something written only those of people whom the
 * transcript knows, because a paragraph there can begin with any words.
 */
export function judgeLabel(cast: Cast, label: TurnLabel, isWritten: boolean): 'speaker' | 'unsure' | 'words' {
  const isUsed = (cast.turns.get(label.speaker) ?? 0) > 1;
  const isKnown = isNamed(cast, label);
  switch (label.form) {
    case 'sure':
      return !isWritten || isUsed || isKnown ? 'speaker' : 'unsure';
    case 'rank':
      return isKnown || (isUsed && !isWritten) ? 'speaker' : 'unsure';
    case 'bare':
      if (isWritten) return isKnown ? 'unsure' : 'words';
      return isKnown || isOfSpeaker(cast, label) ? 'speaker' : 'unsure';
    case 'address':
      if (isWritten) return 'words';
      return isUsed ? 'speaker' : 'unsure';
  }
}

/** A name alone, of somebody whose other turns have “Mr.” or an office before it. */
function isOfSpeaker(cast: Cast, { surname }: TurnLabel): boolean {
  for (const other of cast.labels.values())
    if (other.form === 'sure' && other.surname === surname) return true;
  return false;
}

function isNamed(cast: Cast, { surname }: TurnLabel): boolean {
  return (
    cast.members.some((name) => isSurnameOf(surname, name)) ||
    cast.witnesses.some(({ name }) => isSurnameOf(surname, name))
  );
}

export function findWitness(cast: Cast, label: TurnLabel): HeadedPerson | undefined {
  return cast.witnesses.find(({ name }) => isSurnameOf(label.surname, name));
}

export function isMember(cast: Cast, label: TurnLabel): boolean {
  if (findWitness(cast, label)) return false;
  return (
    /^(?:The )?(?:Vice |Acting )?(?:Chair|Ranking|Senator|Representative|Congress)/.test(label.speaker) ||
    cast.members.some((name) => isSurnameOf(label.surname, name))
  );
}

/** The label of the person as turns print it; empty where nobody of that name speaks and the heading gives none. */
export function labelOfPerson(cast: Cast, person: HeadedPerson): string {
  const found = mostUsed(cast, (label) => isSurnameOf(label.surname, person.name));
  if (found !== '') return found;
  const surname =
    person.name
      .replace(/,? (?:Jr|Sr|II|III|IV)\.?$/i, '')
      .split(' ')
      .at(-1) ?? '';
  return person.courtesy !== '' && surname !== '' ? `${person.courtesy} ${surname}` : '';
}

/** Whom the words in a bracket name, such as “Ms. Doe”, “Hon. Jane Roe” or “Chairman Roe”. */
export function findNamed(
  cast: Cast,
  name: string,
): { speaker: string; witness: Witness; isMember: boolean } {
  const plain = name.replace(/^(?:the )?(?:hon(?:orable|\.)|rep\.|sen\.)\s+/i, '').replace(/[,.\s]+$/, '');
  const label = findLabel(`${plain}.`);
  const isLabel = label !== null && label.form !== 'bare';
  const surnamed = isLabel
    ? label.surname
    : (
        plain
          .replace(/,? (?:Jr|Sr|II|III|IV)$/i, '')
          .split(' ')
          .at(-1) ?? ''
      ).toLowerCase();
  const spoken = isLabel && cast.turns.has(label.speaker) ? label.speaker : '';
  const speaker =
    spoken ||
    mostUsed(cast, (one) => one.surname !== '' && isSurnameOf(one.surname, isLabel ? surnamed : plain)) ||
    (isLabel ? label.speaker : '');
  const known = cast.witnesses.find((person) => isSurnameOf(surnamed, person.name));
  const used = cast.labels.get(speaker) ?? (isLabel ? label : null);
  const member = !known && used !== null && isMember(cast, used);
  const headed = known ?? (member ? findHeaded(cast, used, plain) : undefined);
  const witness = headed
    ? { name: headed.name, title: headed.title, organisation: headed.organisation }
    : { name: isLabel ? speaker : plain, title: '', organisation: '' };
  return { speaker, witness, isMember: member };
}

function findHeaded(cast: Cast, label: TurnLabel | null, name: string): HeadedPerson | undefined {
  return cast.headedMembers.find(
    (person) => person.name === name || (label !== null && isSurnameOf(label.surname, person.name)),
  );
}

function mostUsed(cast: Cast, isMeant: (label: TurnLabel) => boolean): string {
  let best = '';
  for (const [speaker, label] of cast.labels) {
    if (isMeant(label) && (cast.turns.get(speaker) ?? 0) > (cast.turns.get(best) ?? 0)) best = speaker;
  }
  return best;
}
