/** What is said once of a transcript as a whole. */
import type { UnclearPlace } from '../../../../shared/testimony.ts';
import { countOf } from '../../../../shared/text.ts';
import type { Cast } from './hearing-cast.ts';
import type { HearingLines } from './hearing-lines.ts';
import type { Stage } from './hearing-stage.ts';

export function sayLayout({ draft, isFlat, lines }: HearingLines): UnclearPlace[] {
  const said: UnclearPlace[] = [];
  if (draft) {
    const inserts = draft.inserts.length;
    const first = [...draft.inserts, ...draft.reporters].sort((one, other) => one - other)[0];
    const marks = [
      'line numbers',
      draft.reporters.length > 0 ? 'the reporters’ marks (RPTR)' : '',
      inserts > 0 ? `${countOf(inserts, 'mark')} where the committee inserts a document` : '',
    ].filter((mark) => mark !== '');
    const inserted = inserts > 0 ? ' What the committee inserts is not in a draft.' : '';
    said.push(
      place(
        first === undefined ? null : first + 1,
        `This is an unofficial draft. Its layout was left out: ${marks.join(', ')}.${inserted} Compare with the printed hearing before quoting.`,
      ),
    );
  }
  if (isFlat && !draft && lines.length > 0) {
    said.push(
      place(
        null,
        'The white space at the beginning of lines is missing, so that paragraphs and headings could not always be told apart. They are kept together where that is unclear.',
      ),
    );
  }
  return said;
}

export function sayMissingSpeakers(stage: Stage, cast: Cast): UnclearPlace[] {
  if (cast.turns.size === 0) {
    return [
      place(
        null,
        'No speaker could be told apart: no paragraph begins with a name such as “Ms. Doe.” All the text is there.',
      ),
    ];
  }
  if (stage.lastOral >= 0) return [];
  return [
    place(
      null,
      'No heading names a witness, so oral testimony and questions could not be told apart. The speakers are named at each turn.',
    ),
  ];
}

const MOST_WORDS = 6;

export function sayUnsureHyphens(unsure: ReadonlySet<string>): UnclearPlace[] {
  if (unsure.size === 0) return [];
  const words = [...unsure].slice(0, MOST_WORDS).map((word) => `“${word}”`);
  const more = unsure.size > MOST_WORDS ? ` and ${countOf(unsure.size - MOST_WORDS, 'other word')}` : '';
  const what = unsure.size === 1 ? 'A word is' : `${unsure.size} words are`;
  return [
    place(
      null,
      `${what} broken at a hyphen over a line’s end, and it could not be told whether the hyphen is part of the word: ${words.join(', ')}${more}. The hyphen is kept, and a quotation may have it or not.`,
    ),
  ];
}

const place = (line: number | null, text: string): UnclearPlace => ({ line, page: '', passage: null, text });
