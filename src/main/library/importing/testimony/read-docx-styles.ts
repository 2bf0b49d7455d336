/** What the styles of a Word file say of its paragraphs: which are headings, and which are hidden. */
import { isOn, type Package, readPart } from './read-docx-xml.ts';

/** Elements of a run's properties that take its words from what is said. */
export type HidingFormat = 'w:vanish' | 'w:strike' | 'w:dstrike';
export const hiddenFormats: readonly HidingFormat[] = ['w:vanish'];
/** Who strikes words out leaves them to be seen, and not to be said. */
export const struckFormats: readonly HidingFormat[] = ['w:strike', 'w:dstrike'];

export interface DocxStyles {
  /** 1 to 6, 0 for none. `outline` is the paragraph's own outline level, from 0, where it has one. */
  headingLevel(style: string, outline: number | undefined): number;
  has(style: string, format: HidingFormat): boolean;
}

/** Of a text that we write ourselves: none of its styles hides words or strikes them out. */
export const plainStyles: DocxStyles = { headingLevel: () => 0, has: () => false };

interface Style {
  name: string;
  basedOn: string;
  outline: number | undefined;
  formats: Map<string, boolean>;
}

/** A style is based on another, that on a third: Word stops at eleven. */
const LONGEST_CHAIN = 12;
/** The outline level of text that is no heading: ECMA-376, 17.3.1.20. */
const BODY_LEVEL = 9;

/** `part` is undefined where the file has no styles; then the usual names of styles say what is meant. */
export function readStyles(source: Package, part: string | undefined): DocxStyles {
  const styles = part === undefined ? new Map<string, Style>() : readAll(source, part);
  const firstInChain = <Value>(id: string, find: (style: Style) => Value | undefined) => {
    let style = styles.get(id);
    for (let step = 0; style && step < LONGEST_CHAIN; step++) {
      const value = find(style);
      if (value !== undefined) return value;
      style = styles.get(style.basedOn);
    }
    return undefined;
  };
  const levels = new Map<string, number>();
  const outlineOf = (id: string) => {
    const found =
      firstInChain(id, ({ outline, name }) => outline ?? outlineByName(name)) ??
      (styles.has(id) ? undefined : outlineByName(id.replace(/^Heading(?=\d$)/, 'heading '))) ??
      BODY_LEVEL;
    levels.set(id, found);
    return found;
  };
  return {
    headingLevel(id, own) {
      const outline = own ?? levels.get(id) ?? outlineOf(id);
      return outline >= BODY_LEVEL ? 0 : Math.min(6, outline + 1);
    },
    has: (id, format) => firstInChain(id, ({ formats }) => formats.get(format)) ?? false,
  };
}

/** Word keeps the names of its own styles in English, in every language. */
function outlineByName(name: string): number | undefined {
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  if (level) return Number(level) - 1;
  return /^title$/i.test(name) ? 0 : undefined;
}

function readAll(source: Package, part: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  const path: string[] = [];
  let style: Style | undefined;
  readPart(source, part, {
    open({ name, attribute }) {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'w:style') {
        style = { name: '', basedOn: '', outline: undefined, formats: new Map() };
        styles.set(attribute('styleId') ?? '', style);
      } else if (style && parent === 'w:style') {
        if (name === 'w:name') style.name = attribute('val') ?? '';
        if (name === 'w:basedOn') style.basedOn = attribute('val') ?? '';
      } else if (style && path.length === 4) {
        if (name === 'w:outlineLvl') style.outline = readLevel(attribute('val'));
        if (parent === 'w:rPr' && isHiding(name)) style.formats.set(name, isOn(attribute('val')));
      }
    },
    close(name) {
      path.pop();
      if (name === 'w:style') style = undefined;
    },
    text: () => undefined,
  });
  return styles;
}

function isHiding(name: string): boolean {
  return [...hiddenFormats, ...struckFormats].some((format) => format === name);
}

/** An outline level from 0; undefined for what is none. */
export function readLevel(value: string | undefined): number | undefined {
  return /^\d$/.test(value ?? '') ? Number(value) : undefined;
}
