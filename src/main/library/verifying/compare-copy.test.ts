import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { templateHouse } from '../../../../tests/support/docx/every-block.ts';
import { changeParts, makeTemplate } from '../../../../tests/support/docx/make-template.ts';
import {
  excerpt,
  heading,
  ownText,
  policyAdvocacy,
  position,
  sourceOf,
} from '../../../../tests/support/docx/sample-source.ts';
import { validateDocx } from '../../../../tests/support/docx/validate-docx.ts';
import { makePng } from '../../../../tests/support/pictures/make-pictures.ts';
import type { CitationPlace } from '../../../shared/briefings.ts';
import type { CitationStyle } from '../../../shared/excerpts.ts';
import { writeDocument, writeInHouseStyle } from '../exporting/write-export.ts';
import { compareCopy } from './compare-copy.ts';
import { readCopyBytes } from './read-copy.ts';

const safety = position('Safety', 'Platforms should be safe for each child by design.');
const said = excerpt('It should not be left to families alone, Chair Roe.');
const source = sourceOf([ownText('An introduction.'), safety, ownText('A bridge between them.'), said]);
const known = { positions: [safety.version], excerpts: [said.version] };
const exported = writeDocument(source);

/** The file with its text changed as `change` says. */
function changed(change: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(exported);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

const check = (bytes: Uint8Array, versions = known) =>
  compareCopy({ copy: readCopyBytes(bytes, 'copy.docx'), known: versions, library: '' });

const statusesOf = async (bytes: Uint8Array, versions = known) =>
  (await check(bytes, versions)).items.map(({ status }) => status);

const withoutMarks = (xml: string) =>
  xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '').replace(/<w:tag [^>]*>/g, '');

test('an untouched copy is as exported, and a valid document', async () => {
  const { items, added, hasRecord } = await check(exported);
  expect(hasRecord).toBe(true);
  expect(items.map(({ kind, status }) => [kind, status])).toEqual([
    ['position', 'unchanged'],
    ['excerpt', 'unchanged'],
  ]);
  expect(added).toEqual([]);
  expect(await validateDocx(exported)).toEqual([]);
}, 60_000);

const styles: CitationStyle[] = ['plain', 'bluebook', 'chicago', 'apa'];
const places: CitationPlace[] = ['footnote', 'endnote', 'brackets'];
test.each(styles.flatMap((style) => places.map((place) => [style, place] as const)))(
  'an untouched copy is as exported where short names would be shared, in %s and %s',
  async (citationStyle, citationPlace) => {
    const page = (publisher: string) => ({ source: { ...policyAdvocacy, publisher } });
    const john = { witness: { name: 'John Doe', title: '', organisation: '' } };
    const comment = { kind: 'regulatory-comment' as const };
    const positions = [
      position('A', 'The first agency asks for safety by design.', page('Sample Agency')),
      position('B', 'The second agency asks for reports in time.', page('Sample Coalition')),
    ];
    const excerpts = [
      excerpt('What Jane Doe said of families.', { id: '1' }),
      excerpt('What John Doe said of platforms.', { id: '2', citation: john }),
      excerpt('One rule was written about so.', { id: '3', citation: { ...comment, title: 'Rule A' } }),
      excerpt('Another rule was written about thus.', { id: '4', citation: { ...comment, title: 'Rule B' } }),
    ];
    const cited = [...positions, ...excerpts];
    const again = cited.map((block) => ({ ...block, id: `${block.id} again` }));
    const bytes = writeDocument(sourceOf([...cited, ...again], { citationStyle, citationPlace }));
    const all = {
      positions: positions.map(({ version }) => version),
      excerpts: excerpts.map(({ version }) => version),
    };
    expect(new Set(await statusesOf(bytes, all))).toEqual(new Set(['unchanged']));
    // The rest is judged without the first of two that share a name, too.
    const fewer = { positions: all.positions.slice(1), excerpts: all.excerpts.slice(1) };
    expect(await statusesOf(bytes, fewer)).not.toContain('altered');
  },
);

test('own words that a template’s style strikes out are not new in an untouched copy', async () => {
  const hyperlink =
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:strike/></w:rPr></w:style></w:styles>';
  const template = changeParts(await makeTemplate(), {
    'word/styles.xml': (xml) =>
      xml.replace(/<w:style [^>]*w:styleId="Hyperlink".*?<\/w:style>/s, '').replace('</w:styles>', hyperlink),
  });
  const link = { type: 'link', attrs: { href: 'https://sample.example' } } as const;
  const own = ownText({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'What is said on ' },
      { type: 'text', text: 'the old page', marks: [link] },
    ],
  });
  const bytes = await writeInHouseStyle({ ...sourceOf([own, safety]), house: templateHouse(template) });
  const copy = readCopyBytes(bytes, 'copy.docx');
  expect(copy.paragraphs.map(({ text }) => text)).toContain('What is said on');
  expect((await check(bytes)).added).toEqual([]);
});

test('a changed word is shown as a difference', async () => {
  const { items } = await check(changed((xml) => xml.replace('should be safe', 'must be safe')));
  expect(items[0]?.difference).toContainEqual({ kind: 'added', text: 'must' });
  expect(items[0]?.difference).toContainEqual({ kind: 'removed', text: 'should' });
});

test('a changed citation alters its item', async () => {
  const copy = changed((xml) => xml.replace('Policy Advocacy', 'Policy Advocacies'), 'word/footnotes.xml');
  expect(await statusesOf(copy)).toEqual(['altered', 'unchanged']);
});

