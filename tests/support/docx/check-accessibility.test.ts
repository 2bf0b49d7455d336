import { expect, it } from 'vitest';
import { writeDocument } from '../../../src/main/library/exporting/write-export.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { everything } from './every-block.ts';
import { changeParts } from './make-template.ts';
import { openDocx } from './open-docx.ts';

const bytes = writeDocument(everything());

/** The findings where every match of `what` is put otherwise in a part that it stands in. */
function findingsWith(part: string, what: string | RegExp, by: string): string[] {
  let isChanged = false;
  const changed = changeParts(bytes, {
    [part]: (before) => {
      const after = before.replace(what, by);
      isChanged = after !== before;
      return after;
    },
  });
  expect(isChanged, 'the document has nothing like it').toBe(true);
  return checkAccessibility(openDocx(changed));
}

const body = 'word/document.xml';
const styles = 'word/styles.xml';
const empty = '<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr></w:p>';

it('finds nothing in a document as it is exported', () => {
  expect(checkAccessibility(openDocx(bytes))).toEqual([]);
});

it.each([
  ['docProps/core.xml', /<dc:title>.*?<\/dc:title>/, '', 'has no title'],
  ['docProps/core.xml', /<dc:creator>.*?<\/dc:creator>/, '<dc:creator> </dc:creator>', 'has no author'],
  [styles, /<w:lang [^>]*>/, '', 'has no language'],
  [body, '"Heading1"', '"SectionHeading5"', 'of level 5 below level'],
  [body, '</w:body>', '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p></w:body>', 'heading is empty'],
  [body, / descr="[^"]+"/, ' descr=""', 'has no alt text'],
  [body, ' name="Picture">', ' name="Picture" descr="A line">', 'is decorative and has alt text'],
  [body, '<w:tblHeader/>', '', 'has no header row'],
  [body, '<w:tblHeader/>', '<w:tblHeader w:val="false"/>', 'has no header row'],
  [body, / w:firstRow="[^"]*"/g, ' w:firstRow="0"', 'does not say that its first row is one'],
  [body, '<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>', 'merged cells'],
  [body, /(<w:tc>.*?)(<w:p>)/, '$1<w:tbl><w:tr/></w:tbl>$2', 'within another'],
  [body, 'jane.doe@example.org', 'click here', '“click here” does not say where it leads'],
  [body, 'jane.doe@example.org', 'https://example.org/a', 'does not say where it leads'],
  [body, 'jane.doe@example.org', ' ', 'a link has no words'],
  [body, /wp:inline/g, 'wp:anchor', 'not in the line of the text'],
  ['word/header1.xml', '<w:pPr>', '<w:pPr><w:framePr/>', 'not in the line of the text'],
  [body, '<w:body>', `<w:body>${empty}`, 'empty paragraph in Answer'],
  [body, /<\/w:p><w:p>/, `</w:p>${empty}${empty}<w:p>`, 'empty paragraph in Answer'],
  [body, /<\/w:tbl>(?=<w:p>)/, `</w:tbl>${empty}`, 'empty paragraph in Answer'],
  [body, /<w:tbl>/, `${empty}<w:tbl>`, 'empty paragraph in Answer'],
  [body, /<\/w:tc>/, `${empty}</w:tc>`, 'empty paragraph in Answer'],
  ['word/footnotes.xml', '</w:footnotes>', `<w:footnote>${empty}</w:footnote></w:footnotes>`, 'empty'],
  [styles, /(w:styleId="Heading1".*?<w:color w:val=")[^"]+/, '$1808080', '808080 on FFFFFF'],
  [styles, /(w:styleId="Hyperlink".*?<w:color w:val=")[^"]+/, '$1777777', '777777 on FFFFFF'],
  // Of what it is based on, and of what is behind it.
  [styles, /(<w:docDefaults>.*?<w:color w:val=")[^"]+/, '$1999999', '999999 on FFFFFF'],
  [styles, /(w:styleId="CallOutBox".*?w:fill=")F1F3F4/, '$1333333', '15191B on 333333'],
  [styles, /(w:styleId="BriefingTableWithHeader".*?w:fill=")F1F3F4/, '$1444444', '15191B on 444444'],
  [body, '<w:tcPr>', '<w:tcPr><w:shd w:fill="222222"/>', '15191B on 222222'],
  [body, /<w:pPr>/, '<w:pPr><w:shd w:fill="555555"/>', 'on 555555'],
  [
    body,
    /<w:t[ >]/,
    '<w:rPr><w:color w:val="auto"/><w:highlight w:val="darkBlue"/></w:rPr>$&',
    '000000 on 000080',
  ],
])('finds in %s, where %s becomes %s, that it %s', (part, what, by, finding) => {
  expect(findingsWith(part, what, by).join('\n')).toContain(finding);
});
