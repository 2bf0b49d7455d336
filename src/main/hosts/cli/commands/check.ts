import { countOf } from '../../../../shared/text.ts';
import { refuseOtherOptions, refuseWords } from '../arguments.ts';
import { command } from '../command.ts';

export const check = command({
  name: 'check',
  usage: '',
  summary: 'Compares every stored text with its hash and the library with itself.',
  read(given) {
    refuseOtherOptions(given, []);
    refuseWords(given);
  },
  async run({ library }) {
    const result = await library.call('library.check', {});
    if (result.ok) {
      return { json: result, text: 'The library is whole: every stored text is what was kept.' };
    }
    const count = countOf(result.findings.length, 'finding');
    return {
      json: result,
      text: result.findings.map((one) => `- ${one.message}`).join('\n'),
      refusals: [
        {
          code: 'library-damaged',
          message: `The library is not as it was: ${count}. Put back a copy from your backup before you quote from it.`,
        },
      ],
    };
  },
});
