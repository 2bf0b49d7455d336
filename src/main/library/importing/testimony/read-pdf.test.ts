import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makePdf,
  PAGE_HEIGHT,
  type PdfPageSource,
  type PdfText,
} from '../../../../../tests/support/testimony/make-pdf.ts';
import {
  CATALOG,
  fileOf,
  ONE_PAGE,
  pageWith,
  stream,
} from '../../../../../tests/support/testimony/make-pdf-objects.ts';
import {
  type PageSettings,
  type SetParagraph,
  setPages,
  widthOf,
  wrap,
} from '../../../../../tests/support/testimony/make-pdf-pages.ts';
import type { SourceDocument } from './found-testimony.ts';
import { readPdf } from './read-pdf.ts';

const read = (bytes: Uint8Array) => readPdf(bytes, 'sample.pdf', () => undefined);
const readPages = (pages: PdfPageSource[]) => read(makePdf({ pages }));
const textsOf = ({ paragraphs }: SourceDocument) => paragraphs.map(({ text }) => text);
const unclearOf = ({ unclear }: SourceDocument) => unclear.map(({ text }) => text);

const SENTENCE =
  '[Sample text] The committee asked what the platform had reported, and the witness answered that every report names the day on which it was made.';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
const paragraphOf = (number: number, sentences: number) =>
  Array.from({ length: sentences }, (_, index) => {
    const [one, other] = [ORDINALS[(number + index) % 7], ORDINALS[(3 * number + 5 * index) % 7]];
    return `${number % 2 ? 'Then' : 'And so'} the ${one} witness said that the ${other} report, of ${number * 31 + index} cases, had come on the day on which it was made.`;
  }).join(' ');

it('puts lines together to paragraphs, and tells headings by their letters', async () => {
  const paragraphs: SetParagraph[] = [
    { text: 'Sample Statement of Ms. Doe', heading: 1 },
    { text: paragraphOf(1, 3) },
    { text: 'What the platform reports', heading: 2 },
    { text: paragraphOf(2, 1) },
    { text: paragraphOf(3, 4) },
  ];
  for (const settings of [
    {},
    { indents: true },
    { justified: true },
    { indents: true, justified: true, size: 10 },
  ]) {
    const { paragraphs: found } = await readPages(setPages(paragraphs, settings));
    expect(found.map(({ text, heading }) => ({ text, heading }))).toEqual(
      paragraphs.map(({ text, heading = 0 }) => ({ text, heading })),
    );
  }
});

it('reads title, author and date from the file’s properties, as far as they are there', async () => {
  const pages = setPages([{ text: SENTENCE }]);
  const { properties } = await read(
    makePdf({
      pages,
      info: {
        Title: 'Sample  Testimony — “Safety”',
        Author: 'Jane Doe',
        CreationDate: "D:20240206153000-05'00'",
      },
    }),
  );
  expect(properties).toEqual({
    title: 'Sample Testimony — “Safety”',
    author: 'Jane Doe',
    date: '2024-02-06',
  });
  const bare = await read(makePdf({ pages, info: { CreationDate: 'D:20240231' } }));
  expect(bare.properties).toEqual({ title: '', author: '', date: '' });
});

it('joins a paragraph over a page’s end, and says where in it the page begins', async () => {
  const long = paragraphOf(1, 90);
  const { paragraphs, pages } = await readPages(
    setPages([{ text: long }, { text: SENTENCE }], { indents: true }),
  );
  expect(paragraphs.map(({ text }) => text)).toEqual([long, SENTENCE]);
  expect(pages).toEqual(['1', '2', '3']);
  const breaks = paragraphs[0]?.pageBreaks ?? [];
  expect(breaks.map(({ page }) => page)).toEqual(['2', '3']);
  for (const { at } of breaks) expect(long[at - 1]).toBe(' ');
  expect(paragraphs[1]?.page).toBe('3');
});

it('ends a paragraph with a page that has room left for more', async () => {
  const pageOf = (number: number) => ({
    texts: [0, 1, 2, 3, 4, 5].map((line) => ({
      x: 72,
      y: PAGE_HEIGHT - 72 - 14 * line,
      text: `[Sample text] Slide ${number} has in line ${line} as many letters as in all others.`,
    })),
  });
  const found = await readPages([pageOf(1), pageOf(2), pageOf(3)]);
  expect(found.paragraphs.map(({ page, pageBreaks }) => [page, pageBreaks])).toEqual([
    ['1', []],
    ['2', []],
    ['3', []],
  ]);
});

