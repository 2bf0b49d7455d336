/** What of a briefing a template prints in places of its own: `{{title}}` in its header or on its title page. */
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { toOneLine } from '../../../../shared/text.ts';
import { printDate } from '../document/print-date.ts';
import { titleOf } from '../document/title-block.ts';
import { toWritable } from '../document/writable-text.ts';
import { findAll, type XmlNode } from './xml-tree.ts';

export const TEMPLATE_FIELDS = ['title', 'date', 'for', 'meeting', 'prepared by', 'marking'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

const written = new RegExp(`\\{\\{\\s*(${TEMPLATE_FIELDS.join('|').replace(' ', '\\s+')})\\s*\\}\\}`, 'gi');

export function fieldValues(details: BriefingDetails, exportedOn: string): Record<TemplateField, string> {
  const clean = (text: string) => toWritable(toOneLine(text));
  return {
    title: clean(titleOf(details)),
    date: printDate(details.date ?? exportedOn),
    for: clean(details.audience),
    meeting: clean(details.meeting),
    'prepared by': clean(details.preparedBy),
    marking: clean(details.marking),
  };
}

/** The fields in a part, each once. */
export function findFields(tree: XmlNode): TemplateField[] {
  const found = [...findAll(tree, 'w:p')].flatMap((paragraph) =>
    [...joined(paragraph).matchAll(written)].map(([, field = '']) => asField(field)),
  );
  return [...new Set(found)];
}

/** Puts the values in the fields' places. Word may have spread one over several runs; its first run's look stays. */
export function fillFields(tree: XmlNode, values: Record<TemplateField, string>): void {
  for (const paragraph of findAll(tree, 'w:p')) {
    // From the last to the first, so that places before one stay true.
    for (const match of [...joined(paragraph).matchAll(written)].toReversed()) {
      replaceText(paragraph, match.index, match.index + match[0].length, values[asField(match[1] ?? '')]);
    }
  }
}

function replaceText(paragraph: XmlNode, start: number, end: number, value: string): void {
  let at = 0;
  let isPut = false;
  for (const text of findAll(paragraph, 'w:t')) {
    const before = ownText(text);
    const from = Math.max(0, start - at);
    const to = Math.min(before.length, end - at);
    at += before.length;
    if (from >= to) continue;
    const after = before.slice(0, from) + (isPut ? '' : value) + before.slice(to);
    isPut = true;
    text.children = [after];
    text.attributes.set('xml:space', 'preserve');
  }
}

function asField(name: string): TemplateField {
  const plain = name.toLowerCase().replace(/\s+/g, ' ');
  return TEMPLATE_FIELDS.find((field) => field === plain) ?? 'title';
}

function joined(paragraph: XmlNode): string {
  return [...findAll(paragraph, 'w:t')].map(ownText).join('');
}

function ownText({ children }: XmlNode): string {
  return children.filter((one) => typeof one === 'string').join('');
}
