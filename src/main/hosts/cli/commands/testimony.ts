import type { TestimonyRow } from '../../../../shared/testimony.ts';
import { TESTIMONY_KIND_NAMES } from '../../../../shared/testimony-names.ts';
import { countOf } from '../../../../shared/text.ts';
import type { Library } from '../../../library/open-library.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';

export const testimony = command({
  name: 'testimony',
  usage: '[ID]',
  summary: 'Lists the testimony, the most recent first, or only the one named.',
  read(given) {
    refuseOtherOptions(given, []);
    const [id, ...rest] = given.words;
    if (rest.length > 0) throw usage('Name one testimony by its id, or none for all.');
    return { id };
  },
  async run({ library, request }) {
    const rows = request.id === undefined ? await listAll(library) : [await getRow(library, request.id)];
    return {
      json: rows.map(reportTestimony),
      text:
        rows.map(textOf).join('\n') || 'No testimony yet. Import hearings, statements, comments or letters.',
    };
  },
});

/** What `--json` says of a testimony, here and after an import. */
export function reportTestimony(row: Omit<TestimonyRow, 'id'> & { id: string | null }) {
  const { id, kind, title, forum, jurisdiction, date, passages } = row;
  return { id, kind, title, witness: row.witnesses.join('; '), forum, jurisdiction, date, passages };
}

const PAGE = 500;

async function listAll(library: Library): Promise<TestimonyRow[]> {
  const rows: TestimonyRow[] = [];
  for (;;) {
    const { total, testimony: page } = await library.call('testimony.list', {
      offset: rows.length,
      limit: PAGE,
    });
    rows.push(...page);
    if (page.length === 0 || rows.length >= total) return rows;
  }
}

function getRow(library: Library, id: string): Promise<TestimonyRow> {
  return library.call('testimony.get', { id });
}

function textOf(row: TestimonyRow): string {
  const about = [TESTIMONY_KIND_NAMES[row.kind], row.witnesses.join('; '), row.forum, row.date]
    .filter(Boolean)
    .join(' · ');
  return `${row.id.padStart(4)}  ${row.title}\n      ${about}\n      ${countOf(row.passages, 'passage')}`;
}
