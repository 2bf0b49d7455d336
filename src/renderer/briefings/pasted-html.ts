/**
 * Pasted HTML made plain before the editor reads it: Word and Outlook write lists as paragraphs with bullets typed in
 * front, and pages bring scripts, pictures and tables. What remains beyond the small set the editor drops itself.
 */
export function cleanPastedHtml(html: string): string {
  // A parsed document is inert: nothing in it runs or loads.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(UNWANTED)) element.remove();
  listsFromWord(body);
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const paragraph = body.ownerDocument.createElement('p');
    const strong = body.ownerDocument.createElement('strong');
    strong.append(...heading.childNodes);
    paragraph.append(strong);
    heading.replaceWith(paragraph);
  }
  for (const cell of body.querySelectorAll('td, th')) {
    if (cell.querySelector('p, ul, ol, blockquote')) continue;
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.append(...cell.childNodes);
    cell.append(paragraph);
  }
  for (const paragraph of body.querySelectorAll('p')) {
    // Word stands an empty paragraph between others for space; here the style makes it.
    if (paragraph.textContent.replace(/[\s\u00a0]/g, '') === '' && !paragraph.querySelector('br'))
      paragraph.remove();
  }
  return body.innerHTML;
}

const UNWANTED =
  'script, style, link, meta, title, template, noscript, iframe, object, embed, img, picture, svg, video, audio, canvas, form, input, button, select, textarea, xml, o\\:p:empty';

/** Runs of list paragraphs, as Word and Outlook write them, become lists nested by their level. */
function listsFromWord(body: HTMLElement): void {
  for (const first of body.querySelectorAll('p')) {
    if (!first.isConnected || !isWordItem(first)) continue;
    const run: HTMLElement[] = [];
    for (let next: Element | null = first; next && isWordItem(next); next = next.nextElementSibling) {
      run.push(next as HTMLElement);
    }
    const place = body.ownerDocument.createComment('');
    first.before(place);
    const lists: HTMLElement[] = [];
    for (const paragraph of run) {
      const level = Math.max(1, Math.min(levelOf(paragraph), lists.length + 1));
      const kind = takeMarker(paragraph);
      lists.length = Math.min(lists.length, level);
      if (lists.length < level || lists[level - 1]?.localName !== kind) {
        const list = body.ownerDocument.createElement(kind);
        const parent = lists[level - 2]?.lastElementChild;
        if (parent) parent.append(list);
        else place.before(list);
        lists[level - 1] = list;
      }
      const item = body.ownerDocument.createElement('li');
      lists[level - 1]?.append(item);
      item.append(paragraph);
      // It is an item now, and no longer looks like one to be.
      paragraph.removeAttribute('class');
      paragraph.removeAttribute('style');
    }
    place.remove();
  }
}

function isWordItem(element: Element): boolean {
  if (element.localName !== 'p') return false;
  return (
    /^MsoListParagraph/.test(element.className) || /mso-list:\s*l\d/.test(element.getAttribute('style') ?? '')
  );
}

function levelOf(paragraph: Element): number {
  return Number(/mso-list:[^;]*level(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1);
}

/** Removes the bullet or number typed in front; says which it was. */
function takeMarker(paragraph: HTMLElement): 'ul' | 'ol' {
  const marked = [...paragraph.querySelectorAll<HTMLElement>('[style]')].find((element) =>
    /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? ''),
  );
  if (marked) {
    const text = marked.textContent.trim();
    marked.remove();
    return isNumber(text) ? 'ol' : 'ul';
  }
  const leading = firstText(paragraph);
  const typed = /^\s*([·•▪§o–-]|(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])[\s\u00a0]+/i.exec(leading?.data ?? '');
  if (!leading || !typed) return 'ul';
  leading.data = leading.data.slice(typed[0].length);
  return isNumber(typed[1] ?? '') ? 'ol' : 'ul';
}

function isNumber(marker: string): boolean {
  return /^\(?(\d+|[a-z]|[ivx]+)[.)]$/i.test(marker);
}

function firstText(node: Node): Text | undefined {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) return child as Text;
    const inside = firstText(child);
    if (inside) return inside;
  }
  return undefined;
}
