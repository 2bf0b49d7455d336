import type { Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className'> {
  label: string;
  /** The label is only for screen readers, where the place says what the field is. */
  labelHidden?: boolean;
  description?: string | undefined;
  /** What is wrong with what is in it, and what can be done. */
  error?: string | undefined;
  placeholder?: string;
  /**
   * The number of lines to begin with; grows with its text. A single line begins as high as its neighbours. Never more
   * than one line where left out.
   */
  lines?: number;
  /** The text is the record's words: serif. */
  record?: boolean;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function TextField({
  label,
  labelHidden,
  description,
  error,
  placeholder,
  lines,
  record,
  inputRef,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      className={styles.field ?? ''}
      isInvalid={error !== undefined}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {!labelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      {lines ? (
        <TextArea
          ref={inputRef as Ref<HTMLTextAreaElement>}
          className={styles.area ?? ''}
          rows={lines}
          style={lines > 1 ? { minHeight: `calc(${lines}lh + 1rem)` } : {}}
          dir="auto"
          data-single={lines === 1 ? '' : undefined}
          data-serif={record ? '' : undefined}
          {...(placeholder ? { placeholder } : {})}
        />
      ) : (
        <Input
          ref={inputRef as Ref<HTMLInputElement>}
          className={styles.input ?? ''}
          dir="auto"
          {...(placeholder ? { placeholder } : {})}
        />
      )}
      {description && (
        <Text slot="description" className={styles.hint ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
