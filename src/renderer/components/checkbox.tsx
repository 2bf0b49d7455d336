import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components';
import styles from './checkbox.module.css';

/** Give it words (`children`), or an `aria-label` where the words stand elsewhere. */
export function Checkbox({
  children,
  ...rest
}: Omit<CheckboxProps, 'children' | 'className'> & { children?: ReactNode }) {
  return (
    <AriaCheckbox {...rest} className={styles.checkbox ?? ''}>
      {({ isIndeterminate }) => (
        <>
          <span className={styles.box}>{isIndeterminate ? <Minus /> : <Check />}</span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
