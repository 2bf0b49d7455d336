/** Pictures on the clipboard, or dragged in from outside. */

/** Whether nothing but pictures is being dragged. Their kinds are known before they are dropped, their names are not. */
export function carriesPictures({ items }: DataTransfer): boolean {
  return items.length > 0 && [...items].every(({ kind, type }) => kind === 'file' && isPicture(type));
}

/**
 * The pictures that are meant by a paste. Word and Excel put a picture of their words beside the words: those are meant
 * then, and there are none.
 */
export function pastedPictures(clipboard: DataTransfer): File[] {
  const pictures = [...clipboard.files].filter(({ type }) => isPicture(type));
  if (pictures.length === 0 || clipboard.getData('text/plain').trim() !== '') return [];
  // A parsed document is inert: nothing in it runs or loads.
  const { body } = new DOMParser().parseFromString(clipboard.getData('text/html'), 'text/html');
  return body.textContent.trim() === '' ? pictures : [];
}

function isPicture(type: string): boolean {
  return type.startsWith('image/');
}
