import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import type { BriefingDetails, BriefingStart } from '../../shared/briefings.ts';
import type { StandpointError } from '../../shared/errors.ts';
import { announce } from '../components/announce.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { SearchField } from '../components/search-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { asError, useLibrary } from '../loading.ts';
import { setPreferences } from '../preferences/preferences.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import { DetailsFields } from './details-fields.tsx';
import styles from './new-briefing-dialog.module.css';
import { StartList } from './start-list.tsx';
import { detailsFrom, EMPTY, groupsOf, keyOfStart, type Start } from './starts.ts';

/**
 * Asks what a briefing begins with and what it is about, and opens it. Nothing has to be said yet but its title, and
 * even that can wait.
 */
export function NewBriefingDialog({ from, onClose }: { from?: BriefingStart; onClose: () => void }) {
  const templates = useLibrary('templates.list', {}, { changedBy: ['briefings'] });
  const current = useLibrary('briefings.list', {}, { changedBy: ['briefings'] });
  const archived = useLibrary('briefings.list', { among: 'archived' }, { changedBy: ['briefings'] });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(from ? keyOfStart(from) : EMPTY.key);
  const [said, setSaid] = useState<Partial<BriefingDetails>>({});
  const [error, setError] = useState<StandpointError>();
  const [making, setMaking] = useState(false);
  const [isAwaited, setIsAwaited] = useState(false);

  const offered = (words: string) =>
    groupsOf(templates.value ?? [], [...(current.value ?? []), ...(archived.value ?? [])], words);
  const groups = offered(typed);
  const all = offered('').flatMap(({ starts }) => starts);
  const start = all.find(({ key }) => key === chosen) ?? EMPTY;
  const earlier = useLibrary(
    'briefings.get',
    start.from && 'briefing' in start.from ? { id: start.from.briefing } : null,
  );
  const begun = start.details ?? earlier.value?.document.details;
  const details = { ...detailsFrom(begun ?? {}), ...said };
  // Until all that is offered has been read, what was chosen before may be still to come.
  const isKnown = start.key === chosen || Boolean(templates.value && current.value && archived.value);
  const isReady = begun !== undefined && isKnown;
  const readError = templates.error ?? current.error ?? archived.error ?? earlier.error;

  const choose = (key: string) => {
    setChosen(key);
    setError(undefined);
    setIsAwaited(false);
  };
  const create = async () => {
    if (making) return;
    setIsAwaited(!isReady);
    if (!isReady) return;
    setMaking(true);
    try {
      const { id } = await call('briefings.create', { details, from: start.from });
      setPreferences({ preparedBy: details.preparedBy.slice(0, 500) });
      onClose();
      navigate({ screen: 'briefing', id });
    } catch (thrown) {
      setError(asError(thrown));
      setMaking(false);
    }
  };
  // Enter is pressed sooner than anything is read.
  const makeAwaited = useEffectEvent(() => {
    if (isAwaited) void create();
  });
  useEffect(() => {
    if (isReady) makeAwaited();
  }, [isReady]);

  // What is chosen is always among what is shown.
  const find = (text: string) => {
    setTyped(text);
    const found = offered(text).flatMap(({ starts }) => starts);
    const [first] = found;
    if (first && !found.some(({ key }) => key === chosen)) choose(first.key);
  };
  // What it begins with can be changed without leaving the title, or the words it is found by.
  const onListKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const shown = groups.flatMap(({ starts }) => starts);
    const next = shown[shown.indexOf(shown.find(({ key }) => key === chosen) ?? EMPTY) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    choose(next.key);
    announce(`Begins with: ${next.name}. ${next.sections.join(', ')}`);
  };

  return (
    <Dialog
      title="New briefing"
      isOpen
      size="wide"
      onClose={onClose}
      note="All of it can be changed later."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            unavailable={isReady ? undefined : 'What it begins with is still being read.'}
            onPress={() => void create()}
          >
            Make briefing
          </Button>
        </>
      }
    >
      <div className={styles.place}>
        <div className={styles.columns}>
          <section className={styles.left} aria-label="Begin with">
            <div className={styles.find}>
              <SearchField
                label="Find a template or briefing"
                placeholder="Find a template or briefing"
                value={typed}
                onChange={find}
                onKeyDown={onListKey}
              />
            </div>
            <StartList groups={groups} chosen={chosen} onChoose={choose} onMake={() => void create()} />
          </section>
          <form
            className={styles.right}
            onSubmit={(event) => {
              event.preventDefault();
              void create();
            }}
          >
            {(error ?? readError) && (
              <Notice
                tone="error"
                title={error ? 'The briefing was not made' : 'Not everything could be read'}
                live
              >
                {(error ?? readError)?.message}
              </Notice>
            )}
            <StartPreview start={start} />
            <TextField
              label="Title"
              description="↑ ↓ choose what it begins with."
              autoFocus
              value={details.title}
              onKeyDown={onListKey}
              onChange={(title) => setSaid({ ...said, title })}
            />
            <DetailsFields
              details={details}
              onChange={(change) => setSaid({ ...said, ...change })}
              withoutTitle
            />
            {/* Enter in a field makes the briefing; the button that does it for the form is at the foot. */}
            <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
          </form>
        </div>
      </div>
    </Dialog>
  );
}

/** What it is for, and the sections it brings. */
function StartPreview({ start }: { start: Start }) {
  return (
    <section className={styles.preview} aria-label={`Begins with: ${start.name}`}>
      <h3 className={styles.previewName} dir="auto">
        {start.name}
      </h3>
      {start.description !== '' && (
        <p className={styles.description} dir="auto">
          {start.description}
        </p>
      )}
      {start.sections.length > 0 && (
        <ol className={styles.sections} aria-label="Sections">
          {start.sections.map((section, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sections may be called the same.
            <li key={index} dir="auto">
              {section.trim() || 'Empty heading'}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
