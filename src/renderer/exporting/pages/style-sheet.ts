/** The styles of a file: each with what it is based on. */
import { type ParagraphLook, type RunLook, readParagraphLook, readRunLook } from './looks.ts';
import { child, childrenOf, value } from './xml.ts';

interface Style {
  paragraph: Partial<ParagraphLook>;
  run: Partial<RunLook>;
}

export interface StyleSheet {
  /** A paragraph's style by its id, or the one of paragraphs that name none. */
  paragraphStyle(id: string | undefined): Style;
  characterStyle(id: string | undefined): Partial<RunLook>;
}

export function readStyleSheet(root: Element | null): StyleSheet {
  const elements = new Map(childrenOf(root, 'w:style').map((one) => [value(one, 'w:styleId') ?? '', one]));
  const defaults = child(root, 'w:docDefaults');
  const base: Style = {
    paragraph: readParagraphLook(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
    run: readRunLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
  };
  const usual = [...elements].find(
    ([, one]) => value(one, 'w:type') === 'paragraph' && value(one, 'w:default') === '1',
  )?.[0];
  const read = new Map<string, Style>();

  const resolve = (id: string, root: Style, depth = 0): Style => {
    const key = `${id} ${root === base}`;
    const known = read.get(key);
    if (known) return known;
    const element = elements.get(id);
    // A style that is based on itself, in however many steps, ends somewhere.
    if (!element || depth > 20) return root;
    const parentId = value(child(element, 'w:basedOn'));
    const parent = parentId === undefined ? root : resolve(parentId, root, depth + 1);
    const style = {
      paragraph: { ...parent.paragraph, ...readParagraphLook(child(element, 'w:pPr')) },
      run: { ...parent.run, ...readRunLook(child(element, 'w:rPr')) },
    };
    read.set(key, style);
    return style;
  };

  const nothing: Style = { paragraph: {}, run: {} };
  return {
    paragraphStyle: (id) => resolve(id ?? usual ?? 'Normal', base),
    characterStyle: (id) => (id === undefined ? {} : resolve(id, nothing).run),
  };
}
