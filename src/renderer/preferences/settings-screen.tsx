import { runCommand } from '../commands.ts';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { Segmented } from '../components/segmented.tsx';
import { BriefingsPart } from './briefings-part.tsx';
import { FontLicences } from './font-licences.tsx';
import { HouseStylePart } from './house-style-part.tsx';
import { LibraryPart } from './library-part.tsx';
import { setPreferences, usePreferences } from './preferences.ts';
import { SettingsGroup } from './settings-group.tsx';
import styles from './settings-screen.module.css';
import { TemplatesPart } from './templates-part.tsx';
import { TermsPart } from './terms-part.tsx';

const TEXT_SIZES = ['90', '100', '115', '130', '150', '200'] as const;

/** How it looks and works for this person, and where the library is. A choice is kept as it is made. */
export function SettingsScreen() {
  return (
    <main className={styles.screen} aria-label="Settings" data-state="ready" data-pane="Settings">
      <PaneHeader>
        <ScreenTitle note="Kept as you choose.">Settings</ScreenTitle>
      </PaneHeader>
      <ScrollArea label="Settings">
        <div className={styles.groups}>
          <Appearance />
          <Keyboard />
          <BriefingsPart />
          <HouseStylePart />
          <TemplatesPart />
          <TermsPart />
          <LibraryPart />
          <About />
        </div>
      </ScrollArea>
    </main>
  );
}

function Appearance() {
  const { theme, textSize, density, motion } = usePreferences();
  return (
    <SettingsGroup title="Appearance">
      <Segmented
        label="Colours"
        choices={[
          { value: 'system', name: 'As the system' },
          { value: 'light', name: 'Light' },
          { value: 'dark', name: 'Dark' },
        ]}
        value={theme}
        onChange={(value) => setPreferences({ theme: value })}
      />
      <Segmented
        label="Text size"
        choices={TEXT_SIZES.map((size) => ({ value: size, name: `${size} %` }))}
        value={`${textSize}`}
        onChange={(value) => setPreferences({ textSize: Number(value) as typeof textSize })}
      />
      <Segmented
        label="Lists"
        choices={[
          { value: 'comfortable', name: 'Comfortable' },
          { value: 'compact', name: 'Compact' },
        ]}
        value={density}
        onChange={(value) => setPreferences({ density: value })}
      />
      <Segmented
        label="Motion"
        choices={[
          { value: 'system', name: 'As the system' },
          { value: 'reduced', name: 'None' },
        ]}
        value={motion}
        onChange={(value) => setPreferences({ motion: value })}
      />
    </SettingsGroup>
  );
}

function Keyboard() {
  const { singleKeys } = usePreferences();
  return (
    <SettingsGroup title="Keyboard">
      <Checkbox isSelected={singleKeys} onChange={(value) => setPreferences({ singleKeys: value })}>
        Single letters are shortcuts, such as A to add a position to a briefing
      </Checkbox>
      <div>
        <Button onPress={() => runCommand('shortcuts')}>See all shortcuts</Button>
      </div>
    </SettingsGroup>
  );
}

function About() {
  return (
    <SettingsGroup title="About Standpoint">
      <p>
        Standpoint works offline. It never uses the network, and nothing leaves this computer but what you
        export.
      </p>
      <FontLicences />
    </SettingsGroup>
  );
}
