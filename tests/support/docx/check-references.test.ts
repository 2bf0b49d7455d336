import { expect, it } from 'vitest';
import { writeDocument } from '../../../src/main/library/exporting/write-export.ts';
import { checkReferences } from './check-references.ts';
import { chosenHouse, everything, sampleWords } from './every-block.ts';
import { changeParts } from './make-template.ts';
import { type Docx, openDocx } from './open-docx.ts';

const withNotes = (citationPlace: 'footnote' | 'endnote') =>
  writeDocument(everything(sampleWords, { details: { citationPlace }, house: chosenHouse('header-left') }));
const footnoted = withNotes('footnote');
const endnoted = withNotes('endnote');

/** Under the name that a template's header has where Standpoint makes one. */
function withNamedHeader(docx: Docx): Docx {
  const parts = [...docx.parts].map(([name, text]): [string, string] => [
    name.replace('header1.xml', 'headerStandpoint.xml'),
    text.replaceAll('header1.xml', 'headerStandpoint.xml'),
  ]);
  return { ...docx, parts: new Map(parts) };
}

it.each([
  ['footnotes', footnoted],
  ['endnotes', endnoted],
])('finds nothing in a document with %s as it is exported', (_, bytes) => {
  expect(checkReferences(openDocx(bytes))).toEqual([]);
  expect(checkReferences(withNamedHeader(openDocx(bytes)))).toEqual([]);
});

it.each([
  [footnoted, 'word/footnotes.xml', /(<w:footnote w:id=")1"/, '$199"', 'footnotes and references'],
  [endnoted, 'word/endnotes.xml', /(<w:endnote w:id=")1"/, '$199"', 'endnotes and references'],
  [endnoted, 'word/endnotes.xml', /<w:separator\/>/, '$&<w:endnoteRef/>', 'a separator of endnotes'],
  [footnoted, 'word/header1.xml', /(<wp:docPr id=")\d+/, '$11', 'picture id 1 is there 2 times'],
  [footnoted, 'word/header1.xml', /(<w:pStyle w:val=")Header"/, '$1Lost"', 'style Lost is not defined'],
  [footnoted, 'word/header1.xml', /<w:r>/, '$&<w:fldChar w:fldCharType="end"/>', 'end stands alone'],
])('finds what is broken: %#', (bytes, part, what, by, finding) => {
  const changed = openDocx(changeParts(bytes, { [part]: (xml) => xml.replace(what, by) }));
  for (const docx of [changed, withNamedHeader(changed)]) {
    expect(checkReferences(docx).join('\n')).toContain(finding);
  }
});
