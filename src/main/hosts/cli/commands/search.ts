import type { Highlighted, SearchAnswer, SearchResult } from '../../../../shared/search.ts';
import { countOf } from '../../../../shared/text.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';
import { bold } from '../print.ts';

export const search = command({
  name: 'search',
  usage: '[--limit N] -- QUERY',
  summary:
    'Finds positions, testimony, excerpts and briefings; by:doe, forum:senate, after:2023-01 and the like narrow.',
  read(given) {
    refuseOtherOptions(given, ['limit']);
    const limit = Number(given.options.limit ?? 20);
    if (!Number.isInteger(limit) || limit < 1 || limit > 200)
      throw usage('--limit takes a number from 1 to 200.');
    return { text: given.words.join(' '), limit };
  },
  async run({ library, request }) {
    const { results, total, atLeast } = await library.call('search.query', request);
    const shown = results.map((one) =>
      [placeOf(one), markedWith(one.title, bold), one.about, markedWith(one.snippet, bold)]
        .filter((line) => line !== '')
        .join('\n  '),
    );
    return {
      json: {
        results: results.map((one) => ({
          kind: one.kind,
          id: one.id,
          title: markedWith(one.title, (text) => text),
          snippet: markedWith(one.snippet, (text) => `<mark>${text}</mark>`),
          passage: one.passage,
          about: one.about,
        })),
        total,
      },
      text:
        total === 0
          ? `Nothing found for “${request.text}”.`
          : [...shown, countInWords({ total, atLeast })].join('\n'),
    };
  },
});

function markedWith(pieces: Highlighted, mark: (text: string) => string): string {
  return pieces.map((piece) => (piece.found ? mark(piece.text) : piece.text)).join('');
}

/** As the other commands take it: `testimony 3, passage 14` leads to `passages 3`. */
function placeOf({ kind, id, passage }: SearchResult): string {
  return passage === null ? `${kind} ${id}` : `${kind} ${id}, passage ${passage}`;
}

function countInWords({ total, atLeast }: Pick<SearchAnswer, 'total' | 'atLeast'>): string {
  return atLeast ? `at least ${countOf(total, 'result')}` : countOf(total, 'result');
}
