import { useState } from 'react';
import { CheckboxGroup, Label, ListBox, ListBoxItem } from 'react-aria-components';
import type { PositionBlock } from '../../shared/briefings.ts';
import type { Position } from '../../shared/positions.ts';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { SearchField } from '../components/search-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { showToast } from '../components/toast.tsx';
import { longDate } from '../dates.ts';
import { asError, useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { addToBriefing, type BriefingChoice, headingsOf, usePositions } from './add-to-briefing.ts';
import styles from './add-to-briefing-dialog.module.css';

const NEW = 'new';
/** Always added; no heading is empty, so the empty string stands for it among them. */
const STATEMENT = '';
/** From here on a list is searched sooner than looked through. */
const MANY = 8;

/** Asks where the positions go and how much of each, and puts them at the end of that briefing. */
export function AddToBriefingDialog({
  slugs,
  onClose,
  onAdded,
}: {
  slugs: readonly string[];
  onClose: () => void;
  onAdded?: () => void;
}) {
  const positions = usePositions(slugs);
  const briefings = useLibrary('briefings.list', {}).value;
  const [chosenBriefing, setChosenBriefing] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [sections, setSections] = useState<string[]>([]);
  const [isAdding, setAdding] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const target = chosenBriefing ?? briefings?.[0]?.id ?? NEW;
  const headings = headingsOf(positions.value ?? []);
  const isReady = positions.value !== undefined && briefings !== undefined;

  const add = async () => {
    if (!positions.value || isAdding) return;
    setAdding(true);
    setError(null);
    const choice: BriefingChoice =
      target === NEW ? { kind: 'new', title: title.trim() } : { kind: 'existing', id: target };
    try {
      const blocks = positions.value.map((position) => blockOf(position, sections));
      const added = await addToBriefing(choice, blocks);
      showToast(`${countOf(blocks.length, 'position')} added to “${added.title || 'Untitled briefing'}”.`, {
        name: 'Open briefing',
        run: () => navigate({ screen: 'briefing', id: added.id }),
      });
      onAdded?.();
      onClose();
    } catch (thrown) {
      setError(asError(thrown).message);
      setAdding(false);
    }
  };

  const [only] = slugs;
  const name =
    slugs.length === 1
      ? `Add “${positions.value?.[0]?.title ?? only ?? ''}” to a briefing`
      : `Add ${countOf(slugs.length, 'position')} to a briefing`;
  return (
    <Dialog
      title={name}
      isOpen
      onClose={onClose}
      note={target === NEW ? 'It becomes a new briefing.' : 'Added at its end.'}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            unavailable={isReady ? undefined : 'The positions are still being read.'}
            onPress={() => void add()}
          >
            Add to briefing
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        {error && (
          <Notice tone="error" title="Nothing was added" live>
            {error}
          </Notice>
        )}
        {positions.error && (
          <Notice tone="error" title="The positions can’t be read" live>
            {positions.error.message}
          </Notice>
        )}
        {briefings && <BriefingList briefings={briefings} target={target} onChoose={setChosenBriefing} />}
        {target === NEW && briefings && (
          <TextField
            label="Title of the new briefing"
            value={title}
            onChange={setTitle}
            placeholder="Untitled briefing"
          />
        )}
        <CheckboxGroup
          className={styles.words ?? ''}
          value={[STATEMENT, ...sections]}
          onChange={(chosen) => setSections(chosen.filter((one) => one !== STATEMENT))}
        >
          <Label className={styles.label ?? ''}>Words to add</Label>
          <Checkbox isReadOnly value={STATEMENT}>
            Official statement
          </Checkbox>
          {headings.map(({ heading, positions: count }) => (
            <Checkbox key={heading} value={heading}>
              <span dir="auto">{heading}</span>
              {slugs.length > 1 && <span className={styles.count}>{`in ${countOf(count, 'position')}`}</span>}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </form>
    </Dialog>
  );
}

function BriefingList({
  briefings,
  target,
  onChoose,
}: {
  briefings: readonly { id: string; title: string; updatedAt: string }[];
  target: string;
  onChoose: (id: string) => void;
}) {
  const [text, setText] = useState('');
  const found = briefings.filter((briefing) =>
    briefing.title.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()),
  );
  return (
    <div className={styles.briefings}>
      <p className={styles.label}>Briefing</p>
      {briefings.length > MANY && (
        <SearchField label="Find a briefing" placeholder="Find a briefing" value={text} onChange={setText} />
      )}
      <ListBox
        aria-label="Briefing"
        className={styles.list ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[target]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined) onChoose(String(id));
        }}
        autoFocus
      >
        <ListBoxItem id={NEW} textValue="New briefing" className={styles.briefing ?? ''}>
          New briefing
        </ListBoxItem>
        {found.map((briefing) => (
          <ListBoxItem
            key={briefing.id}
            id={briefing.id}
            textValue={briefing.title || 'Untitled briefing'}
            className={styles.briefing ?? ''}
          >
            <span className={styles.title}>{briefing.title || 'Untitled briefing'}</span>
            <span className={styles.count}>{longDate(briefing.updatedAt)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}

/** The statement, and of the chosen headings those that this position has, in its own order. */
function blockOf(position: Position, chosen: readonly string[]): PositionBlock {
  const headings = position.sections
    .map((section) => section.heading)
    .filter((heading) => chosen.includes(heading));
  return {
    type: 'position',
    id: crypto.randomUUID(),
    slug: position.slug,
    version: position.version,
    sections: [...new Set(headings)],
  };
}
