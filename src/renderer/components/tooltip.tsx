import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Shortcut } from './shortcut.tsx';
import styles from './tooltip.module.css';

/** Words that appear over a focusable child (a react-aria button or `Focusable`) when it is pointed at or focused. */
export function Tooltip({
  text,
  shortcut,
  children,
}: {
  text: ReactNode;
  shortcut?: string | undefined;
  children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} offset={6}>
        {text}
        {shortcut && <Shortcut keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
