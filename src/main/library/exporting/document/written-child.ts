import { FileChild, type IContext, type IXmlableObject } from 'docx';
import { writeElement } from './written-tree.ts';

/**
 * A child of the document that becomes text as soon as the writer comes to it. The writer would first make trees of
 * them all, and thousands of positions would not fit into memory. What lays out pages needs the trees, so it can't be
 * used there.
 */
export class WrittenChild extends FileChild {
  readonly #child: FileChild;
  readonly #hear: (element: IXmlableObject) => void;

  /** `hear` is told the child's element when it is written. */
  constructor(child: FileChild, hear: (element: IXmlableObject) => void) {
    super('');
    this.#child = child;
    this.#hear = hear;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const element = this.#child.prepForXml(context);
    if (!element) return undefined;
    this.#hear(element);
    return asItStands(writeElement(element));
  }
}

/** An element without a name has no tags, and its content, where it is neither text nor an element, is not escaped. */
function asItStands(xml: string): IXmlableObject {
  return { '': Object.assign(() => xml, { toString: () => xml }) } as unknown as IXmlableObject;
}
