import type { ReactNode } from 'react';
import { GridListItem } from 'react-aria-components';
import { Checkbox } from './checkbox.tsx';
import styles from './choosing-list.module.css';

/** A row of a `ChoosingList`: what it shows, and the box that chooses it. */
export function ChoosingRow({
  id,
  name,
  textValue,
  chosen,
  onToggle,
  children,
}: {
  id: string;
  name: string;
  /** What is found by typing, and how the row is called. */
  textValue: string;
  chosen: boolean;
  onToggle: (id: string) => void;
  children: ReactNode;
}) {
  return (
    <GridListItem
      id={id}
      textValue={textValue}
      className={styles.row ?? ''}
      data-chosen={chosen || undefined}
    >
      {children}
      <div className={styles.choose}>
        <Checkbox
          aria-label={`Choose ${name}`}
          excludeFromTabOrder
          isSelected={chosen}
          onChange={() => onToggle(id)}
        />
      </div>
    </GridListItem>
  );
}
