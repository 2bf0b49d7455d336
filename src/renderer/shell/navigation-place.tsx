import type { ReactNode } from 'react';
import { Shortcut } from '../components/shortcut.tsx';
import { hrefOf, type Route } from '../routes.ts';
import styles from './navigation.module.css';

/** A row of the navigation that leads somewhere, with how much is there. */
export function Place({
  route,
  icon,
  count,
  current,
  isOpen,
  shortcut,
  onPress,
  children,
  below,
}: {
  route: Route;
  icon: ReactNode;
  count?: number | undefined;
  current: boolean;
  /** One of the places within it is where one is. */
  isOpen?: boolean;
  shortcut?: string;
  onPress?: () => void;
  children: string;
  /** Places within this one. */
  below?: ReactNode;
}) {
  return (
    <li>
      <a
        href={hrefOf(route)}
        className={styles.place}
        aria-current={current ? 'page' : undefined}
        data-open={isOpen || undefined}
        onClick={onPress}
        title={children}
      >
        {icon}
        <span className={styles.words}>{children}</span>
        {count !== undefined && <span className={styles.count}>{count.toLocaleString('en-US')}</span>}
        {shortcut && <Shortcut keys={shortcut} />}
      </a>
      {below}
    </li>
  );
}
