import type { Highlighted } from '../../../../shared/search.ts';
import { countOf } from '../../../../shared/text.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';
import { bold } from '../print.ts';

export const search = command({
  name: 'search',
  usage: '[--limit N] -- QUERY',
  summary: 'Finds positions and briefings. "Quoted words" are a phrase, a leading minus leaves out.',
  read(given) {
    refuseOtherOptions(given, ['limit']);
    const limit = Number(given.options.limit ?? 20);
    if (!Number.isInteger(limit) || limit < 1 || limit > 200)
      throw usage('--limit takes a number from 1 to 200.');
    return { text: given.words.join(' '), limit };
  },
  async run({ library, request }) {
    const { results, total } = await library.call('search.query', request);
    const shown = results.map(
      (one) => `${one.kind} ${one.id}\n  ${markedWith(one.title, bold)}\n  ${markedWith(one.snippet, bold)}`,
    );
    return {
      json: {
        results: results.map((one) => ({
          kind: one.kind,
          id: one.id,
          title: markedWith(one.title, (text) => text),
          snippet: markedWith(one.snippet, (text) => `<mark>${text}</mark>`),
        })),
        total,
      },
      text:
        total === 0
          ? `Nothing found for “${request.text}”.`
          : [...shown, countOf(total, 'result')].join('\n'),
    };
  },
});

function markedWith(pieces: Highlighted, mark: (text: string) => string): string {
  return pieces.map((piece) => (piece.found ? mark(piece.text) : piece.text)).join('');
}
