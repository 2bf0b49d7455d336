/** A word of the list in its singular and, where it has one of its own, its plural. */
/** `child / children` as the singular and the plural; the plural is null where none is given. */
export function formsOf(text: string): { singular: string; plural: string | null } {
  const [singular = '', plural = ''] = text.split('/').map((form) => form.trim());
  return { singular: singular === '' ? plural : singular, plural: plural === '' ? null : plural };
}

export function singularOf(text: string): string {
  return formsOf(text).singular;
}
