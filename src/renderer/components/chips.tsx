import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, DialogTrigger, Popover, Tag, TagGroup, TagList } from 'react-aria-components';
import styles from './chips.module.css';
import popoverStyles from './popover.module.css';

/** Something that is on something else, such as a topic on a position. */
export interface Chip {
  id: string;
  name: string;
}

/** What is on it, each to take off again, and a button that opens a chooser (`children`) for more. */
export function Chips({
  label,
  chips,
  icon,
  takeOffLabel,
  addName,
  addLabel,
  isChoosing,
  onTakeOff,
  onChoosing,
  children,
}: {
  /** Names the chips, such as “Topics”. */
  label: string;
  chips: readonly Chip[];
  icon?: ReactNode;
  /** Names the button that takes one off, such as “Take off topic Courts”. */
  takeOffLabel: (name: string) => string;
  addName: string;
  addLabel: string;
  isChoosing: boolean;
  onTakeOff: (id: string) => void;
  onChoosing: (open: boolean) => void;
  children: ReactNode;
}) {
  return (
    <div className={styles.chips}>
      {chips.length > 0 && (
        <TagGroup
          aria-label={label}
          onRemove={(keys) => {
            for (const key of keys) onTakeOff(String(key));
          }}
        >
          <TagList className={styles.list ?? ''}>
            {chips.map(({ id, name }) => (
              <Tag key={id} id={id} textValue={name} className={styles.chip ?? ''}>
                {icon}
                <span className={styles.name} title={name}>
                  {name}
                </span>
                <Button slot="remove" className={styles.remove ?? ''} aria-label={takeOffLabel(name)}>
                  <X />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <DialogTrigger isOpen={isChoosing} onOpenChange={onChoosing}>
        <Button className={styles.add ?? ''} aria-label={addLabel}>
          <Plus />
          {addName}
        </Button>
        <Popover
          aria-label={addLabel}
          className={popoverStyles.popover ?? ''}
          placement="bottom start"
          offset={4}
        >
          <div className={styles.chooser}>{children}</div>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
