/** Links of printed pages, and the numbers of pages in their contents. */

/** Pages in order, as they are in the document. The contents say the pages that are printed, whatever was estimated. */
export function linkPages(pages: readonly HTMLElement[]): void {
  const pageOf = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const mark of page.querySelectorAll<HTMLElement>('[data-bookmark]')) {
      const name = mark.dataset.bookmark ?? '';
      pageOf.set(name, index + 1);
      mark.id = name;
    }
  });
  for (const page of pages) {
    for (const link of page.querySelectorAll<HTMLElement>('[data-leads-to]')) {
      const name = link.dataset.leadsTo ?? '';
      const number = pageOf.get(name);
      if (number === undefined) continue;
      sayPage(link, number);
      asLink(link, `#${name}`);
    }
    for (const link of page.querySelectorAll<HTMLElement>('span[title]')) asLink(link, link.title);
  }
}

/** What stands behind the last tab of an entry is its page; the tab gives or takes the room. */
function sayPage(link: HTMLElement, number: number): void {
  const tab = [...link.querySelectorAll<HTMLElement>('[data-tab]')].at(-1);
  const words = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  while (words.nextNode()) last = words.currentNode as Text;
  if (!tab || !last || tab.contains(last) || !/^\s*\d+\s*$/.test(last.data)) return;
  const before = widthOf(last);
  last.data = String(number);
  tab.style.width = `${tab.getBoundingClientRect().width + before - widthOf(last)}px`;
}

function widthOf(text: Text): number {
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect().width;
}

function asLink(source: HTMLElement, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.append(...source.childNodes);
  source.replaceWith(link);
}
