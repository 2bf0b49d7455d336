/** A briefing in the organisation's own Word file. */
import { PatchType, patchDocument } from 'docx';
import { strFromU8, unzipSync, zipSync } from 'fflate/browser';
import { composeDocument } from '../document/build-document.ts';
import { packParts } from '../document/pack-document.ts';
import { exportNumbering } from '../document/page-numbers.ts';
import { shortenText } from '../document/shorten-text.ts';
import { MARKING } from '../document/style-names.ts';
import { startWrittenChildren } from '../document/written-children.ts';
import type { ExportedHouse, ExportSource } from '../export-source.ts';
import { markHeaders } from './mark-headers.ts';
import { storiesOf, treeOf } from './open-template.ts';
import { BODY_KEY, BODY_MARKS } from './place-body.ts';
import { type PreparedTemplate, prepareTemplate } from './prepare-template.ts';
import { fieldValues, fillFields, hasField } from './template-fields.ts';
import { node, writeTree, type XmlNode } from './xml-tree.ts';

const DOCUMENT = 'word/document.xml';
const LONGEST_MARKING = 300;

/** The file's bytes; the same source gives the same. */
export async function fillTemplate(
  source: ExportSource,
  { name, data }: NonNullable<ExportedHouse['template']>,
  numbering = exportNumbering,
): Promise<Uint8Array> {
  const template = prepareTemplate(data, name);
  const hasTitle = hasField(treeOf(template, DOCUMENT), 'title');
  printFields(template, source);
  const { children, title, creator, lastModifiedBy, ...composition } = composeDocument(source, {
    room: { ...template.documentLook, textWidth: template.textWidth },
    hasTitleBlock: !hasTitle,
    numbering,
  });
  // The words are read from the whole: those of the template stand around them, and its styles may hide some.
  const written = composition.pageNumbers ? null : startWrittenChildren();
  const filled = await patchDocument({
    ...composition,
    outputType: 'uint8array',
    data: pack(template),
    patches: {
      [BODY_KEY]: {
        type: PatchType.DOCUMENT,
        children: children.map((make) => written?.place(make) ?? make()),
      },
    },
    placeholderDelimiters: BODY_MARKS,
    keepOriginalStyles: false,
    recursive: false,
    properties: {
      ...(title === undefined ? {} : { title }),
      ...(creator === undefined ? {} : { creator }),
      ...(lastModifiedBy === undefined ? {} : { lastModifiedBy }),
    },
  });
  const parts = partsOf(filled);
  if (written) parts.set(DOCUMENT, written.fill(String(parts.get(DOCUMENT))));
  return packParts(parts, source);
}

function printFields(template: PreparedTemplate, { details, exportedOn }: ExportSource): void {
  const stories = storiesOf(template);
  const marked = new Set(stories.filter((tree) => hasField(tree, 'marking')));
  const values = fieldValues(details, exportedOn);
  for (const tree of stories) fillFields(tree, values);
  // No document leaves without its marking on each page.
  if (values.marking !== '') markHeaders(template, marked, () => markingLine(values.marking));
}

function markingLine(marking: string): XmlNode {
  const text = node('w:t', { 'xml:space': 'preserve' }, [shortenText(marking, LONGEST_MARKING)]);
  return node('w:p', {}, [
    node('w:pPr', {}, [node('w:pStyle', { 'w:val': 'Header' })]),
    node('w:r', {}, [node('w:rPr', {}, [node('w:rStyle', { 'w:val': MARKING })]), text]),
  ]);
}

/** Stored, as it is unpacked again at once. */
function pack({ trees, others }: PreparedTemplate): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    {
      ...Object.fromEntries([...trees].map(([part, tree]) => [part, encoder.encode(writeTree(tree))])),
      ...Object.fromEntries(others),
    },
    { level: 0 },
  );
}

function partsOf(bytes: Uint8Array): Map<string, string | Uint8Array> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([part, data]) => [
      part,
      /\.(xml|rels|vml)$/i.test(part) ? strFromU8(data) : data,
    ]),
  );
}
