import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { SearchField as AriaSearchField, Button, Input, type SearchFieldProps } from 'react-aria-components';
import styles from './field.module.css';

/** A field that finds while one types; Esc clears it. */
export function SearchField({
  label,
  placeholder,
  inputRef,
  ...rest
}: Omit<SearchFieldProps, 'children' | 'className'> & {
  label: string;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
}) {
  return (
    <AriaSearchField {...rest} aria-label={label} className={styles.search ?? ''}>
      <Search />
      <Input
        {...(inputRef ? { ref: inputRef } : {})}
        className={styles.searchInput ?? ''}
        dir="auto"
        {...(placeholder ? { placeholder } : {})}
      />
      <Button className={styles.clear ?? ''}>
        <X />
      </Button>
    </AriaSearchField>
  );
}
