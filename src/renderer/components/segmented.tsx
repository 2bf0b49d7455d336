import { Label, Radio, RadioGroup } from 'react-aria-components';
import fieldStyles from './field.module.css';
import styles from './segmented.module.css';
import type { Choice } from './select.tsx';

/** One of two to five choices, all in view, side by side. */
export function Segmented<Value extends string>({
  label,
  labelHidden,
  choices,
  value,
  onChange,
  size = 'normal',
}: {
  label: string;
  labelHidden?: boolean;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  size?: 'normal' | 'small';
}) {
  return (
    <RadioGroup
      className={fieldStyles.field ?? ''}
      orientation="horizontal"
      value={value}
      onChange={(next) => onChange(next as Value)}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {!labelHidden && <Label className={fieldStyles.label ?? ''}>{label}</Label>}
      <div className={styles.row} data-size={size}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.segment ?? ''}>
            {choice.name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** One of a few choices under each other, each with a word of explanation. */
export function RadioList<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: readonly (Choice<Value> & { description?: string })[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <RadioGroup
      className={fieldStyles.field ?? ''}
      value={value}
      onChange={(next) => onChange(next as Value)}
    >
      <Label className={fieldStyles.label ?? ''}>{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className={styles.radio ?? ''}>
          <span className={styles.dot} />
          <span>
            {choice.name}
            {choice.description && <span className={styles.description}>{choice.description}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
