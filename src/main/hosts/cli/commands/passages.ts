import type { Passage } from '../../../../shared/testimony.ts';
import type { Library } from '../../../library/open-library.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';

export const passages = command({
  name: 'passages',
  usage: 'ID',
  summary: 'Prints the passages of a testimony in their order, each with its page and speaker.',
  read(given) {
    refuseOtherOptions(given, []);
    const [id, ...rest] = given.words;
    if (!id || rest.length > 0) throw usage('Name one testimony by its id.');
    return { id };
  },
  async run({ library, request }) {
    const all = await listAll(library, request.id);
    return {
      json: all.map(({ ordinal, page, speaker, heading, text }) => ({
        ordinal,
        page,
        speaker,
        heading,
        text,
      })),
      text: all.map(textOf).join('\n\n'),
    };
  },
});

const PAGE = 500;

async function listAll(library: Library, id: string): Promise<Passage[]> {
  const all: Passage[] = [];
  for (;;) {
    const some = await library.call('testimony.passages', { id, from: all.length + 1, count: PAGE });
    all.push(...some);
    if (some.length < PAGE) return all;
  }
}

function textOf({ ordinal, page, speaker, text }: Passage): string {
  const about = [`${ordinal}`, page && `p. ${page}`, speaker].filter(Boolean).join(' · ');
  return `${about}\n${text}`;
}
