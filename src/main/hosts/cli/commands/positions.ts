import type { Position, PositionRow } from '../../../../shared/positions.ts';
import type { Library } from '../../../library/open-library.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';

export const positions = command({
  name: 'positions',
  usage: '[SLUG]',
  summary: "Lists the positions in the page's order, or shows one whole.",
  read(given) {
    refuseOtherOptions(given, []);
    const [slug, ...rest] = given.words;
    if (rest.length > 0) throw usage('Name one position, or none for all.');
    return { slug };
  },
  async run({ library, request }) {
    if (request.slug !== undefined) {
      const position = await library.call('positions.get', { slug: request.slug });
      return { json: wholeOf(position), text: textOf(position) };
    }
    const rows = await listAll(library);
    return {
      json: rows.map(({ slug, title, statement, version, topics }) => ({
        slug,
        title,
        statement,
        version,
        topics,
      })),
      text:
        rows.map((row) => `${row.slug}\n  ${row.title}\n  ${row.statement}`).join('\n') ||
        'No positions yet.',
    };
  },
});

const PAGE = 500;

/** Every position with its whole statement, of which a list gives only the beginning. */
async function listAll(library: Library): Promise<PositionRow[]> {
  const rows: PositionRow[] = [];
  for (;;) {
    const { total, positions: page } = await library.call('positions.list', {
      offset: rows.length,
      limit: PAGE,
    });
    for (const row of page) {
      const { statement } = await library.call('positions.getVersion', row);
      rows.push({ ...row, statement });
    }
    if (page.length === 0 || rows.length >= total) return rows;
  }
}

function wholeOf({ slug, title, statement, version, topics, sections, source, versions }: Position) {
  return { slug, title, statement, version, topics, sections, source, versions };
}

function textOf(position: Position): string {
  const { publisher, work, page, savedOn } = position.source;
  return [
    position.title,
    `Version ${position.version}, saved ${position.createdAt}`,
    [publisher, work, page && `“${page}”`, savedOn && `saved ${savedOn}`].filter(Boolean).join(', '),
    position.topics.join(' · '),
    `\n${position.statement}`,
    ...position.sections.map((section) => `\n${section.heading}\n${section.text}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
