/** How paragraphs and runs look, as a file says it: lengths in its own units. */
import { child, childrenOf, defined, isOn, number, value } from './xml.ts';

export interface RunLook {
  font: string;
  /** Half points. */
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  caps: boolean;
  smallCaps: boolean;
  color: string;
  shade: string;
  raised: 'superscript' | 'subscript';
  /** Twentieths of a point between letters. */
  tracking: number;
  rightToLeft: boolean;
  hidden: boolean;
}

export interface Border {
  /** Eighths of a point. */
  size: number;
  /** Points from the text. */
  space: number;
  color: string;
  style: string;
}

export type Edge = 'top' | 'left' | 'bottom' | 'right' | 'between';

export interface TabStop {
  position: number;
  type: string;
  leader: string;
}

export interface ParagraphLook {
  before: number;
  after: number;
  line: number;
  lineRule: string;
  left: number;
  right: number;
  firstLine: number;
  align: string;
  rightToLeft: boolean;
  keepNext: boolean;
  keepLines: boolean;
  pageBreakBefore: boolean;
  widowControl: boolean;
  contextualSpacing: boolean;
  outlineLevel: number;
  borders: Partial<Record<Edge, Border>>;
  shade: string;
  tabs: TabStop[];
  list: string;
  listLevel: number;
}

export function readRunLook(properties: Element | undefined): Partial<RunLook> {
  if (!properties) return {};
  const of = (name: string) => child(properties, name);
  const underline = of('w:u');
  const raised = value(of('w:vertAlign'));
  return defined<RunLook>({
    font: value(of('w:rFonts'), 'w:ascii') ?? value(of('w:rFonts'), 'w:hAnsi'),
    size: number(of('w:sz')),
    bold: isOn(of('w:b')),
    italic: isOn(of('w:i')),
    underline: isOn(underline),
    strike: isOn(of('w:strike')),
    caps: isOn(of('w:caps')),
    smallCaps: isOn(of('w:smallCaps')),
    color: colorOf(value(of('w:color'))),
    shade: colorOf(value(of('w:shd'), 'w:fill')),
    raised: raised === 'superscript' || raised === 'subscript' ? raised : undefined,
    tracking: number(of('w:spacing')),
    rightToLeft: isOn(of('w:rtl')),
    hidden: isOn(of('w:vanish')),
  });
}

export function readParagraphLook(properties: Element | undefined): Partial<ParagraphLook> {
  if (!properties) return {};
  const of = (name: string) => child(properties, name);
  const [spacing, indent, list] = [of('w:spacing'), of('w:ind'), of('w:numPr')];
  const hanging = number(indent, 'w:hanging');
  const borders = of('w:pBdr');
  const tabs = childrenOf(of('w:tabs'), 'w:tab');
  return defined<ParagraphLook>({
    before: number(spacing, 'w:before'),
    after: number(spacing, 'w:after'),
    line: number(spacing, 'w:line'),
    lineRule: value(spacing, 'w:lineRule'),
    left: number(indent, 'w:left') ?? number(indent, 'w:start'),
    right: number(indent, 'w:right') ?? number(indent, 'w:end'),
    firstLine: hanging === undefined ? number(indent, 'w:firstLine') : -hanging,
    align: value(of('w:jc')),
    rightToLeft: isOn(of('w:bidi')),
    keepNext: isOn(of('w:keepNext')),
    keepLines: isOn(of('w:keepLines')),
    pageBreakBefore: isOn(of('w:pageBreakBefore')),
    widowControl: isOn(of('w:widowControl')),
    contextualSpacing: isOn(of('w:contextualSpacing')),
    outlineLevel: number(of('w:outlineLvl')),
    borders: borders && readBorders(borders),
    shade: colorOf(value(of('w:shd'), 'w:fill')),
    tabs: tabs.length > 0 ? tabs.flatMap(readTab) : undefined,
    list: value(child(list, 'w:numId')),
    listLevel: number(child(list, 'w:ilvl')),
  });
}

/** By edge; those that are drawn. */
export function readBorders(borders: Element): Partial<Record<Edge, Border>> {
  const names: Readonly<Record<string, Edge>> = { 'w:start': 'left', 'w:end': 'right' };
  return Object.fromEntries(
    [...borders.children].flatMap((one) => {
      const edge = names[one.tagName] ?? one.tagName.slice(2);
      const border = readBorder(one);
      return border ? [[edge, border]] : [];
    }),
  );
}

export function readBorder(element: Element | undefined): Border | null {
  const style = value(element);
  if (!element || style === undefined || style === 'none' || style === 'nil') return null;
  return {
    style,
    size: number(element, 'w:sz') ?? 4,
    space: number(element, 'w:space') ?? 0,
    color: colorOf(value(element, 'w:color')) ?? '#000',
  };
}

/** As CSS has it; undefined for `auto`, which is black on white and no shade at all. */
export function colorOf(color: string | undefined): string | undefined {
  return color !== undefined && /^[0-9a-f]{6}$/i.test(color) ? `#${color}` : undefined;
}

function readTab(element: Element): TabStop[] {
  const position = number(element, 'w:pos');
  const type = value(element) ?? 'left';
  if (position === undefined || type === 'clear') return [];
  return [{ position, type, leader: value(element, 'w:leader') ?? 'none' }];
}
