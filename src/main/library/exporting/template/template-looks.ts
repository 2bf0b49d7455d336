/** How a template's text looks: what styles that are added to it take over. */
import { contrastOnPaper, LEAST_CONTRAST } from '../../../../shared/contrast.ts';
import { colour } from '../../../../shared/house-style.ts';
import { findStyle, findStyleNamed } from './join-styles.ts';
import { findAll, findChild, type XmlNode } from './xml-tree.ts';

export interface TemplateLook {
  headingFont: string;
  bodyFont: string;
  /** In points. */
  textSize: number;
  /** Of its headings; undefined where they have none that text can be read in. */
  headingColour: string | undefined;
}

/** Word's own, where a file says nothing. */
const FALLBACK_FONT = 'Times New Roman';
const FALLBACK_HALF_POINTS = 20;
const MOST_STEPS = 20;

export function lookOfTemplate(styles: XmlNode, theme: XmlNode | undefined): TemplateLook {
  return {
    headingFont: fontIn(styles, theme, 'heading 1'),
    bodyFont: fontIn(styles, theme, 'normal'),
    textSize: sizeIn(styles) / 2,
    headingColour: colourIn(styles),
  };
}

function fontIn(styles: XmlNode, theme: XmlNode | undefined, name: string): string {
  for (const properties of runProperties(styles, name)) {
    const fonts = findChild(properties, 'w:rFonts')?.attributes;
    const themed = fonts?.get('w:asciiTheme') ?? fonts?.get('w:hAnsiTheme');
    const font = (themed && themeFont(theme, themed)) || fonts?.get('w:ascii') || fonts?.get('w:hAnsi');
    if (font) return font;
  }
  return FALLBACK_FONT;
}

function sizeIn(styles: XmlNode): number {
  for (const properties of runProperties(styles, 'normal')) {
    const size = Number(findChild(properties, 'w:sz')?.attributes.get('w:val'));
    if (size >= 12 && size <= 40) return size;
  }
  return FALLBACK_HALF_POINTS;
}

/** Of the style, of what it is based on, and of the document, in this order. */
function* runProperties(styles: XmlNode, name: string): Generator<XmlNode> {
  let style = findStyleNamed(styles, name);
  for (let step = 0; style && step < MOST_STEPS; step++) {
    const properties = findChild(style, 'w:rPr');
    if (properties) yield properties;
    const base = findChild(style, 'w:basedOn')?.attributes.get('w:val');
    style = base === undefined ? undefined : findStyle(styles, base);
  }
  const defaults = findChild(findChild(findChild(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  if (defaults) yield defaults;
}

function colourIn(styles: XmlNode): string | undefined {
  for (const properties of runProperties(styles, 'heading 1')) {
    const found = colour.safeParse(findChild(properties, 'w:color')?.attributes.get('w:val')?.toUpperCase());
    if (found.success) return contrastOnPaper(found.data) >= LEAST_CONTRAST ? found.data : undefined;
  }
  return undefined;
}

function themeFont(theme: XmlNode | undefined, name: string): string | undefined {
  if (!theme) return undefined;
  const kind = name.startsWith('major') ? 'a:majorFont' : 'a:minorFont';
  const [fonts] = findAll(theme, kind);
  return findChild(fonts, 'a:latin')?.attributes.get('typeface');
}
