import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

const ICONS = { warning: TriangleAlert, error: OctagonX, done: CircleCheck };

/** Something to know, beside what it is about: a title that names it, a sentence, and what can be done. */
export function Notice({
  tone,
  title,
  children,
  actions,
  live,
}: {
  tone: 'warning' | 'error' | 'done';
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Appeared because of what the person did: screen readers say it. */
  live?: boolean;
}) {
  const Icon = ICONS[tone];
  return (
    <div
      className={styles.notice}
      data-tone={tone}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <Icon />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.text}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
