/** A template made ready: its styles and ours are one set, the place of the briefing is marked, and what is in the way is gone. */
import { Document, Packer } from 'docx';
import { ownHouseStyle } from '../../../../shared/house-style.ts';
import { resolvePart } from '../../importing/testimony/read-docx-relationships.ts';
import { type DocumentLook, lookOf } from '../document/document-look.ts';
import { CALL_OUT_BOX, placedStyles, TABLE, TABLE_GAP, TABLE_WITH_HEADER } from '../document/style-names.ts';
import { stylesFor } from '../document/styles.ts';
import { tableStyles } from '../document/table-styles.ts';
import { forgetExport } from './forget-export.ts';
import { type JoinedStyles, joinStyles } from './join-styles.ts';
import { openTemplate, storiesOf, type Template, treeOf } from './open-template.ts';
import { isPlaceholder, type Placed, placeBody } from './place-body.ts';
import { findFields } from './template-fields.ts';
import { lookOfTemplate, type TemplateLook } from './template-looks.ts';
import { tooLarge, unusable } from './template-refusals.ts';
import { elementsOf, findAll, findChild, node, parseTree, type XmlNode } from './xml-tree.ts';

export interface PreparedTemplate extends Template {
  styles: JoinedStyles;
  placed: Placed;
  look: TemplateLook;
  /** What of our styles follows from it. */
  documentLook: DocumentLook;
  /** Twentieths of a point between the margins of the section that the briefing is in. */
  textWidth: number;
  /** Likewise from top to bottom, of all its columns together. */
  textHeight: number;
  /** Of its settings, what was taken out. */
  removed: string[];
}

const DOCUMENT = 'word/document.xml';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Bookmarks of the briefing are counted from 1; the template's own come after all of them. */
const FIRST_BOOKMARK = 10_000_000;
const NARROWEST = 2000;
const MOST_FIELDS = 1000;
/** As many as Word has. */
const MOST_COLUMNS = 45;

/** The same bytes give the same. Throws what `openTemplate` throws. */
export function prepareTemplate(bytes: Uint8Array, name: string): PreparedTemplate {
  const template = openTemplate(bytes, name);
  forgetExport(template);
  const document = treeOf(template, DOCUMENT);
  const styles = treeOf(template, 'word/styles.xml');
  const theme = [...template.trees].find(([part]) => part.startsWith('word/theme/'))?.[1];
  settleTypes(template);
  const removed = settleProperties(template);
  numberBookmarks(document);
  refuseManyFields(template);
  const placed = placeBody(document);
  refuseBoundPlaceholder(template, document);
  const { textWidth, textHeight } = textAreaIn(placed.section);
  const look = lookOfTemplate(styles, theme);
  const own = lookOf({
    ...ownHouseStyle,
    ...look,
    recordFont: look.bodyFont,
    headingColour: look.headingColour ?? ownHouseStyle.headingColour,
    accentColour: look.headingColour ?? ownHouseStyle.accentColour,
  });
  settleLanguage(styles);
  const joined = joinStyles(template.trees, styles, compiledStyles(own, textWidth), toldStyles(own));
  return { ...template, styles: joined, placed, look, documentLook: own, textWidth, textHeight, removed };
}

/** Those that a person would look for; the others are the works inside. */
function toldStyles(look: DocumentLook): Set<string> {
  const ids = stylesFor(look, NARROWEST).paragraphStyles?.map(({ id }) => id) ?? [];
  return new Set(
    [...ids, 'ListParagraph', 'FootnoteText', 'EndnoteText', TABLE, TABLE_WITH_HEADER, CALL_OUT_BOX].filter(
      (id) => id !== TABLE_GAP && !placedStyles.has(id),
    ),
  );
}

function compiledStyles(look: DocumentLook, textWidth: number): XmlNode {
  const document = new Document({
    styles: stylesFor(look, textWidth),
    externalStyles: tableStyles,
    sections: [],
  });
  const { compiler } = Packer as unknown as {
    compiler: { compile(document: Document): Map<string, string> };
  };
  return parseTree(compiler.compile(document).get('word/styles.xml') ?? '');
}

