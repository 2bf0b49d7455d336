import type { ReactNode } from 'react';
import styles from './drag-preview.module.css';

/** What is under the pointer while something is dragged. */
export function DragPreview({ icon, title, note }: { icon: ReactNode; title: string; note: string }) {
  return (
    <div className={styles.preview}>
      {icon}
      <span className={styles.title}>{title}</span>
      <span className={styles.note}>{note}</span>
    </div>
  );
}
