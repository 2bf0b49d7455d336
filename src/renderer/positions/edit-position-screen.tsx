import { FileText } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { StandpointError } from '../../shared/errors.ts';
import type { Position, PositionContent, PositionDifference } from '../../shared/positions.ts';
import type { PositionDraft } from '../../shared/preferences.ts';
import { announce } from '../components/announce.tsx';
import { Button } from '../components/button.tsx';
import { changedWords, Difference } from '../components/difference.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { showToast } from '../components/toast.tsx';
import { asError, useLibrary } from '../loading.ts';
import { currentAddress, navigate, routeOf } from '../routes.ts';
import { call } from '../transport.ts';
import { findDraft, keepDraft, removeDraft } from './drafts.ts';
import styles from './edit-position-screen.module.css';
import { PositionEditor } from './position-editor.tsx';
import { isComplete, PositionForm } from './position-form.tsx';
import { sayDraftKept } from './say-draft-kept.ts';

type Draft = Pick<PositionDraft, 'baseVersion' | 'content' | 'source'>;

/** Changes a position's words: saving makes a new version, and what is not saved is kept as a draft. */
export function EditPositionScreen({ slug }: { slug: string }) {
  const {
    value: position,
    error,
    reload,
  } = useLibrary('positions.get', { slug }, { changedBy: ['positions'] });
  if (error && !position) {
    return (
      <main aria-label="Edit position" data-state="ready">
        <EmptyState
          alone
          icon={<FileText />}
          title="This position can’t be edited"
          actions={<Button onPress={reload}>Try again</Button>}
        >
          {error.message}
        </EmptyState>
      </main>
    );
  }
  return position ? <Editor position={position} /> : <main aria-label="Edit position" data-state="loading" />;
}

function Editor({ position }: { position: Position }) {
  const { slug } = position;
  const [draft, setDraft] = useState<Draft>(
    () =>
      findDraft(slug) ?? {
        baseVersion: position.version,
        content: contentOf(position),
        source: position.source,
      },
  );
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const isChanged = !isSameContent(draft.content, contentOf(position));
  const isOutdated = draft.baseVersion < position.version;

  const change = (next: Draft) => {
    setDraft(next);
    if (isSameContent(next.content, contentOf(position))) removeDraft(slug);
    else keepDraft(slug, next);
  };
  const onLeave = useEffectEvent(() => {
    const isStillHere = routeOf(currentAddress()).screen === 'edit-position';
    if (isStillHere || !findDraft(slug)) return;
    void sayDraftKept(`“${position.title}”`, { screen: 'edit-position', slug });
  });
  useEffect(() => () => onLeave(), []);

  const save = async () => {
    setTried(true);
    setError(null);
    if (!isComplete(draft.content)) {
      announce('Something is still missing. It is said beside its field.');
      return;
    }
    if (!isChanged || isSaving) return;
    setSaving(true);
    try {
      const saved = await call('positions.edit', {
        slug,
        baseVersion: draft.baseVersion,
        content: draft.content,
      });
      removeDraft(slug);
      showToast(`Saved as version ${saved.version}. Version ${draft.baseVersion} is kept.`);
      navigate({ screen: 'positions', slug }, { replace: true });
    } catch (thrown) {
      // A newer version shows itself beside the fields, as soon as the position is read again.
      if (!(thrown instanceof StandpointError && thrown.code === 'stale')) setError(asError(thrown).message);
      setSaving(false);
    }
  };

  return (
    <PositionEditor
      title={`Edit “${position.title}”`}
      isReady
      saveName={`Save as version ${position.version + 1}`}
      note={
        isChanged
          ? `Saving makes version ${position.version + 1}. Version ${position.version} is kept. Until then this is a draft, kept as you type.`
          : 'Nothing is changed yet.'
      }
      unavailable={isChanged ? undefined : 'Nothing is changed yet.'}
      onSave={() => void save()}
      onCancel={() => navigate({ screen: 'positions', slug })}
    >
      {error && (
        <Notice tone="error" title="The new version was not saved" live>
          {`${error} Your text is kept as a draft.`}
        </Notice>
      )}
      {isOutdated && (
        <NewerVersion
          position={position}
          draft={draft}
          onKeepMine={() => change({ ...draft, baseVersion: position.version })}
          onTakeTheirs={() => {
            const before = draft;
            removeDraft(slug);
            setDraft({
              baseVersion: position.version,
              content: contentOf(position),
              source: position.source,
            });
            showToast(`Your changes were set aside for version ${position.version}.`, {
              name: 'Undo',
              run: () => change(before),
            });
          }}
        />
      )}
      <PositionForm
        content={draft.content}
        onChange={(content) => change({ ...draft, content })}
        isTried={isTried}
      />
    </PositionEditor>
  );
}

/** The library moved on while this was being edited: both are shown, and the person decides. */
function NewerVersion({
  position,
  draft,
  onKeepMine,
  onTakeTheirs,
}: {
  position: Position;
  draft: Draft;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const difference = useLibrary('positions.compare', {
    slug: position.slug,
    before: draft.baseVersion,
    after: position.version,
  }).value;
  return (
    <Notice
      tone="warning"
      title={`Version ${position.version} was made while you were editing version ${draft.baseVersion}`}
      live
      actions={
        <>
          <Button size="small" onPress={onKeepMine}>
            Go on with my text
          </Button>
          <Button size="small" variant="quiet" onPress={onTakeTheirs}>
            {`Begin again from version ${position.version}`}
          </Button>
        </>
      }
    >
      {difference && <NewerWords difference={difference} />}
    </Notice>
  );
}

function NewerWords({ difference }: { difference: PositionDifference }) {
  const changed = difference.sections.filter((section) => section.parts.some((part) => part.kind !== 'same'));
  return (
    <>
      <p>{`What it changed: ${changedWords(difference)}.`}</p>
      <p className={styles.changed}>
        <Difference parts={difference.statement} />
      </p>
      {changed.map((section) => (
        <p key={section.heading} className={styles.changed}>
          <b>{section.heading}</b> <Difference parts={section.parts} />
        </p>
      ))}
    </>
  );
}

function contentOf({ title, statement, sections }: PositionContent): PositionContent {
  return { title, statement, sections: sections.map(({ heading, text }) => ({ heading, text })) };
}

function isSameContent(one: PositionDraft['content'], other: PositionDraft['content']): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}
