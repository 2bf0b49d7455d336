/** The parts of a Word document beside its text that say what its paragraphs are. */
import { parseXml } from '../../importing/files/parse-xml.ts';

export const WORD = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

/** The outline level of each style that has one, from 0, by the style's id. */
export function readOutlineLevels(styles: Uint8Array): Map<string, number> {
  const own = new Map<string, number>();
  const bases = new Map<string, string>();
  let style = '';
  parseXml(styles, WORD, {
    open({ name, attribute }) {
      if (name === 'w:style') style = attribute('styleId') ?? '';
      if (name === 'w:outlineLvl') own.set(style, Number(attribute('val')));
      if (name === 'w:basedOn') bases.set(style, attribute('val') ?? '');
    },
    close() {},
    text() {},
  });
  const levels = new Map<string, number>();
  for (const id of new Set([...own.keys(), ...bases.keys()])) {
    const level = levelOf(id, own, bases);
    // 9 is body text.
    if (level !== undefined && level < 9) levels.set(id, level);
  }
  return levels;
}

function levelOf(
  id: string,
  own: ReadonlyMap<string, number>,
  bases: ReadonlyMap<string, string>,
): number | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = bases.get(at)) {
    const level = own.get(at);
    if (level !== undefined) return level;
    seen.add(at);
  }
  return undefined;
}

/** Whether each level of each list counts, by the list's id. */
export function readLists(numbering: Uint8Array): Map<string, boolean[]> {
  const kinds = new Map<string, boolean[]>();
  const lists = new Map<string, boolean[]>();
  let kind = '';
  let level = 0;
  let list = '';
  parseXml(numbering, WORD, {
    open({ name, attribute }) {
      if (name === 'w:abstractNum') {
        kind = attribute('abstractNumId') ?? '';
        kinds.set(kind, []);
      }
      if (name === 'w:lvl') level = Number(attribute('ilvl') ?? 0);
      if (name === 'w:numFmt') {
        const levels = kinds.get(kind);
        if (levels) levels[level] = attribute('val') !== 'bullet';
      }
      if (name === 'w:num') list = attribute('numId') ?? '';
      if (name === 'w:abstractNumId') lists.set(list, kinds.get(attribute('val') ?? '') ?? []);
    },
    close() {},
    text() {},
  });
  return lists;
}

/** The targets of a part's relationships, by their ids. */
export function readRelations(relations: Uint8Array): Map<string, string> {
  const targets = new Map<string, string>();
  parseXml(relations, WORD, {
    open({ name, attribute }) {
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
    },
    close() {},
    text() {},
  });
  return targets;
}
