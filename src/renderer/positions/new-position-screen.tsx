import { useEffect, useEffectEvent, useState } from 'react';
import type { PositionDraft } from '../../shared/preferences.ts';
import { announce } from '../components/announce.tsx';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { currentAddress, navigate, routeOf } from '../routes.ts';
import { call } from '../transport.ts';
import { findDraft, keepDraft, NEW_POSITION, removeDraft } from './drafts.ts';
import styles from './new-position-screen.module.css';
import { PositionEditor } from './position-editor.tsx';
import { isComplete, PositionForm } from './position-form.tsx';
import { sayDraftKept } from './say-draft-kept.ts';

type Draft = Omit<PositionDraft, 'changedAt'>;

const blank: Draft = {
  baseVersion: 0,
  content: { title: '', statement: '', sections: [] },
  source: { publisher: '', work: '', page: '', savedOn: null },
};

/** Writes a position by hand; what is not saved is kept as a draft. */
export function NewPositionScreen() {
  const [draft, setDraft] = useState<Draft>(() => findDraft(NEW_POSITION) ?? blank);
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const change = (next: Draft) => {
    setDraft(next);
    keepDraft(NEW_POSITION, next);
  };
  const onLeave = useEffectEvent(() => {
    if (routeOf(currentAddress()).screen === 'new-position' || !findDraft(NEW_POSITION)) return;
    void sayDraftKept('the new position', { screen: 'new-position' });
  });
  useEffect(() => () => onLeave(), []);

  const save = async () => {
    setTried(true);
    setError(null);
    if (!isComplete(draft.content)) {
      announce('Something is still missing. It is said beside its field.');
      return;
    }
    if (isSaving) return;
    setSaving(true);
    try {
      const made = await call('positions.create', { content: draft.content, source: draft.source });
      removeDraft(NEW_POSITION);
      showToast(`“${made.title}” is in the library.`);
      navigate({ screen: 'positions', slug: made.slug }, { replace: true });
    } catch (thrown) {
      setError(asError(thrown).message);
      setSaving(false);
    }
  };

  const { source } = draft;
  return (
    <PositionEditor
      title="New position"
      isReady
      saveName="Save position"
      note="Saving makes version 1. Until then this is a draft, kept as you type."
      unavailable={undefined}
      onSave={() => void save()}
      onCancel={() => navigate({ screen: 'positions', slug: null })}
    >
      {error && (
        <Notice tone="error" title="The position was not saved" live>
          {`${error} Your text is kept as a draft.`}
        </Notice>
      )}
      <PositionForm
        content={draft.content}
        onChange={(content) => change({ ...draft, content })}
        isTried={isTried}
      />
      <fieldset className={styles.source}>
        <legend className={styles.legend}>Source, as it will be cited</legend>
        <TextField
          label="Publisher"
          value={source.publisher}
          onChange={(publisher) => change({ ...draft, source: { ...source, publisher } })}
        />
        <TextField
          label="Work"
          value={source.work}
          onChange={(work) => change({ ...draft, source: { ...source, work } })}
        />
        <TextField
          label="Page"
          value={source.page}
          onChange={(page) => change({ ...draft, source: { ...source, page } })}
        />
      </fieldset>
    </PositionEditor>
  );
}
