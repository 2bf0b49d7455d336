/** What a Word file says of itself. */
import type { SourceDocument } from './found-testimony.ts';
import { type Package, readPart } from './read-docx-xml.ts';

const LONGEST = 500;

/** `part` is undefined where the file has no properties. The date is that on which it was made. */
export function readProperties(source: Package, part: string | undefined): SourceDocument['properties'] {
  const found = new Map<string, string>();
  let open = '';
  if (part !== undefined) {
    readPart(source, part, {
      open: ({ name }) => {
        open = name;
      },
      close: () => {
        open = '';
      },
      text: (characters) => {
        if (open !== '') found.set(open, ((found.get(open) ?? '') + characters).slice(0, LONGEST));
      },
    });
  }
  const textOf = (name: string) => (found.get(name) ?? '').replace(/\s+/g, ' ').trim();
  return {
    title: textOf('dc:title'),
    author: textOf('dc:creator'),
    date: /^\d{4}-\d\d-\d\d/.exec(textOf('dcterms:created'))?.[0] ?? '',
  };
}
