import type { ReactNode } from 'react';
import styles from './pane-header.module.css';

/** The bar at the top of a pane: what it is at the left, what can be done at the right. */
export function PaneHeader({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
