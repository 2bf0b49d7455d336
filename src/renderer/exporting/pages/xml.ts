/** WordprocessingML names its parts by prefix; these read them by the names that a file has. */

export function child(element: Element | null | undefined, name: string): Element | undefined {
  for (const one of element?.children ?? []) if (one.tagName === name) return one;
  return undefined;
}

export function childrenOf(element: Element | null | undefined, name: string): Element[] {
  return [...(element?.children ?? [])].filter((one) => one.tagName === name);
}

/** The first descendant of that name. */
export function find(element: Element, name: string): Element | undefined {
  return element.getElementsByTagName(name)[0];
}

export function value(element: Element | undefined, attribute = 'w:val'): string | undefined {
  return element?.getAttribute(attribute) ?? undefined;
}

export function number(element: Element | undefined, attribute = 'w:val'): number | undefined {
  const text = value(element, attribute);
  const read = text === undefined ? Number.NaN : Number.parseFloat(text);
  return Number.isFinite(read) ? read : undefined;
}

/** Of a property that is on by being there, unless it says otherwise. Undefined where it isn't there. */
export function isOn(element: Element | undefined): boolean | undefined {
  if (!element) return undefined;
  const said = value(element);
  return said !== '0' && said !== 'false' && said !== 'none';
}

/** From twentieths of a point. */
export const twips = (length: number) => length / 15;
/** From half points. */
export const halfPoints = (size: number) => (size * 2) / 3;
/** From points. */
export const points = (length: number) => (length * 4) / 3;
/** From English metric units, in which pictures are measured. */
export const emus = (length: number) => length / 9525;

/** What TypeScript leaves in an object by spreading: a property that is undefined must not hide one that is set. */
export function defined<T extends object>(properties: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(properties).filter(([, one]) => one !== undefined)) as Partial<T>;
}
