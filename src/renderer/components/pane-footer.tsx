import type { ReactNode } from 'react';
import styles from './pane-footer.module.css';

/** The bar at the foot of a pane: what its buttons will do at the left, the buttons at the right, the main one last. */
export function PaneFooter({ note, children }: { note: string; children: ReactNode }) {
  return (
    <footer className={styles.footer}>
      <p className={styles.note}>{note}</p>
      {children}
    </footer>
  );
}
