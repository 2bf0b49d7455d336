/** A page with something of each kind, so that a house style can be judged. Its words are nobody's. */
import { blankDetails } from '../../../shared/blank-details.ts';
import { officialParts } from '../../../shared/official-words.ts';
import type { PositionVersion } from '../../../shared/positions.ts';
import type { ExportedBlock, ExportSource } from '../exporting/export-source.ts';

const position: PositionVersion = {
  slug: 'sample',
  title: 'Sample position',
  statement:
    'These are sample words in place of an official statement. They show the type, the colour and the rule that statements have in your documents.',
  sections: [{ heading: 'Why does it matter?', text: 'Sample words in place of a section of the position.' }],
  version: 1,
  currentVersion: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  origin: 'written',
  source: { publisher: 'Sample Organisation', work: 'Sample Positions', page: '', savedOn: null },
  sha256: '0'.repeat(64),
};

const blocks: ExportedBlock[] = [
  { type: 'heading', id: 'purpose', level: 1, text: 'Purpose' },
  {
    type: 'text',
    id: 'own',
    content: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'This is how your own text looks. A link stands in it: ' },
            {
              type: 'text',
              text: 'Sample Organisation',
              marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
            },
            { type: 'text', text: '.' },
          ],
        },
        {
          type: 'bulletList',
          content: ['The first point of a list', 'The second point'].map((text) => ({
            type: 'listItem' as const,
            content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
          })),
        },
        {
          type: 'blockquote',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'A quotation set apart, in sample words.' }],
            },
          ],
        },
      ],
    },
  },
  { type: 'heading', id: 'positions', level: 1, text: 'What we ask for' },
  { type: 'heading', id: 'below', level: 2, text: 'A heading below it' },
  {
    type: 'position',
    id: 'position',
    version: position,
    parts: officialParts({ sections: position.sections.map(({ heading }) => heading) }, position),
  },
  {
    type: 'position',
    id: 'points',
    version: position,
    parts: officialParts({ sections: [], points: { leftOut: [] } }, position),
  },
];

export const sampleDocument: Pick<ExportSource, 'details' | 'blocks'> = {
  details: {
    ...blankDetails,
    title: 'Sample briefing in your house style',
    audience: 'Staff of the Sample Subcommittee',
    preparedBy: 'Policy',
    marking: 'Sample',
    date: '2026-06-18',
  },
  blocks,
};
