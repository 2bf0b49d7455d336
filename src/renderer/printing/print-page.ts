/** The whole of a page that is printed by a browser without a person: the document beside it, as pages of paper. */
import { type BuiltPage, buildPages } from '../exporting/pages/build-pages.ts';
import { openDocx } from '../exporting/pages/open-docx.ts';
import sheets from '../exporting/pages/pages.module.css';
import './print-page.css';
import { linkPages } from './link-pages.ts';

const encoded = document.getElementById('document')?.textContent ?? '';
const bytes = Uint8Array.from(atob(encoded.trim()), (character) => character.charCodeAt(0));
const workshop = document.createElement('div');
workshop.className = sheets.workshop ?? '';
document.body.append(workshop);
const { pages } = buildPages(bytes, workshop);
workshop.remove();
document.title =
  openDocx(bytes).part('docProps/core.xml')?.getElementsByTagName('dc:title')[0]?.textContent ?? '';
layOut(pages);
linkPages(pages.map(({ element }) => element));

/** Each page on paper of its own size: https://drafts.csswg.org/css-page-3/#using-named-pages */
function layOut(built: readonly BuiltPage[]): void {
  const sizes = [...new Set(built.map(({ width, height }) => `${width}px ${height}px`))];
  const rules = document.createElement('style');
  rules.textContent = sizes
    .map((size, index) => `@page size-${index} { size: ${size}; margin: 0 }`)
    .join(' ');
  document.head.append(rules);
  for (const { element, width, height } of built) {
    element.classList.add(sheets.sheet ?? '');
    element.style.setProperty('page', `size-${sizes.indexOf(`${width}px ${height}px`)}`);
    // A whole pixel less, so that what is rounded begins no page; a hair too much text goes into the margin.
    element.style.minHeight = '0';
    element.style.height = `${height - 1}px`;
    document.body.append(withRealHeadings(element));
  }
}

/** The pages' own headings begin at the third level, as the window has two above; a document has none. */
function withRealHeadings(page: HTMLElement): HTMLElement {
  for (const heading of page.querySelectorAll<HTMLElement>('h3, h4, h5, h6')) {
    const real = document.createElement(`h${Number(heading.localName.slice(1)) - 2}`);
    real.style.cssText = heading.style.cssText;
    real.dir = heading.dir;
    real.append(...heading.childNodes);
    heading.replaceWith(real);
  }
  return page;
}
