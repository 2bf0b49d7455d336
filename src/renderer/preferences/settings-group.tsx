import type { ReactNode } from 'react';
import styles from './settings-screen.module.css';

/** Choices that belong together, beside their name. */
export function SettingsGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
