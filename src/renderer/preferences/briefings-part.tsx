import { CITATION_PLACES, PAGE_SIZES } from '../briefings/details-fields.tsx';
import { CITATION_STYLES } from '../citation-styles.ts';
import { Segmented } from '../components/segmented.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { setPreferences, usePreferences } from './preferences.ts';
import { SettingsGroup } from './settings-group.tsx';
import styles from './settings-screen.module.css';

/** What a new briefing begins with. Each can be changed in the briefing; those there are stay as they are. */
export function BriefingsPart() {
  const { preparedBy, citationStyle, citationPlace, pageSize } = usePreferences();
  return (
    <SettingsGroup title="New briefings">
      <TextField
        label="Prepared by"
        value={preparedBy}
        maxLength={500}
        onChange={(value) => setPreferences({ preparedBy: value })}
      />
      <Segmented
        label="Page"
        choices={PAGE_SIZES}
        value={pageSize}
        onChange={(value) => setPreferences({ pageSize: value })}
      />
      <Select
        label="Citation style"
        choices={CITATION_STYLES}
        value={citationStyle}
        onChange={(value) => setPreferences({ citationStyle: value })}
      />
      <Segmented
        label="Citations of excerpts"
        choices={CITATION_PLACES}
        value={citationPlace}
        onChange={(value) => setPreferences({ citationPlace: value })}
      />
      <p className={styles.hint}>
        New briefings begin so, and citations are copied in that style. Briefings that are there stay as they
        are; change them under Details.
      </p>
    </SettingsGroup>
  );
}
