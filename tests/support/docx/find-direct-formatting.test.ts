import { expect, it } from 'vitest';
import { writeDocument } from '../../../src/main/library/exporting/write-export.ts';
import { everything } from './every-block.ts';
import { findDirectFormatting } from './find-direct-formatting.ts';
import { changeParts } from './make-template.ts';
import { openDocx } from './open-docx.ts';

const bytes = writeDocument(everything());

it('finds nothing in a document as it is exported', () => {
  expect(findDirectFormatting(openDocx(bytes))).toEqual([]);
});

it.each([
  [/(<w:pStyle w:val="Answer"\/>)/, '$1<w:jc w:val="center"/>', 'w:jc in Answer'],
  [/(<w:r>)(?=<w:t)/, '$1<w:rPr><w:color w:val="FF0000"/></w:rPr>', 'w:color in '],
  [/(<w:r>)(?=<w:t)/, '$1<w:rPr><w:rFonts w:ascii="Sample Sans"/></w:rPr>', 'w:rFonts in '],
  [/<w:tblLayout/, '<w:tblBorders/>$&', 'w:tblBorders in the table'],
  [/<w:tblStyle [^>]*>/, '', 'no style in the table'],
  [/<w:tblHeader/, '<w:trHeight/>$&', 'w:trHeight in the table'],
  [/<w:tcPr>/, '$&<w:shd w:fill="FFFFFF"/>', 'w:shd in the table'],
])('finds where %s becomes %s that it is %s', (what, by, finding) => {
  const changed = changeParts(bytes, { 'word/document.xml': (xml) => xml.replace(what, by) });
  expect(findDirectFormatting(openDocx(changed)).join('\n')).toContain(finding);
});
