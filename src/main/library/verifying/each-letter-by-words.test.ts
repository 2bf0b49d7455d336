/** The same as with a record, where there is none: each character changed is found, the first and the last too. */
import { expect, it } from 'vitest';
import { listChanges } from '../../../../tests/support/docx/change-item.ts';
import { everyItem } from '../../../../tests/support/docx/every-item.ts';
import { excerpt, position, sourceOf } from '../../../../tests/support/docx/sample-source.ts';
import type { ExportedExcerpt, ExportedPosition } from '../exporting/export-source.ts';
import { writeDocument } from '../exporting/write-export.ts';
import { compareByWords } from './compare-by-words.ts';
import { readCopyBytes } from './read-copy.ts';

const sentences = 'Platforms should be safe by design. Reports must reach those who can act.';
const sections = [
  {
    heading: 'Why it matters',
    text: 'Each of 12 reports is a child. Laws differ, and some are old.\nFew know of it.',
  },
  { heading: 'Sample context', text: 'Be kind. No child should wait for help (see above).' },
];
const points = { leftOut: ['Few know of it.'] };

const items: Record<string, ExportedPosition | ExportedExcerpt> = {
  'statement of two sentences': position('Safety', sentences),
  'statement with sections': position('Duty', 'Duties should be clear to all. They bind.', { sections }),
  points: position('Points', sentences, { sections, points }),
  'excerpt in a sentence': excerpt('It should not be left to families alone, Chair Roe. They did ask.'),
  'excerpt as a block': excerpt('Words of the sample hearing. More of it.\nA second paragraph of it.'),
  'right to left': everyItem['right to left'] ?? position('', ''),
  'East Asian': everyItem['East Asian'] ?? position('', ''),
};
/** Of these stands more in the document than each's own. */
const beside = [
  position('Beside', 'Companies should answer each request of an authority within a day.'),
  excerpt('We asked for it twice, and twice nobody wrote back to us.', { id: '2' }),
];

it.each(Object.entries(items))('in an item of the kind “%s”', (_, item) => {
  const all = [item, ...beside];
  const known = {
    positions: all.flatMap((one) => (one.type === 'position' ? [one.version] : [])),
    excerpts: all.flatMap((one) => (one.type === 'excerpt' ? [one.version] : [])),
  };
  const { paragraphs } = readCopyBytes(writeDocument(sourceOf(all)), 'copy.docx');
  const idOf = (one: typeof item) => (one.type === 'position' ? one.version.slug : one.version.id);
  const missed: unknown[] = [];
  let count = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    // A title of one word may stand anywhere, and who speaks is told by the record alone.
    if (!paragraph.within.includes('Standpoint_1') || !/\s|。/.test(paragraph.text)) continue;
    if (/^Jane Doe.*:$/.test(paragraph.text)) continue;
    const from = paragraph.text.indexOf('“') + 1;
    for (const { at: place, count: taken, character, changed } of listChanges(paragraph.text)) {
      if (place < from) continue;
      count += 1;
      const text = paragraph.text.slice(0, place) + changed + paragraph.text.slice(place + taken);
      const copy = paragraphs.with(at, { ...paragraph, text });
      const told = compareByWords(copy, known).items.map(({ id, status }) => `${id} ${status}`);
      const wanted = all.map((one, index) => `${idOf(one)} ${index === 0 ? 'altered' : 'unchanged'}`);
      if (told.join() !== wanted.join()) missed.push({ place, character, text, told });
    }
  }
  expect(missed).toEqual([]);
  expect(count).toBeGreaterThan(20);
});
