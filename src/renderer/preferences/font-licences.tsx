import interLicence from '@fontsource-variable/inter/LICENSE?raw';
import serifLicence from '@fontsource-variable/source-serif-4/LICENSE?raw';
import styles from './settings-screen.module.css';

const FONTS = [
  { name: 'Source Serif 4', licence: serifLicence },
  { name: 'Inter', licence: interLicence },
];

/** The fonts that come with the app, each under the SIL Open Font License, whose text must come with it. */
export function FontLicences() {
  return FONTS.map((font) => (
    <details key={font.name} className={styles.licence}>
      <summary>{`${font.name}, under the SIL Open Font License 1.1`}</summary>
      <pre className={styles.licenceText}>{font.licence}</pre>
    </details>
  ));
}