/** A template (.dotx) becomes a document; parts that were left out are no longer named. */
function settleTypes(template: Template): void {
  const types = treeOf(template, '[Content_Types].xml');
  const has = (part: string) => template.trees.has(part) || template.others.has(part);
  types.children = elementsOf(types).filter(({ name, attributes }) => {
    const part = attributes.get('PartName')?.slice(1);
    if (name === 'Override' && part === DOCUMENT) {
      attributes.set('ContentType', `${MAIN}.document.main+xml`);
    }
    return part === undefined || has(part);
  });
  for (const [part, tree] of template.trees) {
    if (!part.endsWith('.rels')) continue;
    const folder = part.replace(/_rels\/[^/]*$/, '');
    tree.children = elementsOf(tree).filter(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      return attributes.get('TargetMode') === 'External' || has(resolvePart(folder, target));
    });
  }
}

/** What Word would ask, forbid or track each time, and the language, which each export says itself. */
function settleProperties({ trees }: Template): string[] {
  const settings = trees.get('word/settings.xml');
  const unwanted =
    /^w:(attachedTemplate|updateFields|documentProtection|writeProtection|mailMerge|trackRevisions)$/;
  const said = settings ? elementsOf(settings) : [];
  if (settings) settings.children = said.filter(({ name }) => !unwanted.test(name));
  const core = trees.get('docProps/core.xml');
  if (core) core.children = elementsOf(core).filter(({ name }) => name !== 'dc:language');
  return said.map(({ name }) => name).filter((name) => unwanted.test(name));
}

function settleLanguage(styles: XmlNode): void {
  const defaults = ensureChild(ensureChild(ensureChild(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  if (!findChild(defaults, 'w:lang')) defaults.children.push(node('w:lang', { 'w:val': 'en-US' }));
}

function ensureChild(parent: XmlNode, name: string): XmlNode {
  const found = findChild(parent, name);
  if (found) return found;
  const made = node(name);
  parent.children.unshift(made);
  return made;
}

/** Each start and its end by a number that no other has. */
function numberBookmarks(document: XmlNode): void {
  const numbers = new Map<string | undefined, number>();
  for (const { name, attributes } of findAll(document)) {
    if (name !== 'w:bookmarkStart' && name !== 'w:bookmarkEnd') continue;
    const before = attributes.get('w:id');
    const number = numbers.get(before) ?? FIRST_BOOKMARK + numbers.size;
    numbers.set(before, number);
    attributes.set('w:id', String(number));
  }
}

/** Each becomes words that a briefing may have many of. */
function refuseManyFields(template: Template): void {
  let left = MOST_FIELDS;
  for (const tree of storiesOf(template)) {
    for (const _ of findFields(tree)) left--;
    if (left < 0) throw tooLarge(template.name, `It has more than ${MOST_FIELDS} places such as {{title}}.`);
  }
}

function refuseBoundPlaceholder(template: Template, document: XmlNode): void {
  if (![...findAll(document, 'w:p')].some(isPlaceholder)) return;
  throw unusable(
    template.name,
    'Its {{briefing}} stands in a table or a text box, or more than once. Put it once, in a paragraph of its own outside of tables and text boxes, save the file, and choose that.',
  );
}

function textAreaIn(section: XmlNode | undefined): { textWidth: number; textHeight: number } {
  const size = findChild(section, 'w:pgSz')?.attributes;
  const margin = findChild(section, 'w:pgMar')?.attributes;
  const number = (text: string | undefined, otherwise: number) => {
    const read = Number(text);
    return text !== undefined && Number.isFinite(read) ? read : otherwise;
  };
  const marginAt = (side: string) => number(margin?.get(`w:${side}`), 1440);
  const said = number(findChild(section, 'w:cols')?.attributes.get('w:num'), 1);
  const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.floor(said)));
  const across = number(size?.get('w:w'), 12240) - marginAt('left') - marginAt('right');
  // A margin below nothing is one that the header does not push down.
  const down = number(size?.get('w:h'), 15840) - Math.abs(marginAt('top')) - Math.abs(marginAt('bottom'));
  return {
    textWidth: Math.max(NARROWEST, Math.floor(across / columns) - (columns > 1 ? 400 : 0)),
    textHeight: Math.max(NARROWEST, Math.floor(down)) * columns,
  };
}
