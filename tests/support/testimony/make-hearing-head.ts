/** The title page, roster and contents of a generated hearing. */
import { centred, type HearingWriter } from './make-hearing-lines.ts';

export interface Speaker {
  /** In full, as headings name the speaker. */
  name: string;
  label: string;
  title: string;
}

export function putHead(
  writer: HearingWriter,
  isSenate: boolean,
  chair: Speaker,
  members: readonly Speaker[],
  witnesses: readonly Speaker[],
): void {
  const chamber = isSenate ? 'UNITED STATES SENATE' : 'U.S. HOUSE OF REPRESENTATIVES';
  writer.raw(
    isSenate ? '[Senate Hearing 119-000]' : '[House Hearing, 119 Congress]',
    '[From the U.S. Government Publishing Office]',
    '',
    '',
  );
  if (isSenate) writer.raw(`${' '.repeat(56)}S. Hrg. 119-000`, '');
  writer.raw(...centred('SAMPLE HEARING ON THE PREVENTION OF HARM TO CHILDREN', 40), '', '='.repeat(71), '');
  for (const line of [
    'HEARING',
    'BEFORE THE',
    'SUBCOMMITTEE ON SAMPLE AFFAIRS',
    'OF THE',
    'COMMITTEE ON SAMPLE MATTERS',
    chamber,
    'ONE HUNDRED NINETEENTH CONGRESS',
    'SECOND SESSION',
    '__________',
    'MARCH 4, 2026',
    '__________',
    'Printed for the use of the Committee on Sample Matters',
    'U.S. GOVERNMENT PUBLISHING OFFICE',
  ]) {
    writer.raw(...centred(line), '');
  }
  writer.raw(
    '00-000 PDF                  WASHINGTON : 2026',
    '',
    '-'.repeat(71),
    '',
    ...centred('COMMITTEE ON SAMPLE MATTERS'),
    '',
    ...centred(`${chair.name}, Ohio, Chairman`),
    '',
  );
  for (let at = 0; at < members.length; at += 2) {
    const [left, right] = [members[at], members[at + 1]];
    writer.raw(`${left?.name ?? ''}, Illinois`.padEnd(37) + (right ? `${right.name}, Ohio` : ''));
  }
  writer.raw('', ...centred('C O N T E N T S'), '', ...centred('WITNESSES'), '');
  for (const { name, title } of witnesses) writer.raw(`${name}, ${title}`.padEnd(65, '.').concat('     1'));
  writer.raw('');
}