test('text between the items is told as added, changed or new', async () => {
  const { items, added } = await check(changed((xml) => xml.replace('A bridge', 'A long bridge')));
  expect(items.every(({ status }) => status === 'unchanged')).toBe(true);
  expect(added).toEqual(['A long bridge between them.']);
});

test('a picture more or fewer is told, and not whether a record without a count had it', async () => {
  const file = { file: '0'.repeat(64), width: 40, height: 30, format: 'png', data: makePng(40, 30) } as const;
  const said = { alt: 'A sample', caption: 'Sample figure', size: 'medium' } as const;
  const parts = unzipSync(
    writeDocument(sourceOf([{ type: 'picture', id: 'picture', ...file, ...said }, safety])),
  );
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const [paragraph = ''] = /<w:p>(?:(?!<w:p>).)*<w:drawing>.*?<\/w:p>/s.exec(xml) ?? [];
  const picturesOf = async (text: string, record = parts['customXml/item1.xml'] ?? new Uint8Array()) =>
    (await check(zipSync({ ...parts, 'word/document.xml': strToU8(text), 'customXml/item1.xml': record })))
      .pictures;
  expect(await picturesOf(xml)).toBe(0);
  expect(await picturesOf(xml.replace(paragraph, paragraph + paragraph))).toBe(1);
  expect(await picturesOf(xml.replace(paragraph, ''))).toBe(-1);
  const older = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array()).replace(/ pictures="\d+"/, '');
  expect(await picturesOf(xml, strToU8(older))).toBeNull();
});

test('a number at the end of own text is told, and the page of an entry of contents is not', async () => {
  const own = ownText({ type: 'paragraph', content: [{ type: 'text', text: 'Reports\t120' }] });
  const headings = ['One', 'Two', 'Three', 'Four'].map((text) => heading(text));
  const parts = unzipSync(writeDocument(sourceOf([own, ...headings, safety])));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const changedTo = (change: (before: string) => string) =>
    check(zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }));
  const addedBy = async (change: (before: string) => string) => (await changedTo(change)).added;
  expect(await addedBy((before) => before.replace('>120<', '>999<'))).toEqual(['Reports\t999']);
  const entries = /(?<=<w:pStyle w:val="TOC1"\/>.*?<w:t[^>]*>)\d(?=<\/w:t>)/gs;
  expect(xml).toMatch(entries);
  expect(await addedBy((before) => before.replace(entries, '7'))).toEqual([]);
});

test('tracked changes that are pending are read as accepted, and said', async () => {
  const copy = changed((xml) =>
    xml.replace(
      /(<w:r>(?:(?!<w:r>).)*?)Platforms should/,
      '<w:ins w:id="9" w:author="A"><w:r><w:t xml:space="preserve">All </w:t></w:r></w:ins>$1Platforms should',
    ),
  );
  const { items } = await check(copy);
  expect(items[0]).toMatchObject({ status: 'altered', isPending: true });
  expect(items[0]?.difference).toContainEqual({ kind: 'added', text: 'All ' });
});

test('an item that was taken out is removed', async () => {
  const copy = changed((xml) => xml.replace(/<w:sdt>(?:(?!<\/w:sdt>).)*Standpoint_2.*?<\/w:sdt>/s, ''));
  expect((await statusesOf(copy)).at(-1)).toBe('removed');
});

test('an item whose marks were lost is found by its words', async () => {
  expect(await statusesOf(changed(withoutMarks))).toEqual(['unchanged', 'unchanged']);
});

test('an item whose marks were lost and whose words were changed is altered, not gone', async () => {
  const copy = changed((xml) => withoutMarks(xml).replace('each child', 'every child'));
  const { items, added } = await check(copy);
  expect(items.map(({ status }) => status)).toEqual(['altered', 'unchanged']);
  expect(items[0]?.difference).toContainEqual({ kind: 'added', text: 'every' });
  expect(added).toEqual([]);
});

test('an item without marks that this library does not have is found by its hash', async () => {
  const { items } = await check(changed(withoutMarks), { positions: [], excerpts: [] });
  expect(items.map(({ status, comparedWith }) => [status, comparedWith])).toEqual([
    ['unchanged', 'record'],
    ['unchanged', 'record'],
  ]);
});

test('words quoted within a quotation raise no alarm, with and without a record', async () => {
  const quoting = excerpt('They said “never again,” Chair Roe, and did nothing.');
  const bytes = writeDocument(sourceOf([quoting]));
  const { 'customXml/item1.xml': _, ...others } = unzipSync(bytes);
  const versions = { positions: [], excerpts: [quoting.version] };
  expect(await statusesOf(bytes, versions)).toEqual(['unchanged']);
  expect(await statusesOf(zipSync(others), versions)).toEqual(['unchanged']);
});

test('words that a newer version replaced are outdated', async () => {
  const newer = { ...safety.version, currentVersion: 2 };
  expect(await statusesOf(exported, { ...known, positions: [newer] })).toEqual(['outdated', 'unchanged']);
});

test('a record that was rewritten with the text vouches for nothing that the library has', async () => {
  const forged = writeDocument(
    sourceOf([position('Safety', 'Platforms should be free of duties to each child.'), said]),
  );
  expect(await statusesOf(forged)).toEqual(['altered', 'unchanged']);
});

test('a file without a record is compared by its words', async () => {
  const parts = unzipSync(exported);
  const { 'customXml/item1.xml': _, ...others } = parts;
  const { items, hasRecord } = await check(zipSync(others));
  expect(hasRecord).toBe(false);
  expect(items.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
});
