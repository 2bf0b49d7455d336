import {
  type EdgeField,
  type EdgePlaceName,
  type HouseStyle,
  type HouseStyleChanges,
  showsMarking,
} from '../../shared/house-style.ts';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { SettingsGroup } from '../preferences/settings-group.tsx';
import styles from './house-style.module.css';

const FIELDS: readonly { value: EdgeField; name: string }[] = [
  { value: 'none', name: 'Nothing' },
  { value: 'title', name: 'Title' },
  { value: 'date', name: 'Export date' },
  { value: 'marking', name: 'Marking' },
  { value: 'page', name: 'Page 1' },
  { value: 'page-of-pages', name: 'Page 1 of 6' },
];

const PLACES: readonly { name: EdgePlaceName; label: string }[] = [
  { name: 'headerLeft', label: 'Header, left' },
  { name: 'headerRight', label: 'Header, right' },
  { name: 'footerLeft', label: 'Footer, left' },
  { name: 'footerRight', label: 'Footer, right' },
];

/** What stands above and below the text of each page: words of one's own, and a field of each briefing. */
export function EdgesPart({
  style,
  onChange,
}: {
  style: HouseStyle;
  onChange: (changes: HouseStyleChanges) => void;
}) {
  return (
    <SettingsGroup title="Header and footer">
      {PLACES.map(({ name, label }) => (
        <fieldset key={name} className={styles.place} aria-label={label}>
          <TextField
            label={`${label}: words`}
            value={style[name].text}
            maxLength={120}
            onChange={(text) => onChange({ [name]: { ...style[name], text } })}
          />
          <Select
            label="then"
            choices={FIELDS}
            value={style[name].field}
            onChange={(field) => onChange({ [name]: { ...style[name], field } })}
          />
        </fieldset>
      ))}
      {!showsMarking(style) && (
        <p className={styles.hint}>
          A briefing’s marking is always printed: as no place has it, it gets a line of its own above the
          header.
        </p>
      )}
    </SettingsGroup>
  );
}
