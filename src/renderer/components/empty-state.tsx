import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** What a pane without content says: what it is for, and what to do next. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
  alone = false,
}: {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** All that its screen has: its title is then the screen's. */
  alone?: boolean;
}) {
  const Title = alone ? 'h1' : 'h2';
  return (
    <div className={styles.empty}>
      {icon}
      <Title className={styles.title}>{title}</Title>
      <p className={styles.text}>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
