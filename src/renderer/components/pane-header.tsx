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

/** The name of a screen in its header, and beside it how many there are, or a word about it. */
export function ScreenTitle({ children, note }: { children: string; note?: string | undefined }) {
  return (
    <>
      <h1 className={styles.title} title={children} dir="auto">
        {children}
      </h1>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </>
  );
}
