/** The paragraphs and tables of a part, each with the space around it and what it asks of the page. */
import { type Drawing, drawParagraph } from './draw-paragraph.ts';
import { drawTable } from './draw-table.ts';
import { frameOf } from './look-css.ts';
import type { ParagraphLook } from './looks.ts';
import { child, twips } from './xml.ts';

export interface FlowBlock {
  kind: 'paragraph' | 'table';
  element: HTMLElement;
  /** Pixels between it and its neighbours. */
  before: number;
  after: number;
  /** Pixels of its height that its frame takes above and below its lines. */
  above: number;
  below: number;
  keepNext: boolean;
  keepLines: boolean;
  widowControl: boolean;
  beginsPage: boolean;
  /** The section ends with it. */
  section: Element | undefined;
}

interface Drawn {
  element: HTMLElement;
  kind: FlowBlock['kind'];
  style: string;
  look: Partial<ParagraphLook>;
  pageBreak: 'before' | 'after' | null;
  section: Element | undefined;
}

export function drawBlocks(parent: Element, drawing: Drawing): FlowBlock[] {
  const drawn = drawChildren(parent, drawing);
  return drawn.map((one, index): FlowBlock => {
    const [previous, next] = [drawn[index - 1], drawn[index + 1]];
    const { look } = one;
    const joins = { before: sharesFrame(previous, one), after: sharesFrame(one, next) };
    const before = isTight(one, previous) ? 0 : twips(look.before ?? 0);
    const after = isTight(one, next) ? 0 : twips(look.after ?? 0);
    const frame = frameOf(look, joins);
    if (one.kind === 'paragraph') one.element.style.cssText += `;${frame.css}`;
    // Within one frame its edges and its colour go on through the space between.
    const [inside, outside] = [
      { above: joins.before ? before : 0, below: joins.after ? after : 0 },
      { before: joins.before ? 0 : before, after: joins.after ? 0 : after },
    ];
    if (inside.above > 0) one.element.style.paddingTop = `${inside.above}px`;
    if (inside.below > 0) one.element.style.paddingBottom = `${inside.below}px`;
    one.element.style.marginTop = `${outside.before}px`;
    one.element.style.marginBottom = `${outside.after}px`;
    return {
      kind: one.kind,
      element: one.element,
      ...outside,
      above: frame.above + inside.above,
      below: frame.below + inside.below,
      keepNext: look.keepNext ?? false,
      keepLines: look.keepLines ?? false,
      widowControl: look.widowControl ?? true,
      beginsPage:
        look.pageBreakBefore === true || one.pageBreak === 'before' || previous?.pageBreak === 'after',
      section: one.section,
    };
  });
}

/** As elements below each other, for what has no pages of its own: a cell, a note, a header. */
export function appendBlocks(parent: Element, into: HTMLElement, drawing: Drawing): void {
  into.append(...drawBlocks(parent, drawing).map(({ element }) => element));
}

function drawChildren(parent: Element, drawing: Drawing): Drawn[] {
  return [...parent.children].flatMap((one): Drawn[] => {
    if (one.tagName === 'w:sdt') return drawChildren(child(one, 'w:sdtContent') ?? one, drawing);
    if (one.tagName === 'w:p') {
      const section = child(child(one, 'w:pPr'), 'w:sectPr');
      return [{ kind: 'paragraph', ...drawParagraph(one, drawing), section }];
    }
    if (one.tagName !== 'w:tbl') return [];
    const element = drawTable(one, drawing, appendBlocks);
    return [{ kind: 'table', element, style: '', look: {}, pageBreak: null, section: undefined }];
  });
}

/** Between paragraphs of one style, where the style says so, there is no space. */
function isTight(one: Drawn, neighbour: Drawn | undefined): boolean {
  return (
    one.look.contextualSpacing === true && neighbour?.kind === 'paragraph' && neighbour.style === one.style
  );
}

function sharesFrame(one: Drawn | undefined, next: Drawn | undefined): boolean {
  if (one?.kind !== 'paragraph' || next?.kind !== 'paragraph') return false;
  const { borders, shade } = one.look;
  if (!shade && (!borders || Object.keys(borders).length === 0)) return false;
  if (next.look.pageBreakBefore) return false;
  return frameKey(one.look) === frameKey(next.look);
}

function frameKey({ borders, shade, left, right }: Partial<ParagraphLook>): string {
  return JSON.stringify([borders, shade, left, right]);
}
