import { type ReactNode, useEffect, useRef } from 'react';
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

/** A list of things to do at a place that is no button, open until something is done or it is closed. */
export function MenuAt({
  anchor,
  label,
  onClose,
  children,
}: {
  anchor: Element;
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={{ current: anchor }}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <ListAt label={label} onClose={onClose}>
        {children}
      </ListAt>
    </Popover>
  );
}

function ListAt({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const menu = useRef<HTMLDivElement>(null);
  // Without a button that opened it the list takes the focus itself, and a screen reader would name no item. Who has
  // typed meanwhile is at an item already.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (menu.current?.contains(document.activeElement) && document.activeElement !== menu.current) return;
      menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <AriaMenu ref={menu} aria-label={label} className={styles.list ?? ''} autoFocus="first" onClose={onClose}>
      {children}
    </AriaMenu>
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
