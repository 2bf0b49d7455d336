/** A PDF as LibreOffice makes it of a flat text document (ODF), so that the reader meets another's fonts and line breaks. */
import { convertByOffice } from '../convert-by-office.ts';

/** Null, and said loudly, where LibreOffice isn't installed. `body` is the text's XML; see `STYLES` for what it may use. */
export function makePdfByOffice(body: string): Promise<Uint8Array | null> {
  return convertByOffice(
    `${HEAD}${STYLES}<office:body><office:text>${body}</office:text></office:body></office:document>`,
    { from: 'fodt', to: 'pdf', filter: 'writer_pdf_Export' },
  );
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">`;

/** “Body” is justified and hyphenated, “Quote” set in on both sides, “Columns” a section; pages have a head and a number. */
const STYLES = `<office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:text-properties fo:font-size="12pt" fo:font-family="Liberation Serif" fo:language="en" fo:country="US"/></style:style>
<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="8pt"/><style:text-properties fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>
<style:style style:name="Quote" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="36pt" fo:margin-right="36pt" fo:margin-bottom="8pt"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="10pt" fo:margin-bottom="4pt" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Raised" style:num-format="1"/>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Letter"><style:page-layout-properties fo:page-width="8.5in" fo:page-height="11in" fo:margin="1in"/><style:header-style><style:header-footer-properties fo:margin-bottom="14pt"/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top="14pt"/></style:footer-style></style:page-layout>
<style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="18pt"/></style:section-properties></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Letter"><style:header><text:p text:style-name="Standard">[Sample text] Statement of Ms. Doe</text:p></style:header><style:footer><text:p text:style-name="Standard"><text:page-number/></text:p></style:footer></style:master-page></office:master-styles>`;
