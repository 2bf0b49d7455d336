/** The bookmarks and content controls of a Word file that are open at a place, by name and tag. */

export interface Marks {
  /** Whether the element was one of a mark's. */
  open(element: string, attribute: (name: string) => string | undefined): boolean;
  close(element: string): void;
  /** Of those that are open. */
  names(): Iterable<string>;
}

/** Nobody reads a file with more of them open at once. */
const MOST_OPEN = 50;

export function startMarks(): Marks {
  const bookmarks = new Map<string, string>();
  /** Of each content control, from the outermost; empty where it has no tag. */
  const controls: string[] = [];
  /** LibreOffice begins one anew in its last paragraph, under another id, and ends only that. */
  const closeBookmark = (id: string) => {
    const name = bookmarks.get(id);
    for (const [other, called] of bookmarks) if (called === name) bookmarks.delete(other);
  };
  return {
    open(element, attribute) {
      if (element === 'w:bookmarkStart') {
        const name = attribute('name') ?? '';
        if (name !== '' && bookmarks.size < MOST_OPEN) bookmarks.set(attribute('id') ?? '', name);
      } else if (element === 'w:bookmarkEnd') closeBookmark(attribute('id') ?? '');
      else if (element === 'w:sdt') controls.push('');
      else if (element === 'w:tag' && controls.length > 0)
        controls[controls.length - 1] = attribute('val') ?? '';
      else return false;
      return true;
    },
    close(element) {
      if (element === 'w:sdt') controls.pop();
    },
    *names() {
      yield* bookmarks.values();
      for (const tag of controls) if (tag !== '') yield tag;
    },
  };
}
