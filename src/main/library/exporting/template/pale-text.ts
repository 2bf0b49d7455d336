/** Text of a template that stands out too little from what is behind it, by its styles and its shading. */
import { contrastBetween, LEAST_CONTRAST } from '../../../../shared/contrast.ts';
import { HIGHLIGHT_COLOURS } from './highlight-colours.ts';
import { elementsOf, findAll, findChild, ownText, type XmlNode } from './xml-tree.ts';

/** What is known so far of a run, as six hexadecimal digits. */
interface Colours {
  ink: string;
  paper: string;
}

const BLACK_ON_WHITE: Colours = { ink: '000000', paper: 'FFFFFF' };
/** Styles can be based on each other in a ring. */
const MOST_STEPS = 20;

/** The first words that are too pale; undefined where none are. */
export function findPaleText(stories: readonly XmlNode[], styles: XmlNode): string | undefined {
  const byId = new Map(elementsOf(styles).map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const defaults = findChild(findChild(findChild(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const page = coloursWith(BLACK_ON_WHITE, defaults);
  for (const story of stories) {
    for (const { ink, paper, words } of runsIn(story, page, byId)) {
      if (contrastBetween(ink, paper) < LEAST_CONTRAST) return words;
    }
  }
  return undefined;
}

type Styles = ReadonlyMap<string, XmlNode>;

function* runsIn(story: XmlNode, page: Colours, styles: Styles): Generator<Colours & { words: string }> {
  const open = [{ element: story, around: page }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, around } = next;
    if (element.name === 'w:r') {
      const words = [...findAll(element, 'w:t')].map(ownText).join('').trim();
      const look = findChild(element, 'w:rPr');
      const styled = coloursOfStyle(around, valueIn(look, 'w:rStyle'), styles);
      if (words !== '') yield { ...coloursWith(styled, look), words };
      continue;
    }
    const inside = coloursWithin(element, around, styles);
    for (const child of elementsOf(element).toReversed()) open.push({ element: child, around: inside });
  }
}

function coloursWithin(element: XmlNode, around: Colours, styles: Styles): Colours {
  if (element.name === 'w:tc')
    return { ...around, paper: shadeOf(findChild(element, 'w:tcPr')) ?? around.paper };
  if (element.name !== 'w:p') return around;
  const look = findChild(element, 'w:pPr');
  const styled = coloursOfStyle(around, valueIn(look, 'w:pStyle') ?? 'Normal', styles);
  return { ...styled, paper: shadeOf(look) ?? styled.paper };
}

/** What a style says goes over what stands around, and over what it is based on. */
function coloursOfStyle(around: Colours, id: string | undefined, styles: Styles, step = 0): Colours {
  const style = id === undefined ? undefined : styles.get(id);
  if (!style || step > MOST_STEPS) return around;
  const based = coloursOfStyle(around, valueIn(style, 'w:basedOn'), styles, step + 1);
  const paper = shadeOf(findChild(style, 'w:pPr')) ?? based.paper;
  return coloursWith({ ...based, paper }, findChild(style, 'w:rPr'));
}

function coloursWith(before: Colours, properties: XmlNode | undefined): Colours {
  const ink = valueIn(properties, 'w:color');
  return {
    ink: ink === 'auto' ? BLACK_ON_WHITE.ink : (asColour(ink) ?? before.ink),
    paper: HIGHLIGHT_COLOURS[valueIn(properties, 'w:highlight') ?? ''] ?? shadeOf(properties) ?? before.paper,
  };
}

function shadeOf(properties: XmlNode | undefined): string | undefined {
  return asColour(findChild(properties, 'w:shd')?.attributes.get('w:fill'));
}

function asColour(value: string | undefined): string | undefined {
  return value !== undefined && /^[0-9A-F]{6}$/i.test(value) ? value : undefined;
}

function valueIn(parent: XmlNode | undefined, name: string): string | undefined {
  return findChild(parent, name)?.attributes.get('w:val');
}
