import type { ReactNode } from 'react';
import { findPlaceholders } from '../../shared/placeholders.ts';
import styles from './placeholder.module.css';

/** Own text with what a template left to be filled in set off from it. */
export function markPlaceholders(text: string): ReactNode {
  const found = findPlaceholders(text);
  if (found.length === 0) return text;
  const pieces = found.flatMap(({ text: words, start, end }, index) => [
    text.slice(found[index - 1]?.end ?? 0, start),
    <span key={start} className={styles.placeholder} data-placeholder="">
      {words}
    </span>,
    index === found.length - 1 ? text.slice(end) : '',
  ]);
  return pieces;
}
