/** A paragraph of a file as an element: real text, with its marks, tabs and notes. */
import { runCss } from './look-css.ts';
import { type ParagraphLook, type RunLook, readParagraphLook, readRunLook } from './looks.ts';
import type { Marker, Numbering } from './numbering.ts';
import type { DocxFile } from './open-docx.ts';
import type { Tabbed } from './set-tabs.ts';
import type { StyleSheet } from './style-sheet.ts';
import { child, emus, find, number, twips, value } from './xml.ts';

/** What drawing knows of the file, and what it keeps while it goes through it. */
export interface Drawing {
  file: DocxFile;
  styles: StyleSheet;
  numbering: Numbering;
  /** The part that is drawn, whose relations name pictures and links. */
  relations: ReadonlyMap<string, string>;
  /** The footnotes referred to so far, in order; a note is called by its place. */
  notes: string[];
  /** The endnotes likewise. */
  endnotes: string[];
  /** Fields that have begun: what they are, and whether their result is being shown. */
  fields: { instruction: string; isResult: boolean }[];
  /** Drawn paragraphs whose tabs are to be set once they are laid out. */
  tabbed: Tabbed[];
}

export interface DrawnParagraph {
  element: HTMLElement;
  style: string;
  look: Partial<ParagraphLook>;
  /** Where it breaks the page by a mark of its own: before its words, or after them. */
  pageBreak: 'before' | 'after' | null;
}

interface Pen {
  drawing: Drawing;
  look: Partial<ParagraphLook>;
  base: Partial<RunLook>;
  baseCss: string;
}

/** The value of `data-field` of what differs from page to page. */
export const PAGE = 'PAGE';
export const PAGES = 'NUMPAGES';

export function drawParagraph(source: Element, drawing: Drawing): DrawnParagraph {
  const properties = child(source, 'w:pPr');
  const styleId = value(child(properties, 'w:pStyle'));
  const style = drawing.styles.paragraphStyle(styleId);
  const direct = readParagraphLook(properties);
  const list = direct.list ?? style.paragraph.list;
  const level = direct.listLevel ?? style.paragraph.listLevel ?? 0;
  const marker = list !== undefined && list !== '0' ? drawing.numbering(list, level) : null;
  const look = { ...style.paragraph, ...marker?.paragraph, ...direct };
  const baseCss = runCss(style.run, look);
  const pen: Pen = { drawing, look, base: style.run, baseCss };

  const { outlineLevel } = look;
  const isHeading = outlineLevel !== undefined && outlineLevel < 9;
  // The window's own headings are of the first and second level.
  const element = document.createElement(isHeading ? `h${Math.min(outlineLevel + 3, 6)}` : 'p');
  if (look.rightToLeft) element.dir = 'rtl';
  if (marker) element.append(drawMarker(marker, pen));
  drawInlines(source, element, pen);
  element.style.cssText = baseCss;
  if (!element.hasChildNodes()) element.append(document.createElement('br'));
  if (element.querySelector('[data-tab]')) {
    drawing.tabbed.push({ element, stops: look.tabs ?? [], left: look.left ?? 0 });
  }
  return { element, style: styleId ?? '', look, pageBreak: pageBreakOf(element) };
}

function pageBreakOf(element: HTMLElement): DrawnParagraph['pageBreak'] {
  const found = element.querySelector('[data-page-break]');
  if (!found) return null;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEndBefore(found);
  return range.toString().trim() === '' && element.textContent.trim() !== '' ? 'before' : 'after';
}

function drawMarker(marker: Marker, { base, look }: Pen): HTMLElement {
  const element = document.createElement('span');
  const width = look.firstLine !== undefined && look.firstLine < 0 ? twips(-look.firstLine) : 0;
  element.dataset.marker = '';
  element.style.cssText = `${runCss({ ...base, ...marker.run }, look)};display:inline-block;min-width:${width}px;text-indent:0`;
  element.textContent = marker.text;
  return element;
}

function drawInlines(source: Element, into: HTMLElement, pen: Pen): void {
  for (const one of source.children) {
    switch (one.tagName) {
      case 'w:r':
        drawRun(one, into, pen);
        break;
      case 'w:hyperlink':
        drawLink(one, into, pen);
        break;
      case 'w:bookmarkStart':
        into.append(mark('bookmark', value(one, 'w:name') ?? ''));
        break;
      case 'w:fldSimple':
        if (!drawField(value(one, 'w:instr') ?? '', into)) drawInlines(one, into, pen);
        break;
      case 'w:sdt':
        drawInlines(child(one, 'w:sdtContent') ?? one, into, pen);
        break;
      case 'w:ins':
      case 'w:smartTag':
        drawInlines(one, into, pen);
        break;
    }
  }
}

