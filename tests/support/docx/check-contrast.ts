/** Whether all text of a document stands out from what is behind it, by its styles and its shading. */
import { HIGHLIGHT_COLOURS } from '../../../src/main/library/exporting/template/highlight-colours.ts';
import { type Docx, partOf } from './open-docx.ts';
import {
  childAt,
  readElements,
  type Styles,
  stylesOf,
  valueAt,
  wordsOf,
  type XmlElement,
} from './xml-elements.ts';

/** What Word's checker and WCAG 2.2 ask of text at any size. */
const LEAST = 4.5;

/** What is known so far of a run: its own colour and what is behind it, as six hexadecimal digits. */
interface Colours {
  ink: string;
  paper: string;
}

/** A finding for each pair of colours that is too close, with the first words in it. `parts` are those with text. */
export function checkContrast(docx: Docx, parts: readonly string[]): string[] {
  const sheet = readElements(partOf(docx, 'word/styles.xml'));
  const styles = stylesOf(docx);
  const page = coloursWith(
    { ink: '000000', paper: 'FFFFFF' },
    childAt(sheet, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'),
  );
  const findings = new Map<string, string>();
  for (const part of parts) {
    for (const { ink, paper, words } of runsIn(readElements(partOf(docx, part)), page, styles)) {
      const ratio = contrastOf(ink, paper);
      const pair = `${ink} on ${paper}`;
      if (ratio >= LEAST || findings.has(pair)) continue;
      findings.set(pair, `${part}: “${words.slice(0, 40)}” is ${pair}, a contrast of ${ratio.toFixed(1)}`);
    }
  }
  return [...findings.values()];
}

function* runsIn(
  element: XmlElement,
  around: Colours,
  styles: Styles,
): Generator<Colours & { words: string }> {
  let colours = around;
  switch (element.name) {
    case 'w:r': {
      const words = wordsOf(element);
      if (words.trim() === '') return;
      const look = childAt(element, 'w:rPr');
      const styled = coloursOfStyle(around, valueAt(look, 'w:rStyle'), styles);
      yield { ...coloursWith(styled, look), words };
      return;
    }
    case 'w:tbl': {
      yield* runsInTable(element, around, styles);
      return;
    }
    case 'w:tc':
      colours = coloursWith(around, childAt(element, 'w:tcPr'));
      break;
    case 'w:p': {
      const look = childAt(element, 'w:pPr');
      const styled = coloursOfStyle(around, valueAt(look, 'w:pStyle') ?? 'Normal', styles);
      colours = { ...styled, paper: shadeOf(look) ?? styled.paper };
      break;
    }
  }
  for (const child of element.children) yield* runsIn(child, colours, styles);
}

/** The style of a table shades all of its cells, and those of its header row. */
function* runsInTable(
  table: XmlElement,
  around: Colours,
  styles: Styles,
): Generator<Colours & { words: string }> {
  const id = valueAt(table, 'w:tblPr', 'w:tblStyle');
  const look = childAt(table, 'w:tblPr', 'w:tblLook')?.attributes['w:firstRow'];
  const cells = shadeOfTable(id, styles, (style) => childAt(style, 'w:tcPr')) ?? around.paper;
  const header = shadeOfTable(id, styles, (style) =>
    childAt(
      style.children.find((part) => part.attributes['w:type'] === 'firstRow'),
      'w:tcPr',
    ),
  );
  const rows = table.children.filter(({ name }) => name === 'w:tr');
  for (const [index, row] of rows.entries()) {
    const isHeader = index === 0 && /^(1|true)$/.test(look ?? '');
    yield* runsIn(row, { ...around, paper: (isHeader ? header : undefined) ?? cells }, styles);
  }
}

/** Of the style, or the nearest that it is based on which says one. */
function shadeOfTable(
  id: string | undefined,
  styles: Styles,
  cellsIn: (style: XmlElement) => XmlElement | undefined,
): string | undefined {
  const style = id === undefined ? undefined : styles.get(id);
  return style && (shadeOf(cellsIn(style)) ?? shadeOfTable(valueAt(style, 'w:basedOn'), styles, cellsIn));
}

/** What a style says goes over what stands around, and over what it is based on. */
function coloursOfStyle(around: Colours, id: string | undefined, styles: Styles): Colours {
  const style = id === undefined ? undefined : styles.get(id);
  if (!style) return around;
  const based = coloursOfStyle(around, valueAt(style, 'w:basedOn'), styles);
  const paper = shadeOf(childAt(style, 'w:pPr')) ?? based.paper;
  return coloursWith({ ...based, paper }, childAt(style, 'w:rPr'));
}

/** With the colour and the shading of these properties, where they have them. */
function coloursWith(before: Colours, properties: XmlElement | undefined): Colours {
  const ink = valueAt(properties, 'w:color');
  const highlight = HIGHLIGHT_COLOURS[valueAt(properties, 'w:highlight') ?? ''];
  return {
    ink: ink === undefined ? before.ink : ink === 'auto' ? '000000' : ink,
    paper: highlight ?? shadeOf(properties) ?? before.paper,
  };
}

function shadeOf(properties: XmlElement | undefined): string | undefined {
  const fill = childAt(properties, 'w:shd')?.attributes['w:fill'];
  return fill === 'auto' ? undefined : fill;
}

/** To one, as WCAG 2.2 counts it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
