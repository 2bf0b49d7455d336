/** The elements that are open at a place of a page. Each step takes the same time however deep the page is nested. */

export interface OpenElement {
  name: string;
  isBlock: boolean;
  /** Its content is no text of the page. */
  hidden: boolean;
  /** Its heading level, 0 for none. */
  heading: number;
  /** It is the page's main part. */
  main: boolean;
  /** What it means to whoever reads the page; empty for nothing. */
  mark: string;
}

export interface OpenElements {
  isOpen(name: string): boolean;
  push(element: OpenElement): void;
  /** Closes the innermost element of that name, and all inside it. It must be open. */
  closeUpTo(name: string): void;
  /** Closes an element of inline markup, which never closes a block around its end tag. */
  closeInline(name: string): void;
}

/** How far up a misplaced end tag of inline markup looks for its element; real pages need a few steps. */
const LONGEST_LOOK = 100;

export function startOpenElements(onClose: (element: OpenElement) => void): OpenElements {
  const open: OpenElement[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, change: number) => counts.set(name, (counts.get(name) ?? 0) + change);

  const closeUpTo = (name: string) => {
    for (let last = open.pop(); last; last = open.pop()) {
      count(last.name, -1);
      onClose(last);
      if (last.name === name) return;
    }
  };

  return {
    isOpen: (name) => (counts.get(name) ?? 0) > 0,
    push(element) {
      open.push(element);
      count(element.name, 1);
    },
    closeUpTo,
    // After https://html.spec.whatwg.org/#adoption-agency-algorithm, as far as text needs it.
    closeInline(name) {
      let crossed = false;
      for (let steps = 1; steps <= Math.min(LONGEST_LOOK, open.length); steps++) {
        const element = open[open.length - steps];
        if (element?.name === name) {
          if (!crossed) closeUpTo(name);
          else if (name === 'a') {
            // What follows is outside the link, though the block inside it goes on.
            element.name = '';
            count(name, -1);
            count('', 1);
          }
          return;
        }
        crossed ||= element?.isBlock === true;
      }
    },
  };
}
