import { useState } from 'react';
import { CheckboxGroup, Label, ListBox, ListBoxItem } from 'react-aria-components';
import type { Block, PositionBlock } from '../../shared/briefings.ts';
import type { Excerpt } from '../../shared/excerpts.ts';
import type { Position } from '../../shared/positions.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { quotationText } from '../../shared/quoting/quote-excerpt.ts';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { SearchField } from '../components/search-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { showToast } from '../components/toast.tsx';
import { UseTag } from '../components/use-tag.tsx';
import { longDate } from '../dates.ts';
import { asError, useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { addToBriefing, type BriefingChoice, headingsOf, type ToAdd, useToAdd } from './add-to-briefing.ts';
import styles from './add-to-briefing-dialog.module.css';

const NEW = 'new';
/** Always added; no heading is empty, so the empty string stands for it among them. */
const STATEMENT = '';
/** From here on a list is searched sooner than looked through. */
const MANY = 8;

/**
 * Asks where positions (by slug) and excerpts (by id) go and how much of each position, and puts them at the end of
 * that briefing.
 */
export function AddToBriefingDialog({
  positions: slugs,
  excerpts: ids,
  onClose,
  onAdded,
}: {
  positions: readonly string[];
  excerpts: readonly string[];
  onClose: () => void;
  onAdded?: () => void;
}) {
  const { value, error: readError } = useToAdd(slugs, ids);
  const briefings = useLibrary('briefings.list', {}).value;
  const [chosenBriefing, setChosenBriefing] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [sections, setSections] = useState<string[]>([]);
  const [isAdding, setAdding] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const target = chosenBriefing ?? briefings?.[0]?.id ?? NEW;
  const isReady = value !== undefined && briefings !== undefined;

  const add = async () => {
    if (!value || isAdding) return;
    setAdding(true);
    setError(null);
    const choice: BriefingChoice =
      target === NEW ? { kind: 'new', title: title.trim() } : { kind: 'existing', id: target };
    try {
      const blocks: Block[] = [
        ...value.positions.map((position) => positionBlockOf(position, sections)),
        ...value.excerpts.map(({ id: excerpt, version }): Block => {
          return { type: 'excerpt', id: crypto.randomUUID(), excerpt, version };
        }),
      ];
      const added = await addToBriefing(choice, blocks);
      showToast(`${countBoth(slugs, ids)} added to “${added.title || 'Untitled briefing'}”.`, {
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

  const name = `Add ${what(slugs, ids, value)} to a briefing`;
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
            unavailable={isReady ? undefined : 'What is to be added is still being read.'}
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
        {readError && (
          <Notice tone="error" title="What is to be added can’t be read" live>
            {readError.message}
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
        {slugs.length > 0 && (
          <PositionWords positions={value?.positions ?? []} sections={sections} onSections={setSections} />
        )}
        {value && value.excerpts.length > 0 && <ExcerptWords excerpts={value.excerpts} />}
      </form>
    </Dialog>
  );
}

function PositionWords({
  positions,
  sections,
  onSections,
}: {
  positions: readonly Position[];
  sections: string[];
  onSections: (sections: string[]) => void;
}) {
  return (
    <CheckboxGroup
      className={styles.words ?? ''}
      value={[STATEMENT, ...sections]}
      onChange={(chosen) => onSections(chosen.filter((one) => one !== STATEMENT))}
    >
      <Label className={styles.label ?? ''}>Words to add</Label>
      <Checkbox isReadOnly value={STATEMENT}>
        Official statement
      </Checkbox>
      {headingsOf(positions).map(({ heading, positions: count }) => (
        <Checkbox key={heading} value={heading}>
          <span dir="auto">{heading}</span>
          {positions.length > 1 && <span className={styles.count}>{`in ${countOf(count, 'position')}`}</span>}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** What each excerpt says, and for whom: an outside briefing must not have an internal one. */
function ExcerptWords({ excerpts }: { excerpts: readonly Excerpt[] }) {
  return (
    <section className={styles.words} aria-label="Excerpts to add">
      <p className={styles.label}>{excerpts.length === 1 ? 'Excerpt' : 'Excerpts'}</p>
      <ul className={styles.excerpts}>
        {excerpts.map((excerpt) => (
          <li key={excerpt.id} className={styles.excerpt}>
            <span className={styles.excerptHead}>
              <b>{excerptName(excerpt)}</b>
              <UseTag use={excerpt.use} />
            </span>
            <span className={styles.quoted} dir="auto">
              {quotationText(excerpt.text, excerpt.edits)}
            </span>
          </li>
        ))}
      </ul>
    </section>
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
function positionBlockOf(position: Position, chosen: readonly string[]): PositionBlock {
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

/** “the excerpt from Ms. Doe, p. 14” for one, “2 positions and 1 excerpt” for several. */
function what(slugs: readonly string[], ids: readonly string[], value: ToAdd | undefined): string {
  const [position] = value?.positions ?? [];
  const [excerpt] = value?.excerpts ?? [];
  if (slugs.length + ids.length > 1) return countBoth(slugs, ids);
  if (excerpt) return `the excerpt from ${excerptName(excerpt)}`;
  return slugs.length === 1 ? `“${position?.title ?? slugs[0]}”` : 'the excerpt';
}

function countBoth(slugs: readonly string[], ids: readonly string[]): string {
  return [
    slugs.length > 0 && countOf(slugs.length, 'position'),
    ids.length > 0 && countOf(ids.length, 'excerpt'),
  ]
    .filter(Boolean)
    .join(' and ');
}
