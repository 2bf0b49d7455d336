/** What a statement's head says of it as a whole. */
import type { TestimonyDetails, TestimonyKind } from '../../../../shared/testimony.ts';
import { sayDate } from './hearing-dates.ts';
import { findAnyDates } from './read-statement-dates.ts';
import { findForum } from './read-statement-forum.ts';
import { type HeadLine, textOf } from './read-statement-head.ts';
import type { Reading } from './read-statement-notes.ts';
import { findBills, findCongress, findDocket, findSerial } from './read-statement-numbers.ts';
import { findTitle } from './read-statement-title.ts';

export function readDetails(reading: Reading, kind: TestimonyKind): Omit<TestimonyDetails, 'kind'> {
  const { head, document, cases, notes } = reading;
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
    date: readDate(reading),
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
function readDate({ head, document: { properties }, notes }: Reading): string | null {
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
