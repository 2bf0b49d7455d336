import { expect, it } from 'vitest';
import { makePdfByOffice } from '../../../../../tests/support/testimony/make-pdf-by-office.ts';
import { readPdf } from './read-pdf.ts';

const SUBJECTS = [
  'The committee',
  'Each platform',
  'A witness',
  'The office',
  'Every report',
  'No statement',
];
const VERBS = ['described', 'considered', 'acknowledged', 'documented', 'communicated', 'recommended'];
const OBJECTS = [
  'its responsibilities',
  'the administration',
  'effective identification',
  'international cooperation',
];

/** Sentences of long words, so that lines are broken within them. */
function paragraphOf(number: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => {
    const at = number * 7 + index * 5;
    const [subject, verb, object] = [
      SUBJECTS[at % 6],
      VERBS[(at * 3 + index) % 6],
      OBJECTS[(at + index) % 4],
    ];
    return `${subject} ${verb} ${object} for the ${at}th time, and the administration documented effective cooperation.`;
  }).join(' ');
}

const withoutHyphens = (text: string, lineHyphens: readonly number[]) =>
  Array.from(text, (letter, index) => (lineHyphens.includes(index) ? '' : letter)).join('');

it('reads what LibreOffice sets: hyphenated, with notes, quotations, columns and running heads', {
  timeout: 180_000,
}, async () => {
  const texts = Array.from({ length: 16 }, (_, index) => paragraphOf(index, 3 + (index % 4)));
  const columns = Array.from({ length: 6 }, (_, index) => paragraphOf(30 + index, 5));
  const quote = paragraphOf(50, 3);
  const paragraph = (style: string, xml: string) => `<text:p text:style-name="${style}">${xml}</text:p>`;
  const note = (id: number, text: string) =>
    `<text:note text:note-class="footnote"><text:note-citation>${id}</text:note-citation><text:note-body>${paragraph('Footnote', text)}</text:note-body></text:note>`;
  const bytes = await makePdfByOffice(
    [
      paragraph('Heading', 'What was documented'),
      paragraph('Body', `${texts[0]}${note(1, 'See Sample Report 4, at 12.')}`),
      paragraph('Quote', quote),
      ...texts.slice(1).map((text) => paragraph('Body', text)),
      `<text:section text:style-name="Columns" text:name="Sample">${columns.map((text) => paragraph('Body', text)).join('')}</text:section>`,
    ].join(''),
  );
  if (!bytes) return;
  const { paragraphs, pages, unclear } = await readPdf(bytes, 'sample.pdf', () => undefined);
  const found = paragraphs.map((one) => ({ ...one, text: withoutHyphens(one.text, one.lineHyphens) }));
  expect(found.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual([
    '1 See Sample Report 4, at 12.',
  ]);
  expect(found.filter(({ heading }) => heading > 0).map(({ text }) => text)).toEqual(['What was documented']);
  const body = found.filter(({ kind, heading }) => kind === 'text' && heading === 0).map(({ text }) => text);
  expect(body.join(' ')).toBe([`${texts[0]} 1`, quote, ...texts.slice(1), ...columns].join(' '));
  // Where a page ends with a full line and a full stop, two may be one, and it says so.
  const unsure = unclear.filter(({ text }) => text.startsWith('It could not be told')).length;
  expect(body.length).toBeGreaterThan(texts.length + columns.length + 1 - (unsure > 0 ? 5 : 1));
  expect(pages).toEqual(pages.map((_, index) => String(index + 1)));
  expect(unclear.map(({ text }) => text).join()).toContain('“[Sample text] Statement of Ms. Doe”');
});
