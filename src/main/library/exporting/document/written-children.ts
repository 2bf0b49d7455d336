import { FileChild, type IContext, type IXmlableObject } from 'docx';
import type { XmlHandlers } from '../../importing/files/parse-xml.ts';
import { writeElement } from './written-tree.ts';

/** Text is escaped, so that nothing else in a document looks like these. */
const KEPT = /<kept n="(\d+)"(?:\/>|>(.*?)<\/kept>)/g;
const NOTE_REFERENCE = /<w:(?:foot|end)noteReference [^>]*>/g;

/**
 * Children of a document that are made and become text as soon as the writer comes to them. The writer would first make
 * trees of them all, and thousands of positions would not fit into memory. What lays out pages needs the trees, so this
 * can't be used there.
 */
export interface WrittenChildren {
  /** Stands in the document for what `make` makes. */
  place(make: () => FileChild): FileChild;
  /** The written document with each child in its place. Once: they are let go of, as a long document is large. */
  fill(xml: string): string;
}

/** `reader`, if any, is told what it would read in them, as they are written. */
export function startWrittenChildren(reader?: XmlHandlers): WrittenChildren {
  const kept: { xml: string; references: string }[] = [];
  const write = (element: IXmlableObject): string => {
    const xml = writeElement(element, reader);
    // The writer has yet to say which list or picture stands where a name is in braces.
    if (xml.includes('{')) return xml;
    // A template may have notes of its own, so that the writer numbers those of the child anew.
    const references = xml.match(NOTE_REFERENCE)?.join('') ?? '';
    return `<kept n="${kept.push({ xml, references }) - 1}">${references}</kept>`;
  };
  return {
    place: (make) => new WrittenChild(make, write),
    fill(xml) {
      const filled = xml.replace(KEPT, (_, index: string, references = '') => {
        const child = kept[Number(index)];
        if (!child) throw new Error(`The document has no child ${index}.`);
        // Most keep their numbers, and a long document is not to be copied for nothing.
        return child.references === references ? child.xml : withReferences(child.xml, references);
      });
      kept.length = 0;
      return filled;
    },
  };
}

function withReferences(xml: string, references: string): string {
  const numbered = references.match(NOTE_REFERENCE)?.values();
  return numbered ? xml.replace(NOTE_REFERENCE, () => numbered.next().value ?? '') : xml;
}

class WrittenChild extends FileChild {
  readonly #make: () => FileChild;
  readonly #write: (element: IXmlableObject) => string;

  constructor(make: () => FileChild, write: (element: IXmlableObject) => string) {
    super('');
    this.#make = make;
    this.#write = write;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const element = this.#make().prepForXml(context);
    return element && asItStands(this.#write(element));
  }
}

/** An element without a name has no tags, and its content, where it is neither text nor an element, is not escaped. */
function asItStands(xml: string): IXmlableObject {
  return { '': Object.assign(() => xml, { toString: () => xml }) } as unknown as IXmlableObject;
}
