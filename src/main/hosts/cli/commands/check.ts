import { countOf } from '../../../../shared/text.ts';
import { refuseOtherOptions } from '../arguments.ts';
import { command } from '../command.ts';

export const check = command({
  name: 'check',
  usage: '',
  summary: 'Compares every stored text with its hash and the library with itself.',
  read: (given) => refuseOtherOptions(given, []),
  async run({ library }) {
    const result = await library.call('library.check', {});
    const text = result.ok
      ? 'The library is whole: every stored text is what was kept.'
      : [
          countOf(result.findings.length, 'finding'),
          ...result.findings.map((one) => `- ${one.message}`),
        ].join('\n');
    return { json: result, text, failed: !result.ok };
  },
});
