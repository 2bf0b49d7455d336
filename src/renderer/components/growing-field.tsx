import { isCommandKey } from './shortcut.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** For what may be long and is one line all the same: read whole, on several; Enter ends the form, as in other fields. */
export function GrowingField({
  onChange,
  ...rest
}: Omit<TextFieldProps, 'lines' | 'onKeyDown' | 'onChange'> & { onChange: (value: string) => void }) {
  return (
    <TextField
      {...rest}
      lines={1}
      onChange={(value) => onChange(value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isCommandKey(event)) {
          // Else F8, Ctrl Enter and all other keys of the window would end here.
          event.continuePropagation();
          return;
        }
        event.preventDefault();
        if (event.target instanceof HTMLTextAreaElement) event.target.form?.requestSubmit();
      }}
    />
  );
}
