import type { Excerpt } from '../../../../shared/excerpts.ts';
import type { Library } from '../../../library/open-library.ts';
import { refuseOtherOptions, refuseWords } from '../arguments.ts';
import { command } from '../command.ts';
import { reportExcerpt, textOfExcerpt } from './excerpt.ts';

export const excerpts = command({
  name: 'excerpts',
  usage: '',
  summary: 'Lists the excerpts, the most recently made first.',
  read(given) {
    refuseOtherOptions(given, []);
    refuseWords(given);
  },
  async run({ library }) {
    const all = await listAll(library);
    return {
      json: all.map((one) => ({
        ...reportExcerpt(one),
        testimony: one.testimony,
        version: one.version,
        use: one.use.label,
        topics: one.topics,
        supports: one.supports.map(({ slug }) => slug),
      })),
      text: all.map(textOfExcerpt).join('\n\n') || 'No excerpts yet. Make one: excerpt ID --quote "WORDS".',
    };
  },
});

const PAGE = 500;

async function listAll(library: Library): Promise<Excerpt[]> {
  const all: Excerpt[] = [];
  for (;;) {
    const { total, excerpts: page } = await library.call('excerpts.list', {
      offset: all.length,
      limit: PAGE,
    });
    all.push(...page);
    if (page.length === 0 || all.length >= total) return all;
  }
}
