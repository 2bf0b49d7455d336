/** What the files of a packet are called: readable, in order, and taken by every system. */
import { extname } from 'node:path';
import { suggestFileName } from '../exporting/suggest-file-name.ts';

export const ATTACHMENTS_FOLDER = 'Attachments';

/** “01 Safety duties.docx”: numbered from 1, so that a folder shows them in order. */
export function nameDocuments(titles: readonly string[], ending: string): string[] {
  const digits = Math.max(2, String(titles.length).length);
  return titles.map((title, index) => {
    const number = String(index + 1).padStart(digits, '0');
    return suggestFileName(`${number} ${title.trim() || 'Untitled briefing'}`, ending);
  });
}

/** Stands before all documents in a folder's order. */
export function nameCover(documents: number, ending: string): string {
  return `${'0'.repeat(Math.max(2, String(documents).length))} Cover sheet${ending}`;
}

/** Their own names; where two would be one on some system, the later gets a number. */
export function nameAttachments(files: readonly { name: string; ending: string }[]): string[] {
  const taken = new Set<string>();
  return files.map(({ name, ending }) => {
    const words = name.slice(0, name.length - extname(name).length);
    for (let count = 1; ; count += 1) {
      // The number stands before what may be cut off of a long name.
      const candidate = suggestFileName(count === 1 ? words : `${count} ${words}`, ending, 'Testimony');
      const key = candidate.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  });
}
