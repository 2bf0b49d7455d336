/** Text of every kind, in every place of a document where words can stand. */
import { describe, expect, it } from 'vitest';
import { checkAccessibility } from '../../../../tests/support/docx/check-accessibility.ts';
import { everything, type Place, places, type Words } from '../../../../tests/support/docx/every-block.ts';
import { openDocx, paragraphsOf, partOf, tagsOf } from '../../../../tests/support/docx/open-docx.ts';
import { validateDocx } from '../../../../tests/support/docx/validate-docx.ts';
import { writeDocument } from './write-export.ts';

const kinds: Record<string, string> = {
  'words like fields':
    '{ INCLUDETEXT "C:\\\\x" } {heads-0} {orderedList-1} {{title}} PAGEREF _Toc000000001 \\h',
  'words like XML': "<w:p> & </w:t> ]]> &amp; &#x202E; <!-- --> <?xml?> “a”='b'",
  'emoji and combining marks': '😀 👩‍👩‍👧 🇺🇸 👍🏽 e\u0301 ą\u0323 x\u0300\u0301\u0302 ﷺ ﬁ',
  'right to left': 'العربية تبدأ هنا with English 19 و 123 ثم, עברית וגם (סוגריים) \u202Eover\u202C',
  'East Asian': '日本語の引用と中文，以及 한국어 𠮷 ｆｕｌｌ',
};

/** Set otherwise where it stands in one line or in a quotation, so that it is only judged whether it is valid. */
const loose: readonly string[] = [
  'a\tb\t\tc\nd\r\ne\u2028f\u00A0g\u2009h\u00ADi\u200Bj\u3000k',
  'a\u0000b\u0007c\uFFFEd\uFFFFe\uD800f\uDC00g\u001Fh',
];

/** So many at once, so that no place has more than it takes. */
const BATCH = 0x400;

/** What is compared: a line or a quotation may be set otherwise, but no letter may be lost. */
function lettersOf(text: string): string {
  return (
    text
      .toWellFormed()
      // A quotation leaves out soft hyphens, which belong to the lines of its source.
      .replace(/[\s\v\u00AD]+/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
      .replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replace(/["'`´“”„‟‘’‚‛]/g, '"')
  );
}

/** The letters that a reader finds in each part of the file. */
function readParts(bytes: Uint8Array): Record<(typeof places)[Place], string> {
  const docx = openDocx(bytes);
  const storyOf = (part: string) =>
    lettersOf(
      paragraphsOf(partOf(docx, part))
        .map(({ text }) => text)
        .join('\n'),
    );
  const body = storyOf('word/document.xml');
  const notes = storyOf('word/footnotes.xml');
  const described = [...tagsOf(partOf(docx, 'word/document.xml'))].flatMap(({ name, attributes }) =>
    name === 'wp:docPr' ? (attributes.descr ?? '') : [],
  );
  const core = [...tagsOf(partOf(docx, 'docProps/core.xml'))].map(({ text }) => text).join('\n');
  return {
    body,
    notes,
    citation: notes,
    header: storyOf('word/header1.xml'),
    footer: storyOf('word/footer1.xml'),
    alt: lettersOf(described.join('\n')),
    core: lettersOf(core),
  };
}

/** The places whose words are not in the file to the letter. */
function lostIn(bytes: Uint8Array, words: Words): Place[] {
  const read = readParts(bytes);
  return (Object.keys(places) as Place[]).filter(
    (place) => !read[places[place]].includes(lettersOf(words(place))),
  );
}

describe('text in every place of a document', () => {
  it.each(Object.entries(kinds))('is there to the letter, and the document accessible: %s', (_kind, text) => {
    const words: Words = (place) => `The ${place}: ${text} end`;
    const bytes = writeDocument(everything(words));
    expect(lostIn(bytes, words)).toEqual([]);
    expect(checkAccessibility(openDocx(bytes))).toEqual([]);
  });

  it('is there to the letter: each code unit of 16 bits, or a sign in its place that can be seen', () => {
    const lost: Record<string, Place[]> = {};
    const details = { contents: 'placed', contentsPages: false } as const;
    for (let from = 0; from < 0x10000; from += BATCH) {
      // Of control characters a place of one line makes spaces: see below whether the file is valid with them.
      const text = Array.from({ length: BATCH }, (_, n) => String.fromCharCode(from + n))
        .join('')
        .replace(/\p{Cc}/gu, '');
      // A marking that is long is cut on purpose, to leave the page its room.
      const words: Words = (place) => `The ${place}: ${place === 'marking' ? text.slice(0, 64) : text} end`;
      const missing = lostIn(writeDocument(everything(words, { details })), words);
      if (missing.length > 0) lost[from.toString(16)] = missing;
    }
    expect(lost).toEqual({});
  });

  it('is there to the letter: a megabyte without a break in each place', { timeout: 120_000 }, () => {
    const lost: Place[] = [];
    const all = Object.keys(places) as Place[];
    for (let from = 0; from < all.length; from += 4) {
      const long = all.slice(from, from + 4);
      const words: Words = (place) =>
        `The ${place}: ${long.includes(place) ? 'x'.repeat(1_000_000) : ''} end`;
      lost.push(...lostIn(writeDocument(everything(words)), words));
    }
    // A marking that is long is cut on purpose, to leave the page its room.
    expect(lost).toEqual(['marking']);
  });

  it('gives a valid document, with all kinds at once', { timeout: 60_000 }, async () => {
    const words: Words = (place) => `The ${place}: ${[...Object.values(kinds), ...loose].join(' ')} end`;
    for (const details of [{}, { citationPlace: 'brackets', titlePage: 'memo' } as const]) {
      expect(await validateDocx(writeDocument(everything(words, { details })))).toEqual([]);
    }
  });
});