it('keeps together what may be two paragraphs at a page’s end, and says so', async () => {
  const [line = ''] = wrap(paragraphOf(1, 1), 468, 12);
  const full = `${line.slice(0, -1)}.`;
  const block = (y: number): PdfText => ({ text: full, x: 72, y });
  const document = await readPages([{ texts: [block(100), block(86)] }, { texts: [block(700), block(686)] }]);
  expect(textsOf(document)).toEqual([`${full} ${full} ${full} ${full}`]);
  expect(unclearOf(document)).toEqual([
    'It could not be told whether a paragraph ends with the page, so what may be two was kept together: page 1.',
  ]);
});

describe('page labels', () => {
  const pages = setPages([{ text: paragraphOf(1, 60) }]);

  it('are the file’s own where it has them', async () => {
    const labelled = await read(makePdf({ pages, pageLabels: '0 << /S /r >> 2 << /S /D /St 7 >>' }));
    expect(labelled.pages).toEqual(['i', 'ii', '7', '8'].slice(0, labelled.pages.length));
    expect(labelled.paragraphs[0]?.page).toBe('i');
  });

  it('are the numbers printed on the pages otherwise, Roman and Arabic', async () => {
    const numbers = ['', 'ii', 'iii', '1', '2', '3', '4', '5'];
    const document = await readPages(numbers.map((number, index) => numberedPage(index, number)));
    expect(document.pages).toEqual(['i', 'ii', 'iii', '1', '2', '3', '4', '5']);
    expect(textsOf(document).every((text) => text.startsWith('Sample line'))).toBe(true);
  });

  it.each([
    (number: number) => `- ${number} -`,
    (number: number) => `Page ${number}`,
    (number: number) => `Page ${number} of 19`,
    (number: number) => `Sample Statement, 2024 | ${number}`,
  ])('are found in the words around them: %s', async (words) => {
    const document = await readPages([0, 1, 2, 3].map((index) => numberedPage(index, words(index + 14))));
    expect(document.pages).toEqual(['14', '15', '16', '17']);
  });

  it('are the place in the file in brackets where the others have printed numbers', async () => {
    const printed = Array.from({ length: 6 }, (_, index) => ({
      texts: [...bodyLines(index, 20), ...(index > 1 ? [{ text: String(index - 1), x: 300, y: 40 }] : [])],
    }));
    const document = await readPages(printed);
    expect(document.pages).toEqual(['[1]', '[2]', '1', '2', '3', '4']);
    expect(unclearOf(document)).toContain(
      'Pages [1] and [2]: no page number is printed there, so the page’s place in the file stands in square brackets.',
    );
  });

  it('count the pages where nothing else names them', async () => {
    expect((await readPages(pages)).pages).toEqual(['1', '2', '3', '4'].slice(0, pages.length));
  });
});

describe('what stands around the text', () => {
  it('is left out where it repeats, and told once', async () => {
    const document = await readPages(
      Array.from({ length: 8 }, (_, index) => ({
        texts: [
          { text: index % 2 ? 'Sample Testimony of Ms. Doe' : 'Sample Committee', x: 72, y: 750, size: 9 },
          ...bodyLines(index, 20),
          { text: `Page ${index + 1} of 8`, x: 280, y: 40, size: 9 },
        ],
      })),
    );
    expect(textsOf(document).join(' ')).not.toMatch(/Ms\. Doe|Committee|Page \d/);
    expect(unclearOf(document)).toEqual([
      'Left out as running heads and feet, which stand on page after page: “Sample Committee” and “Sample Testimony of Ms. Doe”.',
    ]);
  });

  it('stays where it only happens to begin some pages', async () => {
    const paragraphs = Array.from({ length: 40 }, (_, index) => [
      { text: `Question ${index + 1}`, heading: 2 as const },
      { text: paragraphOf(index, 2 + ((index * 5) % 7)) },
    ]).flat();
    const document = await readPages(setPages(paragraphs));
    expect(textsOf(document)).toEqual(paragraphs.map(({ text }) => text));
  });

  it('leaves out the numbers of lines in the margin', async () => {
    const lines = wrap(paragraphOf(1, 12), 420, 12);
    const document = await readPages([
      {
        texts: lines.slice(0, 25).flatMap((text, index) => [
          { text: String(index + 1), x: 60 - widthOf(String(index + 1), 12), y: 700 - index * 24 },
          { text, x: 90, y: 700 - index * 24 },
        ]),
      },
    ]);
    expect(textsOf(document)).toEqual([lines.slice(0, 25).join(' ')]);
    expect(unclearOf(document)).toEqual(['Page 1: the numbers of lines in the margin were left out.']);
  });
});

