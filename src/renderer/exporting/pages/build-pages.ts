/** From a file's bytes to its pages, as elements. */
import { appendBlocks, drawBlocks, type FlowBlock } from './draw-blocks.ts';
import { type Drawing, PAGE } from './draw-paragraph.ts';
import { cutParagraph, cutTable, findLine, type MeasuredBlock, measureBlock } from './measure-blocks.ts';
import { startNumbering } from './numbering.ts';
import { openDocx } from './open-docx.ts';
import { placePieces } from './place-pieces.ts';
import { type Section, type Sheet, splitSections } from './sections.ts';
import { setTabs } from './set-tabs.ts';
import { readStyleSheet } from './style-sheet.ts';
import { child, childrenOf, value } from './xml.ts';

export interface BuiltPage {
  element: HTMLElement;
  /** Pixels, at the size of paper. */
  width: number;
  height: number;
  /** The first heading on it, or the one that goes on. */
  heading: string;
}

export interface BuiltPages {
  pages: BuiltPage[];
  /** Lets go of what the pages hold beside themselves; they show no pictures after it. */
  close(): void;
}

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';
const ENDNOTES = 'word/endnotes.xml';
/** What the line above the notes takes, in pixels. */
const SEPARATOR_PX = 14;

/** `workshop` is laid out but not seen: what is measured in it comes out of it as pages. */
export function buildPages(bytes: Uint8Array, workshop: HTMLElement): BuiltPages {
  const file = openDocx(bytes);
  const body = child(file.part(DOCUMENT), 'w:body');
  if (!body) throw new Error('The file has no text.');
  const relations = file.relationsOf(DOCUMENT);
  const drawing: Drawing = {
    file,
    styles: readStyleSheet(file.part('word/styles.xml')),
    numbering: startNumbering(file.part('word/numbering.xml')),
    relations,
    notes: [],
    endnotes: [],
    fields: [],
    tabbed: [],
  };
  const sections = splitSections(drawBlocks(body, drawing), child(body, 'w:sectPr'), relations);
  sections.at(-1)?.blocks.push(...drawEndnotes(drawing));
  const pages = sections.flatMap((section) => {
    const notes = drawNotes(drawing);
    return buildSection(section, drawing, notes, workshop);
  });
  nameAndNumber(pages, drawing, workshop);
  workshop.replaceChildren();
  return { pages, close: file.close };
}

interface DrawnPage extends BuiltPage {
  section: Section;
  isFirst: boolean;
}

/** By id, each with its number before its words. */
function drawNotes(drawing: Drawing): Map<string, HTMLElement> {
  const sources = new Map(
    childrenOf(drawing.file.part(FOOTNOTES), 'w:footnote').map((one) => [value(one, 'w:id') ?? '', one]),
  );
  const inNotes = { ...drawing, relations: drawing.file.relationsOf(FOOTNOTES) };
  return new Map(
    drawing.notes.flatMap((id, index) => {
      const source = sources.get(id);
      if (!source) return [];
      const element = document.createElement('div');
      // Its space belongs to it, so that it takes on the page what was measured.
      element.style.display = 'flow-root';
      appendBlocks(source, element, inNotes);
      numberNote([element], index + 1);
      return [[id, element]];
    }),
  );
}

/** Below the text, behind the line that parts them; none where there are no notes. */
function drawEndnotes(drawing: Drawing): FlowBlock[] {
  if (drawing.endnotes.length === 0) return [];
  const all = childrenOf(drawing.file.part(ENDNOTES), 'w:endnote');
  const inNotes = { ...drawing, relations: drawing.file.relationsOf(ENDNOTES) };
  const line = all.filter((one) => value(one, 'w:type') === 'separator');
  const notes = drawing.endnotes.flatMap((id) => all.filter((one) => value(one, 'w:id') === id));
  const drawn = notes.flatMap((one, index) => {
    const blocks = drawBlocks(one, inNotes);
    numberNote(
      blocks.map(({ element }) => element),
      index + 1,
    );
    return blocks;
  });
  return [...line.flatMap((one) => drawBlocks(one, inNotes)), ...drawn];
}

function numberNote(elements: readonly HTMLElement[], count: number): void {
  for (const element of elements) {
    const place = element.querySelector('[data-note-number]');
    if (place) place.textContent = String(count);
  }
}

