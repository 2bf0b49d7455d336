import { describe, expect, it } from 'vitest';
import { measureCpuMs } from '../../../../../tests/support/measure-cpu.ts';
import { readHtml } from './read-html.ts';

const textOf = (html: string) => readHtml(html).lines.map((line) => line.text);

describe('the lines of a page', () => {
  it('are those of its blocks, with white space as a browser shows it', () => {
    expect(textOf('<p> One\n  <b>two</b>three </p><div>four<br>five<p>six<li>seven')).toEqual([
      'One twothree',
      'four',
      'five',
      'six',
      'seven',
    ]);
    expect(textOf('<p>no&nbsp;break &amp; &ldquo;quotes&rdquo; &#8212; &#x1F600; &notanentity;')).toEqual([
      'no\u00A0break & “quotes” — 😀 ¬anentity;',
    ]);
    expect(textOf('<pre>One  two\n  three</pre>')).toEqual(['One  two', 'three']);
    expect(textOf('<table><tr><td>a<td>b<tr><td>c</table>')).toEqual(['a\tb', 'c']);
    expect(textOf('a<span> </span>b <i> c</i>')).toEqual(['a b c']);
  });

  it('know the line they begin on, their heading and whether they are a link', () => {
    expect(
      readHtml(
        '<html>\n<h2>\n Title</h2>\n<div role="heading" aria-level="3">Lower</div><a href="x"><div>Whole</div></a><p><a>Part</a> only',
      ).lines,
    ).toEqual([
      { text: 'Title', line: 3, heading: 2, link: false },
      { text: 'Lower', line: 4, heading: 3, link: false },
      { text: 'Whole', line: 4, heading: 0, link: true },
      { text: 'Part only', line: 4, heading: 0, link: false },
    ]);
  });

  it.each([
    ['scripts', '<script>document.write("<p>x</p>")</script><script>/* </p> */</script>'],
    ['styles', '<style>p::after { content: "x" }</style>'],
    ['what is there without scripts', '<noscript><p>x</p></noscript>'],
    ['templates', '<template><p>x</p></template>'],
    ['comments', '<!-- <p>x</p> --><!x>'],
    ['frames', '<iframe src="https://x.example"><p>x</p></iframe>'],
    ['drawings', '<svg><title>x</title><style>x</style><script/><text>x</text></svg>'],
    [
      'hidden elements',
      '<div hidden><p>x</div><p style="color: red; display:none">x</p><p style="visibility: hidden">x</p>',
    ],
    ['an open paragraph that is hidden', '<p hidden>x<b>x'],
    ['form fields', '<select><option>x</select><textarea>x</textarea><input value="x">'],
    ['navigation', '<nav><p>x</nav><div role="navigation">x</div>'],
    ['the header and the footer of the page', '<header><h1>x</h1></header><footer>x</footer>'],
    ['dialogs', '<dialog>x</dialog><div role="dialog">x</div>'],
  ])('leave out %s', (_, html) => {
    expect(textOf(`<p>before</p>${html}<div>after</div>`)).toEqual(['before', 'after']);
  });

  it('keep the header of an article', () => {
    expect(textOf('<header>x</header><article><header><h1>Title</h1></header>Text</article>')).toEqual([
      'Title',
      'Text',
    ]);
  });

  it('are those of the main part where the page marks one that has text', () => {
    expect(textOf('<div>Menu</div><main><p>Text</p></main><div>More</div>')).toEqual(['Text']);
    expect(textOf('<div>Menu</div><div role="main">Text</div>')).toEqual(['Text']);
    expect(textOf('<main></main><p>Text</p>')).toEqual(['Text']);
  });

  it('take elements with odd names as any other', () => {
    expect(textOf('<constructor>one</constructor><valueof>two</valueof><p>three')).toEqual([
      'onetwo',
      'three',
    ]);
  });

  it('survive end tags in the wrong place', () => {
    expect(textOf('<div><main><div><b><div>one</b></div>two</div></span></p>three</main>x</div>')).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(textOf('<nav>x</nav></nav></div><p>one</p>')).toEqual(['one']);
  });
});

it('the head of a page says what it is and when it was saved', () => {
  const page = readHtml(
    '<!-- Mirrored from policy.example/a by HTTrack Website Copier/3.x [XR&CO\'2014], Tue, 24 Nov 2026 08:00:00 GMT -->\n<title> A\n title </title><meta property="og:site_name" content="Example">',
  );
  expect(page).toMatchObject({ title: 'A title', publisher: 'Example', savedOn: '2026-11-24', lines: [] });
  expect(readHtml('<!-- saved date: 31 Feb 2026 --><p>x').savedOn).toBeNull();
});

describe('hostile pages are read in bounded time', () => {
  it.each([
    ['deeply nested', '<div>'.repeat(100_000)],
    ['deeply nested and misnested', '<p><b><a><div>'.repeat(50_000)],
    ['end tags that end nothing', `<span>${'<span>'.repeat(50_000)}${'</b></i></div>'.repeat(50_000)}`],
    [
      'an element with many attributes',
      `<div ${Array.from({ length: 100_000 }, (_, n) => `a${n}`).join(' ')}>`,
    ],
    ['an open comment', `<p>Text</p><!--${'-!'.repeat(500_000)}`],
    ['a megabyte without a space', `<p>${'x'.repeat(1_000_000)}`],
  ])('%s', async (_, html) => {
    expect(await measureCpuMs(() => readHtml(html))).toBeLessThan(5000);
  });
});
