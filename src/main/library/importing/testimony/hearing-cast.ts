/** Who speaks in a hearing: members and witnesses, and how turns label them. */
import type { Witness } from '../../../../shared/testimony.ts';
import { type Block, wordsOf } from './hearing-blocks.ts';
import { findLabel, lastNameIn, type TurnLabel } from './hearing-labels.ts';
import type { HeadedPerson } from './hearing-people.ts';

export interface Cast {
  /** How often each label begins a paragraph. */
  turns: ReadonlyMap<string, number>;
  /** The labels by speaker. */
  labels: ReadonlyMap<string, TurnLabel>;
  /** Those to whom headings give a statement as witnesses, and those whom the contents list, by last name. */
  witnesses: ByName<HeadedPerson>;
  /** Members to whom headings give a statement. */
  headedMembers: ByName<HeadedPerson>;
  /** Last names of the members whom the roster and the list of those present give. */
  members: ReadonlySet<string>;
  labelsByName: ByName<TurnLabel>;
}

type ByName<Item> = ReadonlyMap<string, readonly Item[]>;

export function gatherCast(
  blocks: readonly Block[],
  members: readonly string[],
  witnesses: readonly HeadedPerson[],
  headedMembers: readonly HeadedPerson[],
): Cast {
  const turns = new Map<string, number>();
  const labels = new Map<string, TurnLabel>();
  for (const { label } of blocks) {
    if (!label) continue;
    turns.set(label.speaker, (turns.get(label.speaker) ?? 0) + 1);
    labels.set(label.speaker, label);
  }
  return {
    turns,
    labels,
    witnesses: byName(witnesses, ({ name }) => name),
    headedMembers: byName(headedMembers, ({ name }) => name),
    members: new Set(members.map(lastNameIn)),
    labelsByName: byName([...labels.values()], ({ surname }) => surname),
  };
}

function byName<Item>(items: readonly Item[], nameOf: (item: Item) => string): ByName<Item> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const name = lastNameIn(nameOf(item));
    const same = found.get(name);
    if (same) same.push(item);
    else if (name !== '') found.set(name, [item]);
  }
  return found;
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
  return labelsOf(cast, surname).some((other) => other.form === 'sure' && other.surname === surname);
}

function labelsOf(cast: Cast, name: string): readonly TurnLabel[] {
  return cast.labelsByName.get(lastNameIn(name)) ?? [];
}

function isNamed(cast: Cast, label: TurnLabel): boolean {
  return isOnRoster(cast, label) || findWitness(cast, label) !== undefined;
}

export function isOnRoster(cast: Cast, { surname }: TurnLabel): boolean {
  return surname !== '' && cast.members.has(lastNameIn(surname));
}

export function findWitness(cast: Cast, { surname }: TurnLabel): HeadedPerson | undefined {
  return surname === '' ? undefined : cast.witnesses.get(lastNameIn(surname))?.[0];
}

export function findWitnessByName(cast: Cast, name: string): HeadedPerson | undefined {
  return cast.witnesses.get(lastNameIn(name))?.find((person) => person.name === name);
}

/** A member's office tells, unless only a witness has that name, such as a senator of a state. */
export function isMember(cast: Cast, label: TurnLabel): boolean {
  const isOffice = /^(?:The )?(?:Vice |Acting )?(?:Chair|Ranking|Senator|Representative|Congress)/.test(
    label.speaker,
  );
  if (findWitness(cast, label)) return isOffice && isOnRoster(cast, label);
  return isOffice || isOnRoster(cast, label);
}

/** The label of the person as turns print it; empty where nobody of that name speaks and the heading gives none. */
export function labelOfPerson(cast: Cast, person: HeadedPerson): string {
  const found = mostUsed(cast, labelsOf(cast, person.name));
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
  const surname = isLabel ? label.surname : lastNameIn(plain);
  const speaker =
    isLabel && cast.turns.has(label.speaker)
      ? label.speaker
      : mostUsed(cast, surname === '' ? [] : labelsOf(cast, surname)) || (isLabel ? label.speaker : '');
  const used = cast.labels.get(speaker) ?? (isLabel ? label : null);
  const isOfMember = used !== null && isMember(cast, used);
  const known = isOfMember || surname === '' ? undefined : cast.witnesses.get(lastNameIn(surname))?.[0];
  const member = !known && isOfMember;
  const headed = known ?? (member ? findHeaded(cast, used, plain) : undefined);
  const witness = headed
    ? { name: headed.name, title: headed.title, organisation: headed.organisation }
    : { name: isLabel ? speaker : plain, title: '', organisation: '' };
  return { speaker, witness, isMember: member };
}

function findHeaded(cast: Cast, label: TurnLabel | null, name: string): HeadedPerson | undefined {
  return cast.headedMembers.get(lastNameIn(label?.surname || name))?.[0];
}

function mostUsed(cast: Cast, labels: readonly TurnLabel[]): string {
  let best = '';
  for (const { speaker } of labels) {
    if ((cast.turns.get(speaker) ?? 0) > (cast.turns.get(best) ?? 0)) best = speaker;
  }
  return best;
}
