import { ImagePlus, ImageUp } from 'lucide-react';
import { useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import type { HouseStyle, HouseStyleChanges, LogoPlace } from '../../shared/house-style.ts';
import { choosePicture, keepPicture } from '../briefings/picture-files.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { Segmented } from '../components/segmented.tsx';
import { TextField } from '../components/text-field.tsx';
import { asError, useLibrary } from '../loading.ts';
import { SettingsGroup } from '../preferences/settings-group.tsx';
import styles from './house-style.module.css';

const PLACES: readonly { value: LogoPlace; name: string }[] = [
  { value: 'header-left', name: 'Header, left' },
  { value: 'header-right', name: 'Header, right' },
  { value: 'cover', name: 'Above the title' },
];

export function LogoPart({
  style: { logo },
  onChange,
}: {
  style: HouseStyle;
  onChange: (changes: HouseStyleChanges) => void;
}) {
  const [error, setError] = useState<StandpointError>();
  const take = async (file: File) => {
    try {
      const picture = await keepPicture(file);
      setError(undefined);
      onChange({ logo: { alt: '', place: 'header-left', ...logo, picture } });
    } catch (thrown) {
      setError(asError(thrown));
    }
  };
  return (
    <SettingsGroup title="Logo">
      {error && (
        <Notice tone="error" title="The logo was not taken" live>
          {error.message}
        </Notice>
      )}
      {logo && (
        <>
          <LogoPicture logo={logo} />
          <TextField
            label="Alt text of the logo"
            description="What is read to those who can’t see it, such as the name of your organisation."
            value={logo.alt}
            maxLength={500}
            error={logo.alt.trim() === '' ? 'Say whose logo it is, for those who can’t see it.' : undefined}
            onChange={(alt) => onChange({ logo: { ...logo, alt } })}
          />
          <Segmented
            label="Place of the logo"
            choices={PLACES}
            value={logo.place}
            onChange={(place) => onChange({ logo: { ...logo, place } })}
          />
        </>
      )}
      <div className={styles.buttons}>
        <Button icon={logo ? <ImageUp /> : <ImagePlus />} onPress={() => choosePicture(take)}>
          {logo ? 'Choose another logo…' : 'Choose a logo…'}
        </Button>
        {logo && (
          <Button variant="quiet" onPress={() => onChange({ logo: null })}>
            Remove the logo
          </Button>
        )}
      </div>
      {!logo && <p className={styles.hint}>A PNG, JPEG or SVG picture.</p>}
    </SettingsGroup>
  );
}

function LogoPicture({ logo }: { logo: NonNullable<HouseStyle['logo']> }) {
  const { file, format } = logo.picture;
  const { value, error } = useLibrary('pictures.read', { file, format });
  if (error) return <p className={styles.hint}>{error.message}</p>;
  return (
    <div className={styles.logo}>
      {value && <img src={value.address} alt={logo.alt || 'The logo, without alt text'} />}
    </div>
  );
}
