import { createHash } from 'node:crypto';
import type { Passage } from '../../../shared/testimony.ts';

/**
 * SHA-256, in hexadecimal, of passages in their order: of the UTF-8 of one JSON array
 * `[kind, page, speaker, heading, text]` for each, with a line feed after it. This form never changes.
 */
export function startPassagesHash(): { add(passage: Passage): void; digest(): string } {
  const hash = createHash('sha256');
  return {
    add({ kind, page, speaker, heading, text }) {
      hash.update(`${JSON.stringify([kind, page, speaker, heading, text])}\n`);
    },
    digest: () => hash.digest('hex'),
  };
}
