import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureCpuMs } from '../../../../../tests/support/measure-cpu.ts';
import { preformattedTextOf, readHtmlDocument } from './read-html-document.ts';

const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures/testimony/documents');
const textsOf = (html: string) => readHtmlDocument(html).paragraphs.map(({ text }) => text);

it('reads a saved page’s own text with its headings, lists, tables and notes', () => {
  const { paragraphs, properties, unclear } = readHtmlDocument(
    readFileSync(join(fixtures, 'prepared-statement.html'), 'utf8'),
  );
  expect(
    paragraphs.map(({ line, heading, kind, text }) => [line, heading || kind, text.slice(0, 40)]),
  ).toEqual([
    [15, 1, 'Testimony of Jane Doe\nPolicy Director, S'],
    [16, 'text', 'Before the Subcommittee on Sample Affair'],
    [19, 'text', 'Hearing on “Keeping Sample Services Safe'],
    [20, 'text', 'December 9, 2025'],
    [21, 'text', '[Sample text for testing. No real person'],
    [22, 2, 'Introduction'],
    [23, 'text', 'Chair Roe, Ranking Member Loe, and membe'],
    [26, 2, 'Sample recommendations'],
    [28, 'text', 'Keep what was reported for a year.'],
    [29, 'text', 'Say who may ask for it.'],
    [32, 'text', 'Year\tSample reports'],
    [33, 'text', '2024\t12'],
    [36, 'note', 'Sample Coalition, Sample Report (2024), '],
  ]);
  expect(paragraphs[6]?.text).toContain('for this hearing. This sentence');
  expect(properties).toEqual({
    title: 'Sample testimony on safe services | Sample Coalition',
    author: 'Sample Coalition',
    date: '',
    url: 'https://sample.example/testimony/safe-services',
  });
  expect(unclear.map(({ text }) => text)).toEqual([
    'What the page sets beside its text was left out (4 words): “Related: another sample page”',
    '1 sign of notes left out of the text; the notes themselves were kept.',
  ]);
});

describe('paragraphs', () => {
  it.each<[string, string, string[]]>([
    ['keep line ends within them', '<p>one<br>\n two<br/>three</p>', ['one\ntwo\nthree']],
    [
      'end at two line ends, as old pages have them',
      'one<br><br>\ntwo<br>&nbsp;<br>three',
      ['one', 'two\n\u00A0\nthree'],
    ],
    [
      'have the white space that shows',
      '<p> one\n\t <i>two </i>and<b> three</b>four</p>',
      ['one two and threefour'],
    ],
    [
      'keep what Word calls a note outside of the text',
      `<p>Words<a href="#_ftn1" name="_ftnref1">[1]</a> on.</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p></div>`,
      ['Words on.', '[1] Note.'],
    ],
    [
      'keep links that are no signs of notes',
      '<p>See <a href="#fn1">the first note</a> and <a href="#part">2</a>.</p>',
      ['See the first note and 2.'],
    ],
    [
      'keep the lines of what is preformatted',
      '<pre>  First\nline\n\n  Second</pre><p>Third</p>',
      ['First line', 'Second', 'Third'],
    ],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it('say which raised numbers stand in the text', () => {
    const { paragraphs, unclear } = readHtmlDocument('<p>Words<sup>3</sup> on.</p>');
    expect(paragraphs[0]?.text).toBe('Words3 on.');
    expect(unclear.map(({ text }) => text).join()).toContain('“3”');
  });

  it('know the lines and pages of preformatted text', () => {
    const { paragraphs, pages } = readHtmlDocument('<title>x</title>\n<pre>\none\n\n[[Page 4]]\n\nTwo</pre>');
    expect(paragraphs.map(({ line, page, text }) => [line, page, text])).toEqual([
      [3, '', 'one'],
      [7, '4', 'Two'],
    ]);
    expect(pages).toEqual(['4']);
  });
});

describe('the preformatted text of a page', () => {
  it('has its lines as they are, with the page’s title', () => {
    expect(
      preformattedTextOf(
        '<html><title> - SAMPLE\n HEARING</title><body><pre>[House &lt;a&gt;]\n\n    Mr. Roe. Yes.\f</pre>',
      ),
    ).toEqual({ words: '[House <a>]\n\n    Mr. Roe. Yes.\f', title: '- SAMPLE HEARING' });
  });

  it('goes on over links and pieces of markup within it', () => {
    expect(preformattedTextOf('<pre>one\n<a href="x">two</a>\n<b>three</b></pre>').words).toBe(
      'one\ntwo\nthree',
    );
  });

  it('is none where most of the page is other text', () => {
    expect(preformattedTextOf('<p>Much more text than that.</p><pre>code</pre>').words).toBe('');
    expect(preformattedTextOf('<p>Text</p>').words).toBe('');
  });
});

describe('hostile pages are read in bounded time', () => {
  it.each([
    ['deeply nested notes', '<div id="fn1"><aside>'.repeat(50_000)],
    ['two hundred thousand paragraphs', '<p>x'.repeat(200_000)],
    ['two hundred thousand line ends', 'x<br>'.repeat(200_000)],
    ['two hundred thousand pieces of preformatted text', `<pre>${'x<b>y</b>'.repeat(200_000)}`],
    ['two hundred thousand preformatted blocks', '<pre>x</pre>'.repeat(200_000)],
    ['a megabyte in a sign of a note', `<a href="#fn1">${'x'.repeat(1_000_000)}</a>`],
  ])('%s', async (_, html) => {
    const cpuMs = await measureCpuMs(() => {
      readHtmlDocument(html);
      preformattedTextOf(html);
    });
    expect(cpuMs).toBeLessThan(8000);
  });
});
