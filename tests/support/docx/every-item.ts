/** A position or an excerpt of each kind that a record can name, in sober sample words. */
import type { ExportedExcerpt, ExportedPosition } from '../../../src/main/library/exporting/export-source.ts';
import { editOver, excerpt, position } from './sample-source.ts';

const sections = [
  { heading: 'Why it matters', text: 'Each of 12 reports is a child.' },
  { heading: 'Sample context', text: 'Laws differ; some are old.' },
];
const edited = 'They said it were so, and (see above) did nothing at all about it.';
const block = 'Words of the hearing.\nA second paragraph of it.';

export const everyItem: Record<string, ExportedPosition | ExportedExcerpt> = {
  statement: position('Safety', 'Platforms should be safe for each child – by design.'),
  sections: position('Duty', 'Duties should be clear.', { sections }),
  points: position('Points', 'One is this. Two is that.', {
    sections,
    points: { leftOut: ['Two is that.'] },
  }),
  'excerpt in a sentence': excerpt('It should not be left to families alone, Chair Roe.'),
  'excerpt with recorded edits': excerpt(edited, {
    id: '2',
    edits: [
      editOver(edited, ' (see above)', { type: 'omit' }),
      editOver(edited, 'They', { type: 'insert', text: 'Firms' }),
      editOver(edited, 'were', { type: 'sic' }),
      editOver(edited, 'nothing', { type: 'emphasize' }),
    ],
  }),
  'excerpt as a block': excerpt(block, { id: '3' }),
  'right to left': position('אחריות', 'כל ילד זכאי להגנה, ABC 19.'),
  'East Asian': position('安全', '子どもの安全を守るべきです。'),
};
