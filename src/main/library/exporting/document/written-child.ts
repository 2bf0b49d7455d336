import { FileChild, type IContext, type IXmlableObject } from 'docx';
import { writeElement } from './written-tree.ts';

/**
 * A child of the document that is made and becomes text as soon as the writer comes to it. The writer would first make trees of
 * them all, and thousands of positions would not fit into memory. What lays out pages needs the trees, so it can't be
 * used there.
 */
export class WrittenChild extends FileChild {
  readonly #make: () => FileChild;
  readonly #hear: (element: IXmlableObject) => void;

  /** `hear` is told the child's element when it is made and written. */
  constructor(make: () => FileChild, hear: (element: IXmlableObject) => void) {
    super('');
    this.#make = make;
    this.#hear = hear;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const element = this.#make().prepForXml(context);
    if (!element) return undefined;
    this.#hear(element);
    return asItStands(writeElement(element));
  }
}

/** An element without a name has no tags, and its content, where it is neither text nor an element, is not escaped. */
function asItStands(xml: string): IXmlableObject {
  return { '': Object.assign(() => xml, { toString: () => xml }) } as unknown as IXmlableObject;
}
