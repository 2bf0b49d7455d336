/** From a file's looks to CSS. */
import type { Border, ParagraphLook, RunLook } from './looks.ts';
import { halfPoints, points, twips } from './xml.ts';

/** Where a font is not on this computer, one whose letters are as wide, or nearly. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  Arial: 'Arial, "Liberation Sans", Arimo, sans-serif',
  Cambria: 'Cambria, Caladea, "Source Serif 4 Variable", serif',
  Calibri: 'Calibri, Carlito, sans-serif',
  'Times New Roman': '"Times New Roman", "Liberation Serif", Tinos, serif',
  ...Object.fromEntries(
    ['Georgia', 'Garamond', 'Book Antiqua', 'Palatino Linotype'].map((name) => [
      name,
      `"${name}", "Source Serif 4 Variable", serif`,
    ]),
  ),
  'Courier New': '"Courier New", "Liberation Mono", Cousine, monospace',
};

/** A line's height to the size of its letters, as the fonts themselves say: a substitute's would move the page's end. */
const LINE_HEIGHTS: Readonly<Record<string, number>> = {
  Arial: 1.1499,
  Cambria: 1.1724,
  Calibri: 1.2207,
  'Times New Roman': 1.1499,
  'Courier New': 1.1328,
};

const measured = new Map<string, number>();

/** A paragraph's text as most of its runs look; what a run has beyond it stands on the run. */
export function runCss(look: Partial<RunLook>, { line, lineRule }: Partial<ParagraphLook>): string {
  const size = halfPoints(look.size ?? 20);
  const css = [
    `font-family:${familyOf(look.font)}`,
    `font-size:${size}px`,
    `line-height:${lineHeight(look.font, size, line, lineRule)}px`,
    `font-weight:${look.bold ? 700 : 400}`,
    `font-style:${look.italic ? 'italic' : 'normal'}`,
    `color:${look.color ?? '#000'}`,
  ];
  const decoration = [look.underline && 'underline', look.strike && 'line-through'].filter(Boolean).join(' ');
  if (decoration) css.push(`text-decoration:${decoration}`);
  if (look.caps) css.push('text-transform:uppercase');
  if (look.smallCaps) css.push('font-variant-caps:small-caps');
  if (look.shade) css.push(`background:${look.shade}`);
  if (look.tracking) css.push(`letter-spacing:${twips(look.tracking)}px`);
  if (look.raised) {
    const way = look.raised === 'superscript' ? 'super' : 'sub';
    css.push(`vertical-align:${way}`, `font-size:${size * 0.65}px`, 'line-height:0');
  }
  return css.join(';');
}

function familyOf(font = 'Times New Roman'): string {
  return SUBSTITUTES[font] ?? `"${font.replaceAll('"', '')}", sans-serif`;
}

function lineHeight(font = 'Times New Roman', size: number, line = 240, rule = 'auto'): number {
  if (rule === 'exact') return twips(line);
  const own = size * (LINE_HEIGHTS[font] ?? measureLine(font));
  return rule === 'atLeast' ? Math.max(own, twips(line)) : (own * line) / 240;
}

function measureLine(font: string): number {
  const known = measured.get(font);
  if (known !== undefined) return known;
  const probe = document.createElement('div');
  probe.style.cssText = `position:absolute;visibility:hidden;line-height:normal;font:1000px ${familyOf(font)}`;
  probe.textContent = 'x';
  document.body.append(probe);
  const height = probe.offsetHeight / 1000;
  probe.remove();
  measured.set(font, height);
  return height;
}

/** What of a paragraph's frame is drawn, and how much of its height that takes above and below the words. */
export interface Frame {
  css: string;
  above: number;
  below: number;
}

/** Neighbours in the same frame stand in one: `joins` says at which ends. */
export function frameOf(look: Partial<ParagraphLook>, joins: { before: boolean; after: boolean }): Frame {
  const { borders = {}, left = 0, right = 0, firstLine = 0 } = look;
  const top = joins.before ? borders.between : borders.top;
  const bottom = joins.after ? undefined : borders.bottom;
  const paddingTop = top ? points(top.space) : 0;
  const paddingBottom = bottom ? points(bottom.space) : 0;
  const [widthLeft, widthRight] = [widthOf(borders.left), widthOf(borders.right)];
  const [spaceLeft, spaceRight] = [points(borders.left?.space ?? 0), points(borders.right?.space ?? 0)];
  // A frame reaches as far out as the line that reaches furthest.
  const hanging = Math.max(0, -twips(firstLine));
  const css = [
    `margin-inline-start:${twips(left) - hanging - widthLeft - spaceLeft}px`,
    `margin-inline-end:${twips(right) - widthRight - spaceRight}px`,
    `padding:${paddingTop}px 0 ${paddingBottom}px`,
    `padding-inline:${spaceLeft + hanging}px ${spaceRight}px`,
    `text-indent:${twips(firstLine)}px`,
    `text-align:${alignOf(look.align)}`,
    `border-top:${borderCss(top)}`,
    `border-bottom:${borderCss(bottom)}`,
    `border-inline-start:${borderCss(borders.left)}`,
    `border-inline-end:${borderCss(borders.right)}`,
    ...(look.shade ? [`background:${look.shade}`] : []),
  ].join(';');
  return { css, above: widthOf(top) + paddingTop, below: widthOf(bottom) + paddingBottom };
}

export function borderCss(border: Border | null | undefined): string {
  if (!border) return '0';
  const style = /dotted|dashed|double/.exec(border.style)?.[0] ?? 'solid';
  return `${widthOf(border)}px ${style} ${border.color}`;
}

/** At least what a screen can show. */
function widthOf(border: Border | null | undefined): number {
  return border ? Math.max(points(border.size / 8), 0.75) : 0;
}

function alignOf(align: string | undefined): string {
  if (align === 'center' || align === 'right' || align === 'end') return align;
  return align === 'both' ? 'justify' : 'start';
}
