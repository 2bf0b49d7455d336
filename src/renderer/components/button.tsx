import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { Tooltip } from './tooltip.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'isDisabled'> {
  children: ReactNode;
  /** `primary` at most once a screen; `quiet` has no border until the pointer is over it. */
  variant?: 'primary' | 'default' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  icon?: ReactNode;
  /**
   * Why it can't be used now, for a tooltip; empty where the words beside it say so already. It stays reachable by
   * keyboard and does nothing.
   */
  unavailable?: string | undefined;
  /** Takes the width of its place. */
  wide?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  variant = 'default',
  size = 'normal',
  icon,
  unavailable,
  wide,
  onPress,
  ...rest
}: ButtonProps) {
  const button = (
    <AriaButton
      {...rest}
      className={styles.button ?? ''}
      data-variant={variant}
      data-size={size}
      data-wide={wide || undefined}
      aria-disabled={unavailable === undefined ? undefined : true}
      data-unavailable={unavailable === undefined ? undefined : ''}
      {...(onPress && unavailable === undefined ? { onPress } : {})}
    >
      {icon}
      <span className={styles.label}>{children}</span>
    </AriaButton>
  );
  return unavailable ? <Tooltip text={unavailable}>{button}</Tooltip> : button;
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'isDisabled'> {
  /** Its name, and its tooltip. */
  label: string;
  icon: ReactNode;
  /** Shown in the tooltip, such as `Ctrl E`. */
  shortcut?: string | undefined;
  size?: 'normal' | 'small';
  variant?: 'quiet' | 'default';
  unavailable?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that is an icon alone, with a name for screen readers and a tooltip for everyone else. */
export function IconButton({
  label,
  icon,
  shortcut,
  size = 'normal',
  variant = 'quiet',
  unavailable,
  onPress,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={unavailable ?? label} shortcut={unavailable ? undefined : shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={styles.button ?? ''}
        data-variant={variant}
        data-size={size}
        data-icon-only=""
        aria-disabled={unavailable === undefined ? undefined : true}
        data-unavailable={unavailable === undefined ? undefined : ''}
        {...(onPress && unavailable === undefined ? { onPress } : {})}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}

/** Looks like a link and does something here instead of leading somewhere. */
export function LinkButton({
  children,
  ...rest
}: Omit<AriaButtonProps, 'className'> & { children: ReactNode }) {
  return (
    <AriaButton {...rest} className={styles.link ?? ''}>
      {children}
    </AriaButton>
  );
}
