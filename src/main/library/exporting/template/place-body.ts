/** Where in a template the briefing goes. */
import type { BodyPlace } from '../../../../shared/word-templates.ts';
import { elementsOf, findAll, findChild, node, textOf, type XmlNode } from './xml-tree.ts';

/** What stands in place of the briefing until it is put there; nobody types the characters around it. */
export const BODY_KEY = 'standpoint-briefing';
export const BODY_MARKS = { start: '\uE0F0', end: '\uE0F1' };

export interface Placed {
  place: BodyPlace;
  /** All text of the template's that stands before the briefing. */
  textBefore: string;
  /** Of the section that the briefing is in. */
  section: XmlNode | undefined;
}

/**
 * Puts a mark where the briefing goes: for a paragraph `{{briefing}}`, a content control called “briefing”, or at the
 * end. Empty paragraphs that would stand before or around it are taken out.
 */
export function placeBody(document: XmlNode): Placed {
  const body = findChild(document, 'w:body') ?? document;
  const found = findPlaceholder(body);
  const place = found ?? placeAtEnd(body);
  const at = elementsOf(body).findIndex((one) => one === place.mark || contains(one, place.mark));
  const before = elementsOf(body).slice(0, at);
  return {
    place: place.kind,
    textBefore: before
      .flatMap((one) => [...findAll(one, 'w:p')].map(textOf))
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join(' '),
    section: elementsOf(body).slice(at).flatMap(sectionsOf)[0],
  };
}

function findPlaceholder(body: XmlNode): { kind: BodyPlace; mark: XmlNode } | undefined {
  for (const parent of [body, ...controlsIn(body)]) {
    for (const child of elementsOf(parent)) {
      const isControl = child.name === 'w:sdt' && isCalledBriefing(child);
      if (!isControl && !isPlaceholder(child)) continue;
      // A section that ends with the paragraph goes on to end there.
      const section = findChild(findChild(child, 'w:pPr'), 'w:sectPr');
      const mark = markParagraph();
      const end = section ? [node('w:p', {}, [node('w:pPr', {}, [section])])] : [];
      parent.children.splice(parent.children.indexOf(child), 1, mark, ...end);
      return { kind: isControl ? 'control' : 'placeholder', mark };
    }
  }
  return undefined;
}

/** The contents of content controls that stand in the text itself, not in a table or a text box. */
function controlsIn(parent: XmlNode): XmlNode[] {
  return elementsOf(parent).flatMap((one) => {
    const content = one.name === 'w:sdt' ? findChild(one, 'w:sdtContent') : undefined;
    return content ? [content, ...controlsIn(content)] : [];
  });
}

export function isPlaceholder(one: XmlNode): boolean {
  return one.name === 'w:p' && /^\s*\{\{\s*briefing\s*\}\}\s*$/i.test(textOf(one));
}

function isCalledBriefing(control: XmlNode): boolean {
  const properties = findChild(control, 'w:sdtPr');
  const isBlock = elementsOf(findChild(control, 'w:sdtContent') ?? control).some(
    ({ name }) => name === 'w:p',
  );
  return (
    isBlock &&
    ['w:alias', 'w:tag'].some(
      (name) => findChild(properties, name)?.attributes.get('w:val')?.trim().toLowerCase() === 'briefing',
    )
  );
}

function placeAtEnd(body: XmlNode): { kind: BodyPlace; mark: XmlNode } {
  const mark = markParagraph();
  const content = elementsOf(body);
  const section = content.at(-1)?.name === 'w:sectPr' ? content.pop() : undefined;
  const kept = content.slice(0, content.findLastIndex((one) => !isEmpty(one)) + 1);
  body.children = [...kept, mark, ...(section ? [section] : [])];
  return { kind: kept.length === 0 ? 'whole' : 'end', mark };
}

function isEmpty(one: XmlNode): boolean {
  if (one.name.startsWith('w:bookmark') || one.name === 'w:proofErr') return true;
  if (one.name !== 'w:p' || textOf(one).trim() !== '') return false;
  const holds = /^(w:drawing|w:pict|w:object|w:sectPr|w:br|w:fldChar|w:fldSimple|w:sdt|mc:AlternateContent)$/;
  return ![...findAll(one)].some(({ name }) => holds.test(name));
}

function sectionsOf(one: XmlNode): XmlNode[] {
  if (one.name === 'w:sectPr') return [one];
  return [...findAll(one, 'w:pPr')].flatMap((properties) => findChild(properties, 'w:sectPr') ?? []);
}

function contains(parent: XmlNode, wanted: XmlNode): boolean {
  for (const one of findAll(parent)) if (one === wanted) return true;
  return false;
}

function markParagraph(): XmlNode {
  const text = `${BODY_MARKS.start}${BODY_KEY}${BODY_MARKS.end}`;
  return node('w:p', {}, [node('w:r', {}, [node('w:t', {}, [text])])]);
}
