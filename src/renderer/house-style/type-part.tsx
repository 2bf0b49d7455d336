import type { HouseStyle, HouseStyleChanges } from '../../shared/house-style.ts';
import { Select } from '../components/select.tsx';
import { SettingsGroup } from '../preferences/settings-group.tsx';
import { ColourField } from './colour-field.tsx';
import { FontField } from './font-field.tsx';

const SIZES = ['9', '9.5', '10', '10.5', '11', '11.5', '12', '13', '14'] as const;

export function TypePart({
  style,
  onChange,
}: {
  style: HouseStyle;
  onChange: (changes: HouseStyleChanges) => void;
}) {
  const size = `${style.textSize}`;
  const sizes = SIZES.some((one) => one === size) ? SIZES : [...SIZES, size];
  return (
    <>
      <SettingsGroup title="Type">
        <FontField
          label="Headings"
          value={style.headingFont}
          onChange={(headingFont) => onChange({ headingFont })}
        />
        <FontField label="Own text" value={style.bodyFont} onChange={(bodyFont) => onChange({ bodyFont })} />
        <FontField
          label="Positions and quotations"
          value={style.recordFont}
          onChange={(recordFont) => onChange({ recordFont })}
        />
        <Select
          label="Size of own text"
          choices={sizes.map((one) => ({ value: one, name: `${one} points` }))}
          value={size}
          onChange={(value) => onChange({ textSize: Number(value) })}
        />
      </SettingsGroup>
      <SettingsGroup title="Colours">
        <ColourField
          label="Colour of headings"
          value={style.headingColour}
          onChange={(headingColour) => onChange({ headingColour })}
        />
        <ColourField
          label="Colour of links and rules"
          value={style.accentColour}
          onChange={(accentColour) => onChange({ accentColour })}
        />
      </SettingsGroup>
    </>
  );
}
