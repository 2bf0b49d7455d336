/**
 * Where things stand in the search index. An entry's id is its kind and its number in one, so that a kind, and the
 * passages of one testimony, are a range of ids. Passages come last: whoever reads the index in its order has met all
 * of the few before the many.
 */
import type { SearchKind } from '../../../shared/search.ts';

const KIND_NUMBERS = { position: 0, testimony: 1, excerpt: 2, briefing: 3, passage: 31 } as const;
export type EntryKind = keyof typeof KIND_NUMBERS;

const KIND_BITS = 48;
const ORDINAL_BITS = 24;

/** A passage is found as part of its testimony. */
export const ENTRIES_OF: Readonly<Record<SearchKind, readonly EntryKind[]>> = {
  position: ['position'],
  testimony: ['testimony', 'passage'],
  excerpt: ['excerpt'],
  briefing: ['briefing'],
};

// In SQL and not in JavaScript, whose numbers past 32 bits reach the database as fractions, which FTS5 passes over.

/** SQL for the id of what has the number `number`, which is SQL too: `entryId('position', 'position.id')`. */
export function entryId(kind: Exclude<EntryKind, 'passage'>, number: string): string {
  return `((${KIND_NUMBERS[kind]} << ${KIND_BITS}) + ${number})`;
}

export function passageEntryId(testimony: string, ordinal: string): string {
  return `((${KIND_NUMBERS.passage} << ${KIND_BITS}) + (${testimony} << ${ORDINAL_BITS}) + ${ordinal})`;
}

/** SQL that is true for the ids of that kind; `id` is SQL. */
export function isOfKind(id: string, kind: EntryKind): string {
  const first = KIND_NUMBERS[kind];
  return `${id} BETWEEN (${first} << ${KIND_BITS}) AND (${first + 1} << ${KIND_BITS}) - 1`;
}

/** SQL that is true for the ids of the testimony's passages. */
export function isPassageOf(id: string, testimony: string): string {
  return `${id} BETWEEN ${passageEntryId(testimony, '0')} AND ${passageEntryId(testimony, `${2 ** ORDINAL_BITS - 1}`)}`;
}

export const FIRST_PASSAGE = `(${KIND_NUMBERS.passage} << ${KIND_BITS})`;
export const kindNumberOf = (id: string) => `(${id} >> ${KIND_BITS})`;
export const numberIn = (id: string) => `(${id} & ${2 ** KIND_BITS - 1})`;
export const testimonyIn = (id: string) =>
  `((${id} >> ${ORDINAL_BITS}) & ${2 ** (KIND_BITS - ORDINAL_BITS) - 1})`;

export interface Entry {
  kind: EntryKind;
  /** The number of the row that it stands for; of a passage, its testimony's. */
  number: number;
  /** Of a passage, otherwise 0. */
  ordinal: number;
}

export function readEntryId(id: number): Entry {
  const kind = kindOfNumber(Math.floor(id / 2 ** KIND_BITS));
  const number = id % 2 ** KIND_BITS;
  if (kind !== 'passage') return { kind, number, ordinal: 0 };
  return { kind, number: Math.floor(number / 2 ** ORDINAL_BITS), ordinal: number % 2 ** ORDINAL_BITS };
}

export function kindNumber(kind: EntryKind): number {
  return KIND_NUMBERS[kind];
}

export function kindOfNumber(number: number): EntryKind {
  for (const [kind, its] of Object.entries(KIND_NUMBERS)) if (its === number) return kind as EntryKind;
  throw new Error(`The search index has an entry of an unknown kind ${number}.`);
}
