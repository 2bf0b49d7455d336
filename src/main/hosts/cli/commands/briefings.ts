import { refuseOtherOptions, refuseWords } from '../arguments.ts';
import { command } from '../command.ts';

export const briefings = command({
  name: 'briefings',
  usage: '',
  summary: 'Lists the briefings, the most recently changed first.',
  read(given) {
    refuseOtherOptions(given, []);
    refuseWords(given);
  },
  async run({ library }) {
    const rows = await library.call('briefings.list', {});
    return {
      json: rows.map(({ id, title, updatedAt }) => ({ id, title, updatedAt })),
      text:
        rows
          .map((row) => `${row.id.padStart(4)}  ${row.updatedAt}  ${row.title || '(no title)'}`)
          .join('\n') || 'No briefings yet.',
    };
  },
});
