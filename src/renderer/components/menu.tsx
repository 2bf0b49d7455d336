import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import styles from './popover.module.css';
import { Shortcut } from './shortcut.tsx';

/** A button (`trigger`, a react-aria button) that opens a list of things to do. */
export function Menu({
  trigger,
  label,
  children,
}: {
  trigger: ReactNode;
  label: string;
  children: ReactNode;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} offset={4}>
        <AriaMenu aria-label={label} className={styles.list ?? ''}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export function MenuItem({
  children,
  icon,
  shortcut,
  onAction,
  href,
}: {
  children: string;
  icon?: ReactNode;
  shortcut?: string;
  onAction?: () => void;
  href?: string;
}) {
  return (
    <AriaMenuItem
      className={styles.item ?? ''}
      textValue={children}
      {...(onAction ? { onAction } : {})}
      {...(href ? { href } : {})}
    >
      {icon}
      <span className={styles.text}>{children}</span>
      {shortcut && <Shortcut keys={shortcut} />}
    </AriaMenuItem>
  );
}

export function MenuSeparator() {
  return <Separator className={styles.separator ?? ''} />;
}
