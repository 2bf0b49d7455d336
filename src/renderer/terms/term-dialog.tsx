import { useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import type { Term, TermContent } from '../../shared/terms.ts';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { showToast } from '../components/toast.tsx';
import { useDialogKeys } from '../keys.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import styles from './terms-screen.module.css';

/** The words of a term: a phrase a line. Null for a new one. */
export function TermDialog({ term, onClose }: { term: Term | null; onClose: () => void }) {
  const [discouraged, setDiscouraged] = useState(textOf(term?.discouraged));
  const [preferred, setPreferred] = useState(textOf(term?.preferred));
  const [reason, setReason] = useState(term?.reason ?? '');
  const [near, setNear] = useState(textOf(term?.near));
  const [unless, setUnless] = useState(textOf(term?.unless));
  const [caution, setCaution] = useState(term?.caution ?? false);
  const [matchCase, setMatchCase] = useState(term?.matchCase ?? false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<StandpointError>();
  const isMissing = phrasesOf(discouraged).length === 0;

  const keep = async () => {
    setTried(true);
    if (isMissing) return;
    const content: TermContent = {
      discouraged: phrasesOf(discouraged),
      preferred: phrasesOf(preferred),
      reason,
      caution,
      near: phrasesOf(near),
      unless: phrasesOf(unless),
      matchCase,
    };
    try {
      await (term ? call('terms.edit', { id: term.id, content }) : call('terms.create', { content }));
      onClose();
      showToast(term ? 'The term is changed.' : 'The term is added.');
    } catch (thrown) {
      setError(asError(thrown));
    }
  };
  useDialogKeys({ 'Ctrl Enter': () => void keep() });

  return (
    <Dialog
      title={term ? 'Edit the term' : 'New term'}
      isOpen
      onClose={onClose}
      note="Applies to every briefing from now on."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void keep()}>
            {term ? 'Keep the change' : 'Add the term'}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {error && (
          <Notice tone="error" title="The term was not kept" live>
            {error.message}
          </Notice>
        )}
        <TextField
          label="Discouraged"
          description="One a line. Plurals are found too; give one of its own after a slash: child / children."
          lines={2}
          autoFocus
          value={discouraged}
          onChange={setDiscouraged}
          error={tried && isMissing ? 'Say which words are discouraged.' : undefined}
        />
        <TextField
          label="Better"
          description="One a line, the best first. A plural may follow after a slash."
          lines={2}
          value={preferred}
          onChange={setPreferred}
        />
        <TextField label="Why" lines={2} maxLength={2000} value={reason} onChange={setReason} />
        <Checkbox isSelected={caution} onChange={setCaution}>
          With caution: it has right uses
        </Checkbox>
        <Checkbox isSelected={matchCase} onChange={setMatchCase}>
          Only with capitals as given, so that “john” is not the name John
        </Checkbox>
        <TextField
          label="Only near these words"
          description="One a line; one of them stands in the same paragraph. Leave empty to look everywhere."
          lines={1}
          value={near}
          onChange={setNear}
        />
        <TextField
          label="Unless these words are said too"
          description="One a line; anywhere in the own text of the briefing."
          lines={1}
          value={unless}
          onChange={setUnless}
        />
      </div>
    </Dialog>
  );
}

function textOf(phrases: readonly string[] | undefined): string {
  return (phrases ?? []).join('\n');
}

function phrasesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
