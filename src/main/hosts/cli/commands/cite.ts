import { citationStyle } from '../../../../shared/excerpts.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';

export const cite = command({
  name: 'cite',
  usage: `EXCERPT [--style ${citationStyle.options.join('|')}]`,
  summary: 'Prints the citation of an excerpt, plain where no style is named.',
  read(given) {
    refuseOtherOptions(given, ['style']);
    const [id, ...rest] = given.words;
    if (!id || rest.length > 0) throw usage('Name one excerpt by its id.');
    const style = citationStyle.safeParse(given.options.style ?? 'plain');
    if (!style.success)
      throw usage(`There is no style “${given.options.style}”: ${citationStyle.options.join(', ')}.`);
    return { id, style: style.data };
  },
  async run({ library, request }) {
    const { text } = await library.call('excerpts.cite', request);
    return { json: { ...request, citation: text }, text };
  },
});