describe('words', () => {
  it('broken at a hyphen are put together as the document’s own words tell', async () => {
    const lines = [
      'The exploitation of children is a long-term matter. [Sample text] We speak of the exploita-',
      'tion of children, of long-',
      'term work, and of re-',
      'creation.',
    ];
    const document = await readPages([
      { texts: lines.map((text, index) => ({ text, x: 72, y: 700 - index * 14 })) },
    ]);
    const [paragraph] = document.paragraphs;
    expect(paragraph?.text).toBe(
      'The exploitation of children is a long-term matter. [Sample text] We speak of the exploitation of children, of long-term work, and of re-creation.',
    );
    expect(paragraph?.lineHyphens).toEqual([paragraph?.text.indexOf('-creation')]);
    expect(unclearOf(document).join()).toContain('“re-creation”');
  });

  it('keep their ligatures and typographic marks', async () => {
    const text =
      'The o\uFB03ce \uFB01led its “\uFB01rst” report — e\uFB00orts \uFB02agged, it says; that’s all…';
    expect(textsOf(await readPages([{ texts: [{ text, x: 72, y: 700 }] }]))).toEqual([text]);
  });

  it('of fonts that name their letters by a table, as East Asian ones do, are read', async () => {
    const sjis = '8FD88CBE';
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /90ms-RKSJ-H /DescendantFonts [6 0 R] >>';
    const letters =
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 7 0 R >>';
    const descriptor = '<< /Type /FontDescriptor /FontName /Sample /Flags 4 >>';
    const content = stream('', Buffer.from(`BT /F 12 Tf 72 700 Td <${sjis}> Tj ET`));
    const document = await read(
      fileOf([CATALOG, ONE_PAGE, pageWith(''), content, font, letters, descriptor]),
    );
    expect(textsOf(document)).toEqual(['証言']);
  });

  it('printed twice to look bold stand once', async () => {
    const texts = [0, 0.3].map((shift) => ({ text: 'A sample title', x: 72 + shift, y: 700 }));
    expect(textsOf(await readPages([{ texts }]))).toEqual(['A sample title']);
  });

  it('set letter by letter, and out of order in the file, are read as they stand', async () => {
    const text = 'A sample line';
    let x = 72;
    const letters = Array.from(text, (letter) => {
      const placed = { text: letter, x, y: 700 };
      x += widthOf(letter, 12);
      return placed;
    }).filter((placed) => placed.text !== ' ');
    const below = { text: 'under it.', x: 72, y: 686 };
    expect(textsOf(await readPages([{ texts: [below, ...letters.reverse()] }]))).toEqual([
      `${text} under it.`,
    ]);
  });

  it('on a page that is turned, or along its side, are whole', async () => {
    const turned = await readPages([
      { rotate: 90, texts: [{ text: 'Read from the side.', x: 300, y: 100, turned: 90 }] },
    ]);
    expect(textsOf(turned)).toEqual(['Read from the side.']);
    const stamped = await readPages([
      { texts: [...bodyLines(1, 4), { text: 'Sample stamp', x: 30, y: 300, turned: 90 }] },
    ]);
    expect(textsOf(stamped).at(-1)).toBe('Sample stamp');
  });

  it('recognised under a scan are read', async () => {
    const page = { picture: true, texts: bodyLines(1, 12).map((text) => ({ ...text, invisible: true })) };
    expect(textsOf(await readPages([page])).join(' ')).toContain('Sample line 1.11');
  });
});

