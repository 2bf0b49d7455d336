/** The sections of a document: the sheet each is printed on, its text, and what stands above and below. */
import type { FlowBlock } from './draw-blocks.ts';
import { child, childrenOf, isOn, number, twips, value } from './xml.ts';

/** Lengths in pixels. */
export interface Sheet {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  header: number;
  footer: number;
}

export interface Section {
  sheet: Sheet;
  blocks: FlowBlock[];
  /** The parts with the header and footer of its first page, and of the others. */
  first: { header: string | undefined; footer: string | undefined };
  others: { header: string | undefined; footer: string | undefined };
}

export function splitSections(
  blocks: readonly FlowBlock[],
  last: Element | undefined,
  relations: ReadonlyMap<string, string>,
): Section[] {
  const sections: Section[] = [];
  let open: FlowBlock[] = [];
  const close = (properties: Element | undefined) => {
    sections.push(readSection(properties, open, relations, sections.at(-1)));
    open = [];
  };
  for (const block of blocks) {
    open.push(block);
    if (block.section) close(block.section);
  }
  if (open.length > 0 || sections.length === 0) close(last);
  return sections;
}

/** What a section does not say is as in the one before it. */
function readSection(
  properties: Element | undefined,
  blocks: FlowBlock[],
  relations: ReadonlyMap<string, string>,
  before: Section | undefined,
): Section {
  const size = child(properties, 'w:pgSz');
  const margin = child(properties, 'w:pgMar');
  const length = (element: Element | undefined, name: string, otherwise: number) =>
    twips(number(element, name) ?? otherwise);
  const partOf = (kind: 'header' | 'footer', type: string) =>
    relations.get(
      value(
        childrenOf(properties, `w:${kind}Reference`).find(
          (one) => (value(one, 'w:type') ?? 'default') === type,
        ),
        'r:id',
      ) ?? '',
    );
  const others = {
    header: partOf('header', 'default') ?? before?.others.header,
    footer: partOf('footer', 'default') ?? before?.others.footer,
  };
  const differs = isOn(child(properties, 'w:titlePg')) === true;
  return {
    sheet: {
      width: length(size, 'w:w', 12240),
      height: length(size, 'w:h', 15840),
      top: length(margin, 'w:top', 1440),
      right: length(margin, 'w:right', 1440),
      bottom: length(margin, 'w:bottom', 1440),
      left: length(margin, 'w:left', 1440),
      header: length(margin, 'w:header', 720),
      footer: length(margin, 'w:footer', 720),
    },
    blocks,
    first: differs ? { header: partOf('header', 'first'), footer: partOf('footer', 'first') } : others,
    others,
  };
}
