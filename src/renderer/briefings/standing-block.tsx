import type { ReactNode } from 'react';
import styles from './own-block.module.css';
import { useWorkspace } from './workspace-actions.ts';

/** A block with nothing to write in: it takes the focus to be moved and removed. */
export function StandingBlock({
  id,
  label,
  className,
  children,
}: {
  id: string;
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const workspace = useWorkspace();
  return (
    <section
      className={`${styles.standing} ${className ?? ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the focus to be moved and removed by keyboard.
      tabIndex={0}
      data-focus=""
      aria-label={label}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.key !== 'Delete') return;
        event.preventDefault();
        // A key held down removes once, not one after the other.
        if (!event.repeat) workspace.remove([id]);
      }}
    >
      {children}
    </section>
  );
}
