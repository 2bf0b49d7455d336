/** Tabs, as a word processor sets them: each as wide as it takes to the next stop. */
import type { TabStop } from './looks.ts';
import { twips } from './xml.ts';

/** Where a paragraph has none of its own. */
const USUAL_STOPS = 720;
/** A stop that is as good as reached is passed over. */
const REACHED_PX = 0.5;

/** Of the paragraphs with tabs: their stops, from the edge of the text, and how far they are moved in. */
export interface Tabbed {
  element: HTMLElement;
  stops: readonly TabStop[];
  left: number;
}

/** All first tabs, then all second ones: so the window lays the text out once a turn and not once a tab. */
export function setTabs(paragraphs: readonly Tabbed[]): void {
  const all = paragraphs.map((one) => ({
    ...one,
    tabs: [...one.element.querySelectorAll<HTMLElement>('[data-tab]')],
  }));
  const most = Math.max(0, ...all.map(({ tabs }) => tabs.length));
  for (let turn = 0; turn < most; turn++) {
    const widths = all.flatMap(({ element, stops, left, tabs }) => {
      const tab = tabs[turn];
      return tab ? [{ tab, ...widthOf(tab, tabs[turn + 1], element, stops, left) }] : [];
    });
    for (const { tab, width, leader } of widths) {
      tab.style.cssText = `display:inline-block;text-indent:0;width:${width}px`;
      if (leader !== 'none') tab.dataset.leader = leader;
    }
  }
}

function widthOf(
  tab: HTMLElement,
  nextTab: HTMLElement | undefined,
  element: HTMLElement,
  stops: readonly TabStop[],
  left: number,
): { width: number; leader: string } {
  const isReversed = element.dir === 'rtl';
  const box = element.parentElement?.getBoundingClientRect();
  if (!box) return { width: 0, leader: 'none' };
  const place = tab.getBoundingClientRect();
  const at = isReversed ? box.right - place.right : place.left - box.left;
  const known = [...stops, { position: left, type: 'left', leader: 'none' }].sort(
    (a, b) => a.position - b.position,
  );
  const stop = known.find(({ position }) => twips(position) > at + REACHED_PX);
  if (!stop) {
    const step = twips(USUAL_STOPS);
    return { width: (Math.floor((at + REACHED_PX) / step) + 1) * step - at, leader: 'none' };
  }
  const room = twips(stop.position) - at;
  if (stop.type !== 'right' && stop.type !== 'center') return { width: room, leader: stop.leader };
  const range = document.createRange();
  range.setStartAfter(tab);
  if (nextTab) range.setEndBefore(nextTab);
  else range.setEnd(element, element.childNodes.length);
  const { width } = range.getBoundingClientRect();
  return { width: Math.max(0, room - (stop.type === 'right' ? width : width / 2)), leader: stop.leader };
}
