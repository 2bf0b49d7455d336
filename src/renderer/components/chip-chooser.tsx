import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, Menu, MenuItem } from 'react-aria-components';
import type { Chip } from './chips.tsx';
import popoverStyles from './popover.module.css';
import { SearchField } from './search-field.tsx';

const LONGEST_NAME = 80;

/** Finds one of what can be put on, while one types; where `nameOfNew` is given, also something new by its name. */
export function ChipChooser({
  label,
  placeholder,
  options,
  taken,
  nameOfNew,
  emptyWords,
  onType,
  onChoose,
}: {
  label: string;
  placeholder: string;
  options: readonly Chip[];
  /** Names of those that are on already. */
  taken: readonly string[];
  nameOfNew?: (typed: string) => string;
  /** Says why there is nothing to choose from. */
  emptyWords: (typed: string) => string;
  /** For options that are looked for while one types. */
  onType?: (text: string) => void;
  /** Gets the id of an option, or the name of something new. */
  onChoose: (id: string) => void;
}) {
  const [text, setText] = useState('');
  const typed = text.trim().slice(0, LONGEST_NAME);

  const sameAs = (name: string) => (other: string) => other.toLocaleLowerCase() === name.toLocaleLowerCase();
  const free = options.filter((option) => !taken.includes(option.name));
  const found = free
    .filter((option) => option.name.toLocaleLowerCase().includes(typed.toLocaleLowerCase()))
    .toSorted((one, other) => Number(sameAs(typed)(other.name)) - Number(sameAs(typed)(one.name)));
  const isNew =
    nameOfNew !== undefined &&
    typed !== '' &&
    !free.some((option) => sameAs(typed)(option.name)) &&
    !taken.some(sameAs(typed));

  return (
    <Autocomplete
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        onType?.(next);
      }}
    >
      <SearchField
        label={label}
        placeholder={placeholder}
        autoFocus
        onSubmit={() => {
          // Enter takes the first of the list even before the list has moved its own mark there.
          const first = found[0]?.id ?? (isNew ? typed : undefined);
          if (typed !== '' && first !== undefined) onChoose(first);
        }}
      />
      <Menu
        aria-label={`${label}s`}
        className={popoverStyles.list ?? ''}
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <p className={popoverStyles.empty}>{emptyWords(typed)}</p>}
      >
        {found.map(({ id, name }) => (
          <MenuItem key={id} id={id} textValue={name} className={popoverStyles.item ?? ''}>
            {name}
          </MenuItem>
        ))}
        {isNew && (
          <MenuItem key={`new ${typed}`} id={typed} textValue={typed} className={popoverStyles.item ?? ''}>
            <Plus />
            {nameOfNew(typed)}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