describe('notes', () => {
  const page = (index: number, mark: string): PdfPageSource => ({
    texts: [
      { text: `This part ends in a note on page ${index}, it says,`, x: 72, y: 700 },
      {
        text: mark,
        x: 72 + widthOf(`This part ends in a note on page ${index}, it says,`, 12),
        y: 704,
        size: 7,
      },
      {
        text: `and goes on in words that make a full line of the page here, as ${index} does.`,
        x: 72,
        y: 686,
      },
      { text: mark, x: 72, y: 83, size: 6 },
      { text: `See Sample Report ${index}, at 4.`, x: 77, y: 80, size: 9 },
    ],
  });

  it('at the foot of a page stand apart, after the paragraph, and their marks apart from words', async () => {
    const { paragraphs } = await readPages([page(1, '12'), page(2, '13')]);
    expect(paragraphs.map(({ kind, page: label, text }) => [kind, label, text])).toEqual([
      [
        'text',
        '1',
        'This part ends in a note on page 1, it says, 12 and goes on in words that make a full line of the page here, as 1 does.',
      ],
      ['note', '1', '12 See Sample Report 1, at 4.'],
      [
        'text',
        '2',
        'This part ends in a note on page 2, it says, 13 and goes on in words that make a full line of the page here, as 2 does.',
      ],
      ['note', '2', '13 See Sample Report 2, at 4.'],
    ]);
  });

  it('leave raised letters in their word', async () => {
    const texts = [
      { text: 'On the 4', x: 72, y: 700 },
      { text: 'th', x: 72 + widthOf('On the 4', 12), y: 704, size: 7 },
      { text: 'of March.', x: 72 + widthOf('On the 4', 12) + widthOf('th', 7) + 3, y: 700 },
    ];
    expect(textsOf(await readPages([{ texts }]))).toEqual(['On the 4th of March.']);
  });
});

it('takes neither larger quotations for headings nor small print for notes', async () => {
  const body = wrap(paragraphOf(3, 12), 468, 10).map((text, index) => ({
    text,
    x: 72,
    y: 700 - index * 12,
    size: 10,
  }));
  const quote = wrap('Chair Roe said that it was so. Was it so?', 400, 12);
  const small = wrap('2 excerpts of it stand in the sample.', 400, 8);
  const { paragraphs } = await readPages([
    {
      texts: [
        ...body,
        ...quote.map((text, index) => ({ text, x: 108, y: 440 - index * 14, size: 12 })),
        ...small.map((text, index) => ({ text, x: 72, y: 400 - index * 10, size: 8 })),
      ],
    },
    { texts: body.map((line) => ({ ...line, y: line.y - 400 })) },
  ]);
  expect(paragraphs.every(({ kind, heading }) => kind === 'text' && heading === 0)).toBe(true);
});

it('keeps entries of the contents apart', async () => {
  const entries = ['Sample part one', 'Sample part two', 'Sample part three'].map(
    (title, index) => `${title}${'.'.repeat(110)}${index + 1}`,
  );
  const texts = entries.map((text, index) => ({ text, x: 72, y: 700 - index * 14 }));
  expect(textsOf(await readPages([{ texts }]))).toEqual(entries);
});

it('keeps a title together that is centred over several lines, and what stands centred under it apart', async () => {
  const title = [
    'Sample Statement of Ms. Doe of the Example Coalition on Safety before the',
    'Subcommittee on Sample Affairs',
  ];
  const under = ['Jane Doe', 'Policy Director', 'Example Coalition'];
  const texts = [...title, ...under].map((text, index) => ({
    text,
    x: 306 - widthOf(text, 14) / 2,
    y: 780 - index * 17,
    size: 14,
  }));
  const document = await readPages([{ texts: [...texts, ...bodyLines(1, 12)] }]);
  expect(textsOf(document).slice(0, 4)).toEqual([title.join(' '), ...under]);
});

it('reads two columns one after the other, under a title over both', async () => {
  const texts = [1, 2].map((number) => `${paragraphOf(number, 8)} So it was.`);
  const columns = texts.map((text) => wrap(text, 220, 10));
  const place = (lines: string[], x: number, down: number) =>
    lines.map((text, index) => ({ text, x, y: 680 - down - index * 12, size: 10 }));
  for (const down of [0, 5]) {
    const document = await readPages([
      {
        texts: [
          { text: 'A sample title that stands over both of the columns below it', x: 120, y: 740, size: 16 },
          ...place(columns[0] ?? [], 72, 0),
          ...place(columns[1] ?? [], 320, down),
        ],
      },
    ]);
    expect(textsOf(document)).toEqual([
      'A sample title that stands over both of the columns below it',
      ...texts,
    ]);
  }
});

it('keeps the rows of a table in order', async () => {
  const rows = Array.from({ length: 10 }, (_, index) => [
    `Office ${index}`,
    String(index * 7),
    `Day ${index}`,
  ]);
  const texts = rows.flatMap((row, index) =>
    row.map((text, column) => ({ text, x: 72 + column * 160, y: 700 - index * 16 })),
  );
  expect(textsOf(await readPages([{ texts }])).join(' ')).toBe(rows.flat().join(' '));
});

