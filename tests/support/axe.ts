/** What axe-core finds in a window. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose answer depends on the colours alone; all others answer in dark as they do in light. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** Each violation as the rule's name and the element; of `rules`, or of all that axe-core has. */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // A window without frames needs no second page to put their results together, which takes longer than the rules.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // What a tooltip says belongs to its button, wherever in the page it hangs: it needs no landmark.
  axe.exclude('[data-overlay-container]:has([role="tooltip"])');
  // What passed is not wanted in detail either, which halves the time.
  axe.options({ resultTypes: ['violations'] });
  if (rules) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
