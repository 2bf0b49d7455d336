import type { FocusEvent, KeyboardEvent, Ref } from 'react';
import styles from './inline-field.module.css';

/** Words edited where they stand, as large as they will read: one line of text that wraps. */
export function InlineField({
  label,
  value,
  placeholder,
  look,
  isFirst,
  onChange,
  onEnter,
  onFocus,
  ref,
}: {
  label: string;
  value: string;
  placeholder: string;
  look:
    | 'title'
    | 'heading-1'
    | 'heading-2'
    | 'heading-3'
    | 'heading-4'
    | 'question'
    | 'call-out'
    | 'caption'
    | 'contact-name'
    | 'contact';
  /** Of several fields of a block this one has the focus first. */
  isFirst?: boolean;
  onChange: (value: string) => void;
  onEnter: (event: KeyboardEvent) => void;
  onFocus?: (event: FocusEvent) => void;
  ref?: Ref<HTMLTextAreaElement>;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends an input method's composition belongs to the word being written.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onEnter(event);
  };
  return (
    <textarea
      ref={ref}
      className={styles.field}
      data-look={look}
      data-focus={isFirst ? 'first' : ''}
      data-pane-start={look === 'title' ? '' : undefined}
      rows={1}
      dir="auto"
      aria-label={label}
      value={value}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '))}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    />
  );
}
