import { citeTestimony } from '../../../../shared/citing/cite-testimony.ts';
import { citationText } from '../../../../shared/citing/pieces.ts';
import type { ExcerptVersion } from '../../../../shared/excerpts.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';

export const excerpt = command({
  name: 'excerpt',
  usage: 'ID --quote "WORDS"',
  summary:
    'Makes an excerpt of a testimony from words that stand in it once, however their quotes and spaces are typed.',
  read(given) {
    refuseOtherOptions(given, ['quote']);
    const [id, ...rest] = given.words;
    if (!id || rest.length > 0) throw usage('Name one testimony by its id.');
    if (!given.options.quote?.trim()) throw usage('Say which words: --quote "…".');
    return { id, quote: given.options.quote };
  },
  async run({ library, request }) {
    const span = await library.call('excerpts.locate', { testimony: request.id, quote: request.quote });
    const made = await library.call('excerpts.create', { testimony: request.id, span });
    return { json: reportExcerpt(made), text: textOfExcerpt(made) };
  },
});

/** What `--json` says of an excerpt; `text` is the source's own characters. */
export function reportExcerpt(one: ExcerptVersion) {
  return {
    id: one.id,
    text: one.text,
    speaker: one.speakers.join(' and ') || one.citation.witness.name,
    page: one.page,
    citation: citationText(citeTestimony(one.citation, 'plain')),
  };
}

export function textOfExcerpt(one: ExcerptVersion): string {
  const { id, text, citation } = reportExcerpt(one);
  return `Excerpt ${id}\n${text}\n  ${citation}`;
}
