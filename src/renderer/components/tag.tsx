import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** A short state in a word or two; never by colour alone. */
export function Tag({
  children,
  icon,
  tone = 'quiet',
}: {
  children: ReactNode;
  icon?: ReactNode;
  tone?: 'quiet' | 'warning' | 'error' | 'done' | 'inverse';
}) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
