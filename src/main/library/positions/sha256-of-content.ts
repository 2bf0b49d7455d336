import { hash } from 'node:crypto';
import type { PositionContent } from '../../../shared/positions.ts';

/**
 * SHA-256, in hexadecimal, of a version's canonical text: the UTF-8 of the JSON array
 * `[title, statement, [[heading, text], …]]` without white space. This form never changes: documents refer to it.
 */
export function sha256OfContent(content: PositionContent): string {
  const sections = content.sections.map((section) => [section.heading, section.text]);
  return hash('sha256', JSON.stringify([content.title, content.statement, sections]));
}