function buildSection(
  section: Section,
  drawing: Drawing,
  notes: ReadonlyMap<string, HTMLElement>,
  workshop: HTMLElement,
): DrawnPage[] {
  const { sheet, blocks } = section;
  const text = column(sheet.width - sheet.left - sheet.right);
  text.append(...blocks.map(({ element }) => element));
  const foot = column(sheet.width - sheet.left - sheet.right);
  foot.append(...notes.values());
  const edges = drawEdges(section.others, section, drawing);
  workshop.replaceChildren(text, foot, edges.header, edges.footer);
  setTabs(drawing.tabbed.splice(0));
  const top = Math.max(sheet.top, sheet.header + edges.header.offsetHeight);
  const bottom = Math.max(sheet.bottom, sheet.footer + edges.footer.offsetHeight);

  const noteHeights = new Map([...notes].map(([id, one]) => [id, one.getBoundingClientRect().height]));
  // Space above falls off where a page is full, not where a section begins.
  const measured = blocks.map((block, index) =>
    measureBlock(index === 0 ? { ...block, beginsPage: true } : block),
  );
  const places = placePieces(
    measured.flatMap(({ pieces }) => pieces),
    {
      height: sheet.height - top - bottom,
      separator: SEPARATOR_PX,
      noteHeight: (note) => noteHeights.get(note) ?? 0,
    },
  );
  const parts = cutAtPages(measured, places);
  return Array.from({ length: (places.at(-1) ?? 0) + 1 }, (_, index): DrawnPage => {
    const element = drawSheet(sheet, top, bottom);
    const area = document.createElement('div');
    area.dataset.part = 'body';
    area.append(...(parts.get(index) ?? []));
    element.append(area);
    const cited = [...area.querySelectorAll<HTMLElement>('[data-note]')].flatMap(
      (one) => notes.get(one.dataset.note ?? '') ?? [],
    );
    if (cited.length > 0) {
      const atFoot = document.createElement('div');
      atFoot.dataset.part = 'notes';
      atFoot.append(...cited);
      element.append(atFoot);
    }
    return { element, width: sheet.width, height: sheet.height, heading: '', section, isFirst: index === 0 };
  });
}

/** The elements of each page. All places are found before anything is moved, as moving changes them. */
function cutAtPages(
  measured: readonly MeasuredBlock[],
  places: readonly number[],
): Map<number, HTMLElement[]> {
  let piece = 0;
  const cuts = measured.map((one) => {
    const pages = places.slice(piece, piece + one.pieces.length);
    piece += one.pieces.length;
    const turns = pages.flatMap((page, line) => {
      if (line === 0 || page === pages[line - 1]) return [];
      return [{ page, line, range: one.block.kind === 'paragraph' ? findLine(one, line) : null }];
    });
    return { one, page: pages[0] ?? 0, turns };
  });
  const parts = new Map<number, HTMLElement[]>();
  const put = (page: number, element: HTMLElement) => {
    const there = parts.get(page);
    if (there) there.push(element);
    else parts.set(page, [element]);
  };
  for (const { one, page, turns } of cuts) {
    const { element, kind, beginsPage } = one.block;
    if (!parts.has(page) && !beginsPage) element.style.marginTop = '0';
    put(page, element);
    const rests = turns.toReversed().flatMap((turn) => {
      if (kind === 'table') return [{ page: turn.page, element: cutTable(element, turn.line) }];
      return turn.range ? [{ page: turn.page, element: cutParagraph(element, turn.range) }] : [];
    });
    for (const rest of rests.toReversed()) put(rest.page, rest.element);
  }
  // Space below falls off the page.
  for (const elements of parts.values()) {
    const last = elements.at(-1);
    if (last) last.style.marginBottom = '0';
  }
  return parts;
}

function drawSheet(sheet: Sheet, top: number, bottom: number): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = [
    `width:${sheet.width}px`,
    `min-height:${sheet.height}px`,
    `padding:${top}px ${sheet.right}px ${bottom}px ${sheet.left}px`,
  ].join(';');
  return element;
}

function column(width: number): HTMLElement {
  const element = document.createElement('div');
  element.dataset.part = 'text';
  element.style.width = `${width}px`;
  return element;
}

function drawEdges(
  parts: Section['others'],
  { sheet }: Section,
  drawing: Drawing,
): { header: HTMLElement; footer: HTMLElement } {
  const draw = (path: string | undefined) => {
    const element = column(sheet.width - sheet.left - sheet.right);
    const source = path === undefined ? null : drawing.file.part(path);
    if (path !== undefined && source) {
      appendBlocks(source, element, { ...drawing, relations: drawing.file.relationsOf(path) });
    }
    return element;
  };
  return { header: draw(parts.header), footer: draw(parts.footer) };
}

/** What stands above and below each page, with its number; and what it is called in the list of pages. */
function nameAndNumber(pages: readonly DrawnPage[], drawing: Drawing, workshop: HTMLElement): void {
  // Before the first heading, a page is called as the document is.
  let heading =
    drawing.file.part('docProps/core.xml')?.getElementsByTagName('dc:title')[0]?.textContent ?? '';
  const edges = pages.map((page, index) => {
    const { header, footer } = drawEdges(
      page.isFirst ? page.section.first : page.section.others,
      page.section,
      drawing,
    );
    const { sheet } = page.section;
    header.style.cssText += `;position:absolute;top:${sheet.header}px;left:${sheet.left}px`;
    footer.style.cssText += `;position:absolute;bottom:${sheet.footer}px;left:${sheet.left}px`;
    for (const field of [header, footer].flatMap((one) => [
      ...one.querySelectorAll<HTMLElement>('[data-field]'),
    ])) {
      field.textContent = String(field.dataset.field === PAGE ? index + 1 : pages.length);
    }
    const found = page.element.querySelector('h3, h4, h5, h6')?.textContent?.trim() ?? '';
    page.heading = found || heading;
    heading = [...page.element.querySelectorAll('h3, h4, h5, h6')].at(-1)?.textContent?.trim() || heading;
    return { page, header, footer };
  });
  workshop.replaceChildren(...edges.flatMap(({ header, footer }) => [header, footer]));
  setTabs(drawing.tabbed.splice(0));
  for (const { page, header, footer } of edges) {
    page.element.prepend(header);
    page.element.append(footer);
  }
}
