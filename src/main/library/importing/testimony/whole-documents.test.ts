import {
  Document,
  EndnoteReferenceRun,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from './read-docx.ts';
import { readHtmlDocument } from './read-html-document.ts';
import { readStatement } from './read-statement.ts';
import { readTextDocument } from './read-text-document.ts';

/** Words as testimony has them, none of which begins a list or a page. */
const word = fc.constantFrom(
  ...'[Sample the safety child’s “quoted” naïve evidence report—so members, long-term ﬁnding families; §2258A don’t U.S.C. O’Roe 97% Größe 安全 (see “b”) and of …'.split(
    ' ',
  ),
);
const sentence = fc
  .array(word, { minLength: 3, maxLength: 60 })
  .map((words) => `Sample ${words.join(' ')} end.`);
const title = fc.array(fc.constantFrom('Sample', 'Findings', 'Safety', 'Requests'), {
  minLength: 1,
  maxLength: 4,
});
const block = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      text: sentence,
      notes: fc.array(sentence, { maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('heading' as const),
      text: title.map((words) => words.join(' ')),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('table' as const),
      cells: fc.array(sentence, { minLength: 1, maxLength: 4 }),
    }),
  },
);
type Block = typeof block extends fc.Arbitrary<infer Value> ? Value : never;
const blocks = fc.array(block, { minLength: 1, maxLength: 25 });

/** The paragraphs in the order in which they are read: a section's notes stand at its end. */
function expected(document: readonly Block[]): [kind: string, text: string][] {
  const read: [string, string][] = [];
  let notes: string[] = [];
  const endSection = () => {
    for (const note of notes) read.push(['note', note]);
    notes = [];
  };
  for (const one of document) {
    if (one.type === 'table') for (const cell of one.cells) read.push(['text', cell]);
    else {
      if (one.type === 'heading') endSection();
      read.push([one.type, one.text]);
      if (one.type === 'text') notes.push(...one.notes);
    }
  }
  endSection();
  return read;
}

async function packDocx(document: readonly Block[]): Promise<Uint8Array> {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const children = document.map((one) => {
    if (one.type === 'heading') return new Paragraph({ text: one.text, heading: HeadingLevel.HEADING_2 });
    if (one.type === 'table') {
      const cells = one.cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] }));
      return new Table({ rows: [new TableRow({ children: cells })] });
    }
    const middle = Math.floor(one.text.length / 2);
    const signs = one.notes.map((note) => {
      const id = Object.keys(footnotes).length + 1;
      footnotes[id] = { children: [new Paragraph(note)] };
      return new FootnoteReferenceRun(id);
    });
    return new Paragraph({
      children: [
        new TextRun({ text: one.text.slice(0, middle), bold: true }),
        ...signs,
        new TextRun(one.text.slice(middle)),
      ],
    });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ footnotes, sections: [{ children }] })));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const inPage = (content: string) =>
  `<!DOCTYPE html><title>Sample</title><nav>Menu</nav><main>${content}</main><footer>Foot</footer>`;

describe('every paragraph is read once, in order, with its words as they are:', () => {
  it('DOCX', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (document) => {
        const found = readStatement(await readDocx(await packDocx(document), 'sample.docx'), {
          name: 'sample.docx',
          format: 'docx',
        });
        expect(found.passages.map(({ kind, text }) => [kind, text])).toEqual(expected(document));
      }),
      { numRuns: 60 },
    );
  });

  it('HTML', () => {
    fc.assert(
      fc.property(blocks, (document) => {
        let notes = '';
        let count = 0;
        const content = document.map((one) => {
          if (one.type === 'heading') return `<h2>${escaped(one.text)}</h2>`;
          if (one.type === 'table') {
            return `<table><tr>${one.cells.map((cell) => `<td><p>${escaped(cell)}</p></td>`).join('')}</tr></table>`;
          }
          const signs = one.notes.map((note) => {
            count++;
            notes += `<li id="fn${count}">${escaped(note)} <a href="#fnref${count}">↩</a></li>`;
            return `<sup><a href="#fn${count}">${count}</a></sup>`;
          });
          // Spaces are as many as the page's author likes.
          return `<p>\n  ${escaped(one.text).replaceAll(' ', '\n   ')}${signs.join('')}\n</p>`;
        });
        const read = readHtmlDocument(inPage(`${content.join('')}<ol>${notes}</ol>`)).paragraphs;
        const isNote = ([kind]: readonly string[]) => kind === 'note';
        const all = expected(document);
        expect(read.map(({ kind, heading, text }) => [heading > 0 ? 'heading' : kind, text])).toEqual([
          ...all.filter((one) => !isNote(one)),
          ...all.filter(isNote),
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['plain text with blank lines', '', '\n\n', 72],
    ['plain text with indents', '    ', '\n', 72],
    ['plain text with a line for each paragraph', '', '\n', Number.POSITIVE_INFINITY],
  ])('%s', (_, indent, between, width) => {
    const long = fc.array(
      fc.array(word, { minLength: 40, maxLength: 80 }).map((words) => `Sample ${words.join(' ')} end.`),
      { minLength: 2, maxLength: 15 },
    );
    fc.assert(
      fc.property(long, (paragraphs) => {
        const text = paragraphs.map((one) => wrap(indent + one, width)).join(between);
        const read = readTextDocument(text).paragraphs;
        expect(read.map((one) => one.text.replaceAll('\n', ' '))).toEqual(paragraphs);
      }),
      { numRuns: 200 },
    );
  });
});

/** Lines are broken at spaces alone. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const one of text.split(/(?<=\S) /)) {
    if (line !== '' && line.length + 1 + one.length > width) {
      lines.push(line);
      line = one;
    } else line = line === '' ? one : `${line} ${one}`;
  }
  return [...lines, line].join('\n');
}

it('no letter of any text is lost or moved, whatever its form', () => {
  const piece = fc.oneof(
    word,
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '\n',
      '\n\n',
      '\f',
      '\r\n',
      '\t',
      '      ',
      '- ',
      '1. ',
      'AND',
      '====',
      '\n-----\n',
      '\n          12\n',
    ),
  );
  const lettersOf = (text: string) => (text.match(/\p{L}/gu) ?? []).join('');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const text = pieces.join(' ');
      const read = readTextDocument(text).paragraphs.map((one) => one.text);
      expect(lettersOf(read.join(''))).toBe(lettersOf(text));
    }),
    { numRuns: 1000 },
  );
});

it('endnotes are read too', async () => {
  const document = new Document({
    endnotes: { 1: { children: [new Paragraph('Sample note.')] } },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun('Words'), new EndnoteReferenceRun(1)] }),
          new Paragraph('More.'),
        ],
      },
    ],
  });
  const { paragraphs } = await readDocx(new Uint8Array(await Packer.toBuffer(document)), 'sample.docx');
  expect(paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
    ['text', 'Words'],
    ['text', 'More.'],
    ['note', 'Sample note.'],
  ]);
});
