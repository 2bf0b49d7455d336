/** What of a briefing a template prints in places of its own: `{{title}}` in its header or on its title page. */
import type { BriefingDetails } from '../../../../shared/briefings.ts';
import { toOneLine } from '../../../../shared/text.ts';
import { printDate } from '../document/print-date.ts';
import { titleOf } from '../document/title-block.ts';
import { toWritable } from '../document/writable-text.ts';
import { findAll, ownText, textOf, textsOf, type XmlNode } from './xml-tree.ts';

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

/** The fields in a part, in order. */
export function* findFields(tree: XmlNode): Generator<TemplateField> {
  for (const paragraph of findAll(tree, 'w:p')) {
    for (const [, field = ''] of textOf(paragraph).matchAll(written)) yield asField(field);
  }
}

export function hasField(tree: XmlNode, wanted: TemplateField): boolean {
  for (const field of findFields(tree)) if (field === wanted) return true;
  return false;
}

/** Puts the values in the fields' places. Word may have spread one over several runs; its first run's look stays. */
export function fillFields(tree: XmlNode, values: Record<TemplateField, string>): void {
  for (const paragraph of findAll(tree, 'w:p')) fillParagraph(paragraph, values);
}

function fillParagraph(paragraph: XmlNode, values: Record<TemplateField, string>): void {
  const texts = textsOf(paragraph);
  const whole = texts.map(ownText).join('');
  const fields = [...whole.matchAll(written)].map(({ index, 0: { length }, 1: name = '' }) => ({
    start: index,
    end: index + length,
    value: values[asField(name)],
  }));
  if (fields.length === 0) return;
  let begin = 0;
  let next = 0;
  for (const text of texts) {
    const end = begin + ownText(text).length;
    const pieces: string[] = [];
    let at = begin;
    for (let field = fields[next]; field && field.start < end; field = fields[next]) {
      if (field.start >= begin) pieces.push(whole.slice(at, field.start), field.value);
      at = Math.min(field.end, end);
      // It goes on in the next run.
      if (field.end > end) break;
      next++;
    }
    if (at > begin) {
      text.children = [[...pieces, whole.slice(at, end)].join('')];
      text.attributes.set('xml:space', 'preserve');
    }
    begin = end;
  }
}

function asField(name: string): TemplateField {
  const plain = name.toLowerCase().replace(/\s+/g, ' ');
  return TEMPLATE_FIELDS.find((field) => field === plain) ?? 'title';
}
