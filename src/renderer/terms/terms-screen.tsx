import { ArrowLeft, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Term } from '../../shared/terms.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { showToast } from '../components/toast.tsx';
import { asError, useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import { TermDialog } from './term-dialog.tsx';
import { TermRow } from './term-row.tsx';
import styles from './terms-screen.module.css';

/** The list of terms that own text should not have, for the whole office to agree on. */
export function TermsScreen() {
  const { value: terms, error } = useLibrary('terms.list', {}, { changedBy: ['terms'] });
  const [editing, setEditing] = useState<Term | 'new'>();
  const [restoring, setRestoring] = useState(false);
  const isChanged = terms?.some((term) => term.origin === 'standpoint' && (term.isChanged || !term.isOn));
  return (
    <main
      className={styles.screen}
      aria-label="Terms"
      data-state={terms || error ? 'ready' : 'loading'}
      data-pane="Terms"
    >
      <PaneHeader
        actions={
          <>
            {isChanged && <Button onPress={() => setRestoring(true)}>Restore the list…</Button>}
            <Button icon={<Plus />} onPress={() => setEditing('new')}>
              New term…
            </Button>
          </>
        }
      >
        <IconButton
          label="Back to Settings"
          icon={<ArrowLeft />}
          onPress={() => navigate({ screen: 'settings' })}
        />
        <ScreenTitle note={terms && `${terms.filter((term) => term.isOn).length} of ${terms.length} on`}>
          Terms
        </ScreenTitle>
      </PaneHeader>
      <ScrollArea label="List of terms">
        <div className={styles.list}>
          <p className={styles.about}>
            The checks of a briefing look for these words in headings and own text. Quotations, positions and
            titles of laws keep their words. The list follows the interagency Terminology Guidelines for the
            Protection of Children from Sexual Exploitation and Sexual Abuse (Luxembourg 2016; second edition
            2025); it is yours to change.
          </p>
          {error && !terms && (
            <Notice tone="error" title="The terms could not be read">
              {error.message}
            </Notice>
          )}
          {terms && (
            <ul aria-label="Discouraged terms">
              {terms.map((term) => (
                <TermRow key={term.id} term={term} onEdit={() => setEditing(term)} />
              ))}
            </ul>
          )}
        </div>
      </ScrollArea>
      {editing && (
        <TermDialog term={editing === 'new' ? null : editing} onClose={() => setEditing(undefined)} />
      )}
      <Dialog
        title="Restore the list?"
        role="alertdialog"
        isOpen={restoring}
        onClose={() => setRestoring(false)}
        actions={
          <>
            <Button onPress={() => setRestoring(false)}>Cancel</Button>
            <Button
              variant="primary"
              onPress={() => {
                setRestoring(false);
                void restoreAll();
              }}
            >
              Restore the list
            </Button>
          </>
        }
      >
        <p>
          Every term that came with Standpoint gets its own words back and is switched on. Terms that you
          added stay.
        </p>
      </Dialog>
    </main>
  );
}

async function restoreAll(): Promise<void> {
  try {
    await call('terms.restore', { id: null });
    showToast('The list is restored.');
  } catch (thrown) {
    showToast(asError(thrown).message);
  }
}
