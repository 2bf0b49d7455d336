import { expect, it } from 'vitest';
import { checkAccessibility } from '../../../../../tests/support/docx/check-accessibility.ts';
import { templateHouse } from '../../../../../tests/support/docx/every-block.ts';
import { changeParts, makeTemplate } from '../../../../../tests/support/docx/make-template.ts';
import { openDocx } from '../../../../../tests/support/docx/open-docx.ts';
import {
  heading,
  ownText,
  sampleDetails,
  sourceOf,
} from '../../../../../tests/support/docx/sample-source.ts';
import { writeInHouseStyle } from '../write-export.ts';
import { describeTemplate } from './describe-template.ts';
import { prepareTemplate } from './prepare-template.ts';

const good = await makeTemplate();
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (runs: string, look = '') => `<w:p><w:pPr>${look}</w:pPr>${runs}</w:p>`;
const table = (row: string, cells: number) =>
  `<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr><w:tr>${row}${`<w:tc><w:tcPr/>${paragraph(run('Cell'))}</w:tc>`.repeat(cells)}</w:tr></w:tbl>`;
const picture = (kind: string, alt: string, inside = '') =>
  paragraph(
    `<w:r><w:drawing><wp:${kind}><wp:docPr id="7" name="Seal" descr="${alt}">${inside}</wp:docPr></wp:${kind}></w:drawing></w:r>`,
  );
const inBody = (xml: string) =>
  changeParts(good, { 'word/document.xml': (before) => before.replace('<w:body>', `<w:body>${xml}`) });
const styled = (id: string, look: string) =>
  changeParts(inBody(paragraph(run('Sample'), `<w:pStyle w:val="${id}"/>`)), {
    'word/styles.xml': (before) =>
      before.replace(
        '</w:styles>',
        `<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr>${look}</w:rPr></w:style><w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Base"/></w:style></w:styles>`,
      ),
  });

const grey = '<w:color w:val="AAAAAA"/>';
const white = '<w:color w:val="FFFFFF"/>';

/** Said when a template is chosen just where the judge finds fault with a document that was made with it. */
it.each<[string, Uint8Array, RegExp | null]>([
  ['nothing', good, null],
  ['a picture without alt text', inBody(picture('inline', '')), /^A picture in it has no alt text/],
  [
    'a decorative picture',
    inBody(picture('inline', '', '<adec:decorative xmlns:adec="urn:sample" val="1"/>')),
    null,
  ],
  ['a floating picture', inBody(picture('anchor', 'Seal')), /^A picture, text box or table in it floats/],
  [
    'a text box',
    inBody(paragraph(`<w:r><w:pict><w:txbxContent>${paragraph(run('Box'))}</w:txbxContent></w:pict></w:r>`)),
    /floats/,
  ],
  ['a framed paragraph', inBody(paragraph(run('Framed'), '<w:framePr w:w="2000"/>')), /floats/],
  ['a table without a header row', inBody(table('', 2)), /^A table in it has no header row/],
  [
    'a header row that is none',
    inBody(table('<w:trPr><w:tblHeader w:val="0"/></w:trPr>', 2)),
    /no header row/,
  ],
  ['a header row', inBody(table('<w:trPr><w:tblHeader/></w:trPr>', 2)), null],
  ['a box', inBody(table('', 1)), null],
  ['pale text', inBody(paragraph(run('Pale', grey))), /too pale .* “Pale”/],
  ['text that its style makes pale', styled('Paler', grey), /too pale .* “Sample”/],
  [
    'dark text on a dark ground',
    inBody(paragraph(run('Dark'), '<w:shd w:val="clear" w:fill="1F2937"/>')),
    /too pale/,
  ],
  [
    'white text on a dark ground',
    inBody(paragraph(run('White', white), '<w:shd w:val="clear" w:fill="1F2937"/>')),
    null,
  ],
  ['white text on nothing', inBody(paragraph(run('White', white))), /too pale/],
  [
    'highlighted white text',
    inBody(paragraph(run('White', `${white}<w:highlight w:val="darkBlue"/>`))),
    null,
  ],
])('%s', async (_, template, note) => {
  const { notes } = describeTemplate(prepareTemplate(template, 'Brand.dotx'));
  expect(notes).toEqual(note ? [expect.stringMatching(note)] : []);
  const source = sourceOf([heading('Purpose'), ownText('Sample text.')], sampleDetails);
  const bytes = await writeInHouseStyle({ ...source, house: templateHouse(template) });
  const findings = checkAccessibility(openDocx(bytes));
  if (note) expect(findings).not.toEqual([]);
  else expect(findings).toEqual([]);
});
