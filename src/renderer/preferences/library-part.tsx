import { Copy, FolderOpen, FolderSync } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { countOf } from '../../shared/text.ts';
import { copyToClipboard } from '../clipboard.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { showToast } from '../components/toast.tsx';
import { asError, useLibrary } from '../loading.ts';
import { call } from '../transport.ts';
import { SettingsGroup } from './settings-group.tsx';
import styles from './settings-screen.module.css';

type Check = 'checking' | OutputOf<'library.check'> | { failure: string };

/** Where everything is kept, how to keep a copy, and whether it is in order. */
export function LibraryPart() {
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
    <SettingsGroup title="Library">
      {status && (
        <p>
          {`${countOf(status.positions, 'position')} and ${countOf(status.briefings, 'briefing')}, kept on this computer in`}
          <br />
          <code className={styles.folder}>{status.folder}</code>
        </p>
      )}
      <p className={styles.hint}>
        To back it up, close Standpoint and copy this folder: it is all there is. To put a copy back, close
        Standpoint and put the folder in its place. Before an update changes the library, a copy is kept in it
        as library-before-….sqlite.
      </p>
      <p className={styles.hint}>
        {status?.host === 'desktop'
          ? 'In another folder there can be another library. Standpoint starts again with the one that you choose, or begins one there; nothing is moved or removed.'
          : 'To use a library in another folder, start Standpoint with --library and the folder’s path.'}
      </p>
      <div className={styles.row}>
        {status?.host === 'desktop' && (
          <>
            <Button icon={<FolderOpen />} onPress={() => void showInFolder()}>
              Show in folder
            </Button>
            <Button icon={<FolderSync />} onPress={() => void changeLibrary()}>
              Choose another folder…
            </Button>
          </>
        )}
        {status && (
          <Button icon={<Copy />} onPress={() => copyPath(status.folder)}>
            Copy the path
          </Button>
        )}
        <Button
          onPress={() => void start()}
          unavailable={check === 'checking' ? 'The library is being checked.' : undefined}
        >
          {check === 'checking' ? 'Checking the library…' : 'Check the library'}
        </Button>
      </div>
      {check !== null && check !== 'checking' && <CheckOutcome check={check} />}
    </SettingsGroup>
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

async function showInFolder(): Promise<void> {
  try {
    await call('library.showInFolder', {});
  } catch (thrown) {
    showToast(asError(thrown).message);
  }
}

async function changeLibrary(): Promise<void> {
  try {
    const { folder } = await call('library.change', {});
    if (folder !== null) showToast('Standpoint starts again with the library there.');
  } catch (thrown) {
    showToast(asError(thrown).message);
  }
}

function copyPath(folder: string): void {
  const html = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  showToast(
    copyToClipboard({ text: folder, html })
      ? 'The path is copied.'
      : 'The path could not be copied. Select it and copy it by keyboard.',
  );
}
