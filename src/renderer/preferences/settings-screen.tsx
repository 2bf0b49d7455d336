import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { countOf } from '../../shared/text.ts';
import { runCommand } from '../commands.ts';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { Segmented } from '../components/segmented.tsx';
import { TextField } from '../components/text-field.tsx';
import { asError, useLibrary } from '../loading.ts';
import { call } from '../transport.ts';
import { FontLicences } from './font-licences.tsx';
import { setPreferences, usePreferences } from './preferences.ts';
import styles from './settings-screen.module.css';

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
          <Briefings />
          <LibraryPlace />
          <About />
        </div>
      </ScrollArea>
    </main>
  );
}

function Appearance() {
  const { theme, textSize, density, motion } = usePreferences();
  return (
    <Group title="Appearance">
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
    </Group>
  );
}

function Keyboard() {
  const { singleKeys } = usePreferences();
  return (
    <Group title="Keyboard">
      <Checkbox isSelected={singleKeys} onChange={(value) => setPreferences({ singleKeys: value })}>
        Single letters are shortcuts, such as A to add a position to a briefing
      </Checkbox>
      <div>
        <Button onPress={() => runCommand('shortcuts')}>See all shortcuts</Button>
      </div>
    </Group>
  );
}

function Briefings() {
  const { preparedBy } = usePreferences();
  return (
    <Group title="Briefings">
      <TextField
        label="Prepared by"
        description="Filled in on each new briefing; it can be changed there."
        value={preparedBy}
        maxLength={500}
        onChange={(value) => setPreferences({ preparedBy: value })}
      />
    </Group>
  );
}

type Check = 'checking' | OutputOf<'library.check'> | { failure: string };

function LibraryPlace() {
  const status = useLibrary('library.status', {}, { changedBy: ['positions', 'briefings'] }).value;
  const [check, setCheck] = useState<Check | null>(null);
  const start = async () => {
    setCheck('checking');
    try {
      setCheck(await call('library.check', {}));
    } catch (thrown) {
      setCheck({ failure: asError(thrown).message });
    }
  };
  return (
    <Group title="Library">
      {status && (
        <p>
          {`${countOf(status.positions, 'position')} and ${countOf(status.briefings, 'briefing')}, kept on this computer in`}
          <br />
          <code className={styles.folder}>{status.folder}</code>
        </p>
      )}
      <div>
        <Button
          onPress={() => void start()}
          unavailable={check === 'checking' ? 'The library is being checked.' : undefined}
        >
          {check === 'checking' ? 'Checking the library…' : 'Check the library'}
        </Button>
      </div>
      {check !== null && check !== 'checking' && <CheckOutcome check={check} />}
    </Group>
  );
}

function CheckOutcome({ check }: { check: Exclude<Check, 'checking'> }) {
  if ('failure' in check) {
    return (
      <Notice tone="error" title="The library could not be checked" live>
        {check.failure}
      </Notice>
    );
  }
  if (check.ok) {
    return (
      <Notice tone="done" title="The library is in order" live>
        Every stored text matches its fingerprint, and everything that is referred to is there.
      </Notice>
    );
  }
  return (
    <Notice tone="error" title={`${countOf(check.findings.length, 'thing')} to look at`} live>
      <ul className={styles.findings}>
        {check.findings.map((finding) => (
          <li key={`${finding.code} ${finding.message}`}>{finding.message}</li>
        ))}
      </ul>
    </Notice>
  );
}

function About() {
  return (
    <Group title="About Standpoint">
      <p>
        Standpoint works offline. It never uses the network, and nothing leaves this computer but what you
        export.
      </p>
      <FontLicences />
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
