/** What a check found, in words: for the screen, for who hears it, and for a mail. */
import { countOf } from '../../shared/text.ts';
import { type CheckedCopy, type CheckedItem, notCompared } from '../../shared/verifying.ts';

export interface Summary {
  tone: 'done' | 'warning';
  title: string;
  text: string;
}

const STATUS_WORDS = {
  altered: 'Changed',
  outdated: 'Newer version',
  removed: 'Taken out',
} as const;

/** A file without a record may never have been exported: its words are held against the library's. */
export function statusOf({ status }: CheckedItem, { hasRecord }: Pick<CheckedCopy, 'hasRecord'>): string {
  if (status === 'unchanged') return hasRecord ? 'As exported' : 'As in the library';
  return STATUS_WORDS[status];
}

/** Its words are not as they were; where they stand is for the document to say. */
export function needsLook({ status }: CheckedItem): boolean {
  return status !== 'unchanged';
}

export function summaryOf(checked: CheckedCopy): Summary {
  const { hasRecord, isFromOtherLibrary, items, added, pictures, unknown } = checked;
  const paragraphs =
    added.length === 0
      ? ''
      : ` ${countOf(added.length, 'paragraph')} between them ${added.length === 1 ? 'was' : 'were'} added or changed.`;
  const more = paragraphs + pictureWords(pictures ?? 0);
  const how = hasRecord
    ? isFromOtherLibrary
      ? ' Another library’s Standpoint wrote this file, so its items were told by their words.'
      : ''
    : ` The file carries no record of Standpoint’s, so it was compared by its words alone.${unknown.length > 0 ? ' What stands beside the library’s words is listed: nobody can tell whether it was added.' : ''}`;
  if (items.length === 0) {
    return { tone: 'warning', title: 'None of the library’s words were found', text: `${how}${more}`.trim() };
  }
  const differing = items.filter(needsLook);
  if (differing.length === 0) {
    const asBefore = hasRecord ? 'as exported' : 'as in the library';
    return {
      tone: 'done',
      title:
        items.length === 1
          ? `The quoted item is ${asBefore}`
          : `All ${items.length} quoted items are ${asBefore}`,
      text: `${unvouched(items)}${how}${more}`.trim(),
    };
  }
  const counts = (['altered', 'removed', 'outdated'] as const).flatMap((status) => {
    const count = items.filter((item) => item.status === status).length;
    return count === 0 ? [] : [`${count} ${COUNTED[status]}`];
  });
  return {
    tone: 'warning',
    title: `${differing.length} of ${countOf(items.length, 'quoted item')} ${differing.length === 1 ? 'needs' : 'need'} a look`,
    text: `${counts.join(', ')}.${unvouched(items)}${how}${more}`,
  };
}

const COUNTED = {
  altered: 'changed',
  removed: 'taken out',
  outdated: 'with a newer version in the library',
} as const;

/** Pictures are only counted: a program that saves the document may make a picture smaller. */
function pictureWords(pictures: number): string {
  if (pictures === 0) return '';
  const count = Math.abs(pictures);
  return ` ${countOf(count, 'picture')} ${count === 1 ? 'was' : 'were'} ${pictures > 0 ? 'added' : 'taken out'}.`;
}

function unvouched(items: readonly CheckedItem[]): string {
  const count = items.filter(({ comparedWith }) => comparedWith === 'record').length;
  return count === 0
    ? ''
    : ` ${countOf(count, 'item')} ${count === 1 ? 'is' : 'are'} not in this library, and only the file’s own record vouches for ${count === 1 ? 'it' : 'them'}.`;
}

/** Everything that was found, as plain text. */
export function textOf(checked: CheckedCopy): string {
  const { title, text } = summaryOf(checked);
  return [
    `${checked.file}: ${title}.`,
    [text, notCompared(checked)].filter(Boolean).join(' '),
    '',
    ...checked.items.flatMap((item) => [
      `${statusOf(item, checked)}: ${item.title}, version ${item.version}${item.isPending ? ' (has tracked changes)' : ''}${item.isMoved ? ' (moved)' : ''}`,
      ...(item.difference ? [`    ${marked(item.difference)}`] : []),
    ]),
    ...(checked.added.length > 0
      ? ['', 'Added or changed between:', ...checked.added.map((one) => `    ${one}`)]
      : []),
    ...(checked.unknown.length > 0
      ? ['', 'Beside them, not the library’s:', ...checked.unknown.map((one) => `    ${one}`)]
      : []),
  ].join('\n');
}

const MARKS = { same: ['', ''], removed: ['[-', '-]'], added: ['[+', '+]'] } as const;

function marked(difference: NonNullable<CheckedItem['difference']>): string {
  return difference.map(({ kind, text }) => MARKS[kind].join(text)).join('');
}
