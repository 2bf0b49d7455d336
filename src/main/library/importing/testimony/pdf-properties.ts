import type { SourceDocument } from './found-testimony.ts';

/** `info` as pdf.js gives it: what is in the file's own words may be of any type. */
export function readProperties(info: object): SourceDocument['properties'] {
  const words = new Map<string, unknown>(Object.entries(info));
  const line = (key: string) => {
    const value = words.get(key);
    return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 2_000).toWellFormed() : '';
  };
  return { title: line('Title'), author: line('Author'), date: dateOf(line('CreationDate')) };
}

/** The day where it was made, as in “D:20240206153000-05'00'”; empty for what is no day. */
function dateOf(text: string): string {
  const [, year, month, day] = /^D?:?(\d{4})(\d{2})(\d{2})/.exec(text) ?? [];
  if (!year) return '';
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return iso === `${year}-${month}-${day}` ? iso : '';
}