/** A link within the document leads to its page; one outside shows where it would lead, and leads nowhere from here. */
function drawLink(source: Element, into: HTMLElement, pen: Pen): void {
  const link = document.createElement('span');
  const anchor = value(source, 'w:anchor');
  const address = pen.drawing.relations.get(value(source, 'r:id') ?? '');
  if (anchor !== undefined) link.dataset.leadsTo = anchor;
  else if (address !== undefined) link.title = address;
  drawInlines(source, link, pen);
  into.append(link);
}

function drawRun(source: Element, into: HTMLElement, pen: Pen): void {
  const properties = child(source, 'w:rPr');
  const style = pen.drawing.styles.characterStyle(value(child(properties, 'w:rStyle')));
  const look = { ...pen.base, ...style, ...readRunLook(properties) };
  if (look.hidden) return;
  const css = runCss(look, pen.look);
  const isPlain = css === pen.baseCss && !look.rightToLeft;
  const run = isPlain ? into : document.createElement(look.raised === 'superscript' ? 'sup' : 'span');
  if (!isPlain) {
    run.style.cssText = css;
    if (look.rightToLeft) run.dir = 'rtl';
  }
  for (const one of source.children) drawPiece(one, run, pen);
  if (!isPlain && run.hasChildNodes()) into.append(run);
}

function drawPiece(one: Element, run: HTMLElement, pen: Pen): void {
  const { fields } = pen.drawing;
  const field = fields.at(-1);
  if (one.tagName === 'w:fldChar') {
    const type = value(one, 'w:fldCharType');
    if (type === 'begin') fields.push({ instruction: '', isResult: false });
    else if (type === 'separate' && field) {
      field.isResult = true;
      drawField(field.instruction, run);
    } else if (type === 'end') {
      const ended = fields.pop();
      if (ended && !ended.isResult) drawField(ended.instruction, run);
    }
    return;
  }
  if (one.tagName === 'w:instrText') {
    if (field) field.instruction += one.textContent;
    return;
  }
  // What a field shows is what the file says, but for the page's number, which is known here.
  if (field && (!field.isResult || isPageField(field.instruction))) return;
  switch (one.tagName) {
    case 'w:t':
      run.append(one.textContent ?? '');
      break;
    case 'w:tab':
      run.append(drawTab());
      break;
    case 'w:noBreakHyphen':
      run.append('\u2011');
      break;
    case 'w:cr':
      run.append(document.createElement('br'));
      break;
    case 'w:br':
      run.append(value(one, 'w:type') === 'page' ? mark('pageBreak', '') : document.createElement('br'));
      break;
    case 'w:footnoteReference':
      run.append(drawNoteMark('note', value(one, 'w:id') ?? '', pen.drawing.notes));
      break;
    case 'w:endnoteReference':
      run.append(drawNoteMark('endnote', value(one, 'w:id') ?? '', pen.drawing.endnotes));
      break;
    case 'w:separator':
      run.append(drawSeparator());
      break;
    case 'w:footnoteRef':
    case 'w:endnoteRef':
      run.append(mark('noteNumber', ''));
      break;
    case 'w:drawing':
      drawPicture(one, run, pen);
      break;
  }
}

/** A space to those who read it aloud or copy it. Its width is set once its place is known. */
function drawTab(): HTMLElement {
  const element = mark('tab', '');
  element.textContent = ' ';
  element.style.cssText = 'display:inline-block;text-indent:0;width:0';
  return element;
}

function isPageField(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES)\b/.test(instruction);
}

/** True where the field is one whose value is known here. */
function drawField(instruction: string, into: HTMLElement): boolean {
  const name = /^\s*(PAGE|NUMPAGES)\b/.exec(instruction)?.[1];
  if (name === undefined) return false;
  into.append(mark('field', name));
  return true;
}

function drawNoteMark(name: 'note' | 'endnote', id: string, notes: string[]): HTMLElement {
  const place = notes.indexOf(id);
  const noteNumber = place < 0 ? notes.push(id) : place + 1;
  const element = mark(name, id);
  element.textContent = String(noteNumber);
  return element;
}

/** The line between the text and its notes. */
function drawSeparator(): HTMLElement {
  const element = mark('separator', '');
  element.style.cssText =
    'display:inline-block;width:2in;border-top:1px solid currentColor;vertical-align:middle';
  return element;
}

function drawPicture(source: Element, into: HTMLElement, { drawing }: Pen): void {
  const extent = find(source, 'wp:extent');
  const path = drawing.relations.get(value(find(source, 'a:blip'), 'r:embed') ?? '');
  const address = path === undefined ? null : drawing.file.picture(path);
  if (address === null) return;
  const picture = document.createElement('img');
  picture.src = address;
  picture.alt = value(find(source, 'wp:docPr'), 'descr') ?? '';
  picture.style.cssText = `width:${emus(number(extent, 'cx') ?? 0)}px;height:${emus(number(extent, 'cy') ?? 0)}px;max-width:100%`;
  into.append(picture);
}

function mark(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.dataset[name] = text;
  return element;
}
