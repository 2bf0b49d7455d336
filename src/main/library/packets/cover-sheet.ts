/** The cover sheet: a briefing's document that lists what is in the packet. */
import { blankDetails } from '../../../shared/blank-details.ts';
import type { TableBlock } from '../../../shared/own-blocks.ts';
import type { PacketContent } from '../../../shared/packets.ts';
import { printDate } from '../exporting/document/print-date.ts';
import type { ExportedBlock, ExportSource } from '../exporting/export-source.ts';
import { ATTACHMENTS_FOLDER } from './name-files.ts';
import type { PacketContents } from './read-contents.ts';

export function coverSheet(
  content: PacketContent,
  { briefings, attachments }: PacketContents,
  exported: Pick<ExportSource, 'exportedAt' | 'exportedOn' | 'house'>,
): ExportSource {
  const { name, audience, meeting, date, preparedBy, marking, distribution } = content;
  const first = briefings.find(({ briefing }) => briefing !== null)?.briefing?.document.details;
  return {
    ...exported,
    details: {
      ...blankDetails,
      kind: 'Packet',
      title: name.trim() || 'Packet',
      audience,
      meeting,
      date,
      preparedBy,
      marking,
      distribution,
      // On the same paper as what it covers.
      pageSize: first?.pageSize ?? blankDetails.pageSize,
    },
    blocks: [
      heading('documents', 'In this packet'),
      table(
        'list',
        withoutEmptyColumns([
          ['No.', 'Document', 'For', 'Date', 'Marking'],
          ...briefings.map(({ briefing }, index) => {
            const details = briefing?.document.details ?? blankDetails;
            return [
              String(index + 1),
              details.title.trim() || 'Untitled briefing',
              details.audience,
              details.date === null ? '' : printDate(details.date),
              details.marking,
            ];
          }),
        ]),
      ),
      ...(attachments.length === 0
        ? []
        : [
            heading('attachments', 'Attachments'),
            table(
              'files',
              withoutEmptyColumns([
                ['Testimony', 'Date', 'File'],
                ...attachments.map(({ testimony, file }) => [
                  testimony?.title ?? '',
                  testimony?.date ? printDate(testimony.date) : '',
                  `${ATTACHMENTS_FOLDER}/${file}`,
                ]),
              ]),
            ),
          ]),
    ],
  };
}

function heading(id: string, text: string): ExportedBlock {
  return { type: 'heading', id, level: 1, text };
}

/** What is said of none has no column. */
function withoutEmptyColumns(rows: string[][]): string[][] {
  const [names = [], ...rest] = rows;
  const filled = names.map((_, column) => rest.some((row) => row[column]?.trim() !== ''));
  return rows.map((row) => row.filter((_, column) => filled[column]));
}

function table(id: string, rows: string[][]): TableBlock {
  return { type: 'table', id, caption: '', header: true, rows };
}
