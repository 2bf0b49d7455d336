import { Check, ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import fieldStyles from './field.module.css';
import popoverStyles from './popover.module.css';
import styles from './select.module.css';

export interface Choice<Value extends string> {
  value: Value;
  name: string;
}

/** One of a few choices. `quiet` stands in a toolbar: no border, and its label is for screen readers only. */
export function Select<Value extends string>({
  label,
  choices,
  value,
  onChange,
  quiet,
}: {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  quiet?: boolean;
}) {
  return (
    <AriaSelect
      className={fieldStyles.field ?? ''}
      value={value}
      onChange={(key) => onChange(key as Value)}
      {...(quiet ? { 'aria-label': label } : {})}
    >
      {!quiet && <Label className={fieldStyles.label ?? ''}>{label}</Label>}
      <Button className={styles.button ?? ''} data-quiet={quiet || undefined}>
        <SelectValue className={styles.value ?? ''}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown />
      </Button>
      <Popover className={popoverStyles.popover ?? ''} offset={4}>
        <ListBox
          className={popoverStyles.list ?? ''}
          items={choices.map((choice) => ({ id: choice.value, ...choice }))}
        >
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.name} className={popoverStyles.item ?? ''}>
              <Check className={popoverStyles.check} />
              <span className={popoverStyles.text}>{choice.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
