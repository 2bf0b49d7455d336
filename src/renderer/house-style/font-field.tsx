import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { fontName, isMeasuredFont, knownFonts } from '../../shared/house-style.ts';
import fieldStyles from '../components/field.module.css';
import popoverStyles from '../components/popover.module.css';
import styles from './house-style.module.css';
import { isFontHere } from './is-font-here.ts';

/** A font by its name: one that Word brings, or any other typed. What is no name yet is not kept. */
export function FontField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (name: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  const isName = fontName.safeParse(typed).success;
  const keep = (name: string) => {
    const read = fontName.safeParse(name);
    if (read.success && read.data !== value) onChange(read.data);
  };
  return (
    <ComboBox
      className={fieldStyles.field ?? ''}
      allowsCustomValue
      inputValue={typed}
      isInvalid={!isName}
      defaultItems={knownFonts.map((name) => ({ id: name }))}
      // All of them, whatever is in the field: it holds the font that is chosen already.
      defaultFilter={(name, text) => text === value || name.toLowerCase().includes(text.toLowerCase())}
      onInputChange={setTyped}
      onChange={(key) => key !== null && keep(String(key))}
      onBlur={() => keep(typed)}
      onKeyDown={(event) => event.key === 'Enter' && keep(typed)}
    >
      <Label className={fieldStyles.label ?? ''}>{label}</Label>
      <div className={styles.combo}>
        <Input className={fieldStyles.input ?? ''} style={{ fontFamily: `"${value.replaceAll('"', '')}"` }} />
        <Button className={styles.comboButton ?? ''}>
          <ChevronDown />
        </Button>
      </div>
      <Text slot="description" className={fieldStyles.hint ?? ''}>
        {describeFont(value)}
      </Text>
      <FieldError className={fieldStyles.error ?? ''}>Type the name that Word gives the font.</FieldError>
      <Popover className={popoverStyles.popover ?? ''} offset={4}>
        <ListBox className={popoverStyles.list ?? ''}>
          {({ id }: { id: string }) => (
            <ListBoxItem id={id} textValue={id} className={popoverStyles.item ?? ''}>
              <span className={popoverStyles.text} style={{ fontFamily: `"${id}"` }}>
                {id}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Empty where there is nothing to know about it. */
function describeFont(name: string): string {
  return [
    ...(isMeasuredFont(name) ? [] : ['Page numbers in the contents are a guess with this font.']),
    ...(isMeasuredFont(name) || isFontHere(name)
      ? []
      : ['It is not on this computer, so the sample shows another in its place.']),
  ].join(' ');
}