it('says which pages are pictures, and leaves blank ones alone', async () => {
  const document = await readPages([
    { texts: bodyLines(1, 10) },
    { texts: [], picture: true },
    { texts: [] },
    { texts: bodyLines(4, 10) },
  ]);
  expect(document.paragraphs.filter(({ kind }) => kind === 'gap')).toMatchObject([
    { text: '[Page 2 is a picture without text]', page: '2' },
  ]);
  expect(document.pages).toHaveLength(4);
  expect(document.unclear).toMatchObject([
    { page: '2', text: expect.stringContaining('Page 2: a picture without text') },
  ]);
});

it('reports each page as it is read', async () => {
  const said: string[] = [];
  await readPdf(
    makePdf({ pages: [{ texts: bodyLines(1, 3) }, { texts: bodyLines(2, 3) }] }),
    'a',
    (...step) => said.push(step.join(' ')),
  );
  expect(said).toEqual([
    '0 0 Opening the file',
    '0 2 Reading page 1 of 2',
    '1 2 Reading page 2 of 2',
    '2 2 Reading page 2 of 2',
  ]);
});

describe('any document', () => {
  const word = fc
    .array(fc.constantFrom(...'abcdefghijklmnoprstuvwy'), { minLength: 1, maxLength: 11 })
    .map((letters) => letters.join(''));
  const paragraphs = (words: { minLength: number; maxLength: number }) =>
    fc
      .array(word, { ...words, size: 'max' })
      .map((all) => `${all[0]?.charAt(0).toUpperCase()}${all.join(' ').slice(1)}.`);
  const anyParagraph = paragraphs({ minLength: 3, maxLength: 120 });
  // Where hardly a line is full, nothing on the page shows where the edges of the text are.
  const mostlyLong = fc.oneof(
    { weight: 4, arbitrary: paragraphs({ minLength: 30, maxLength: 160 }) },
    { weight: 1, arbitrary: paragraphs({ minLength: 1, maxLength: 12 }) },
  );
  const settings: fc.Arbitrary<PageSettings> = fc.record({
    indents: fc.boolean(),
    justified: fc.boolean(),
    size: fc.constantFrom(9, 10, 11, 12, 13),
    margin: fc.constantFrom(54, 72, 90),
  });

  it('has every word once and in order, on the page where it stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyParagraph, { minLength: 1, maxLength: 25 }),
        settings,
        async (texts, how) => {
          const pages = setPages(
            texts.map((text) => ({ text })),
            { ...how, head: (number) => [{ text: String(number), x: 300, y: 36 }] },
          );
          const document = await read(makePdf({ pages, compress: true }));
          // A single page’s number repeats nowhere and so is no page number.
          const body = pages.length > 1 ? texts : [...texts, '1'];
          expect(textsOf(document).join(' ')).toBe(body.join(' '));
          for (const { text, page, pageBreaks } of document.paragraphs) {
            const ends = [{ at: 0, page }, ...pageBreaks];
            for (const [index, { at, page: label }] of ends.entries()) {
              const part = text.slice(at, ends[index + 1]?.at);
              expect(wordsOn(pages[Number(label) - 1])).toContain(part.trim());
            }
          }
        },
      ),
      { numRuns: 120, seed: 3, endOnFailure: true },
    );
  });

  it('has its paragraphs as they were set', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mostlyLong, { minLength: 12, maxLength: 25 }),
        settings,
        async (texts, how) => {
          const pages = setPages(
            texts.map((text) => ({ text })),
            how,
          );
          const document = await read(makePdf({ pages }));
          const unsure = document.unclear.some(({ text }) => text.startsWith('It could not be told'));
          if (!unsure) expect(textsOf(document)).toEqual(texts);
        },
      ),
      { numRuns: 80, seed: 4, endOnFailure: true },
    );
  });
});

function numberedPage(index: number, words: string): PdfPageSource {
  const foot = words === '' ? [] : [{ text: words, x: 306 - widthOf(words, 12) / 2, y: 40 }];
  return { texts: [...bodyLines(index, 20), ...foot] };
}

function wordsOn(page: PdfPageSource | undefined): string {
  return (page?.texts ?? []).map(({ text }) => text).join(' ');
}

function bodyLines(page: number, count: number): PdfText[] {
  return Array.from({ length: count }, (_, index) => ({
    text: `Sample line ${page}.${index} of this page`,
    x: 72,
    y: PAGE_HEIGHT - 100 - index * 14,
  }));
}
