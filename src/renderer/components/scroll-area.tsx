import type { HTMLAttributes, ReactNode, Ref } from 'react';
import styles from './scroll-area.module.css';

/** A part that scrolls by itself. It takes focus, so that it can be scrolled by keyboard. */
export function ScrollArea({
  label,
  ref,
  children,
  ...rest
}: Omit<HTMLAttributes<HTMLElement>, 'className'> & {
  label: string;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for those who scroll by keyboard.
    <section {...rest} ref={ref} className={styles.area} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
