import type { Source } from '../../../../shared/positions.ts';
import { toOneLine } from '../../../../shared/text.ts';
import { printDate } from './print-date.ts';

/**
 * The source as a note cites it, in the plain style of the notes in Chicago: publisher, work, “page,” day saved. A
 * missing field leaves its words out; null where nothing is known.
 */
export function citeSource(source: Source): string | null {
  return sentenceOf([toOneLine(source.publisher), toOneLine(source.work)], source);
}

/** A later mention: the least that names the source, for a note that can be copied elsewhere and still be understood. */
export function citeSourceAgain(source: Source): string | null {
  if (toOneLine(source.page) !== '') return sentenceOf([], source);
  return sentenceOf([toOneLine(source.work) || toOneLine(source.publisher)], source);
}

function sentenceOf(names: string[], { page, savedOn }: Source): string | null {
  const parts = names.filter((name) => name !== '');
  const pageName = toOneLine(page);
  const saved = savedOn ? `saved ${printDate(savedOn)}` : '';
  if (parts.length === 0 && pageName === '' && saved === '') return null;
  // American usage: the comma or period stands inside the quotation marks.
  const quoted =
    pageName === '' ? [] : [`“${pageName}${saved === '' ? endOf(pageName) : commaAfter(pageName)}”`];
  const before = [...parts, ...quoted].join(', ');
  if (saved !== '') return capitalised(`${before}${separatorAfter(before)}${saved}.`);
  return quoted.length > 0 ? before : `${before}${endOf(before)}`;
}

function separatorAfter(before: string): string {
  if (before === '') return '';
  return before.endsWith('”') ? ' ' : ', ';
}

/** A period, unless the words bring an end of their own ("Example, Inc."). */
function endOf(words: string): string {
  return /[.!?]$/.test(words) ? '' : '.';
}

function commaAfter(words: string): string {
  return /[!?]$/.test(words) ? '' : ',';
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
