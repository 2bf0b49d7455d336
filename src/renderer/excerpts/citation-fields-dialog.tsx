import { useState } from 'react';
import { citeTestimony } from '../../shared/citing/cite-testimony.ts';
import type { CitationChanges, CitationFields, Excerpt } from '../../shared/excerpts.ts';
import type { StatementKind, TestimonyKind } from '../../shared/testimony.ts';
import { STATEMENT_KIND_NAMES, TESTIMONY_KIND_NAMES } from '../../shared/testimony-names.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { GrowingField } from '../components/growing-field.tsx';
import { Notice } from '../components/notice.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { WitnessFields } from '../testimony/testimony-fields.tsx';
import { call } from '../transport.ts';
import styles from './excerpt-panel.module.css';

type TextName = Exclude<keyof CitationFields, 'kind' | 'statementKind' | 'witness' | 'date'>;

const LONGEST = 2_000;
const TEXTS: readonly { field: TextName; label: string }[] = [
  { field: 'title', label: 'Title' },
  { field: 'forum', label: 'Forum' },
  { field: 'jurisdiction', label: 'Jurisdiction' },
  { field: 'congress', label: 'Congress' },
  { field: 'bill', label: 'Bill' },
  { field: 'serial', label: 'Serial' },
  { field: 'docket', label: 'Docket' },
  { field: 'url', label: 'Address' },
];
const choicesOf = <Kind extends string>(names: Readonly<Record<Kind, string>>) =>
  (Object.keys(names) as Kind[]).map((value) => ({ value, name: names[value] }));
const KINDS = choicesOf<TestimonyKind>(TESTIMONY_KIND_NAMES);
const PARTS = choicesOf<StatementKind>(STATEMENT_KIND_NAMES);

/** The fields that a citation is made of. What is changed here stands for this excerpt alone. */
export function CitationFieldsDialog({ excerpt, onClose }: { excerpt: Excerpt; onClose: () => void }) {
  const { citationStyle } = usePreferences();
  const [fields, setFields] = useState<CitationFields>(excerpt.citation);
  const [error, setError] = useState<string | null>(null);
  const change = (next: Partial<CitationFields>) => setFields((before) => ({ ...before, ...next }));
  const wasChanged = Object.keys(excerpt.citationChanges).length > 0;

  const store = async (changes: CitationChanges, said: string) => {
    try {
      await call('excerpts.setCitation', { id: excerpt.id, changes });
      showToast(said);
      onClose();
    } catch (thrown) {
      setError(asError(thrown).message);
    }
  };
  const save = () => store(changesBetween(excerpt, fields), 'Citation saved.');

  return (
    <Dialog
      title="Fields of the citation"
      isOpen
      onClose={onClose}
      actions={
        <>
          {wasChanged && (
            <Button
              variant="quiet"
              onPress={() => void store({}, 'The citation follows the testimony again.')}
            >
              Use the testimony’s
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void save()}>
            Save citation
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        data-labels="beside"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {error && (
          <Notice tone="error" title="The citation was not saved" live>
            {error}
          </Notice>
        )}
        <p className={styles.dense} aria-live="polite" dir="auto">
          {citeTestimony(fields, citationStyle).map((piece, index) =>
            piece.italic ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a citation have no name but their place.
              <i key={index}>{piece.text}</i>
            ) : (
              piece.text
            ),
          )}
        </p>
        <WitnessFields
          witness={fields.witness}
          onChange={(witness) => change({ witness: { ...fields.witness, ...witness } })}
        />
        <TextField label="Page" value={fields.page} maxLength={200} onChange={(page) => change({ page })} />
        <Select label="Kind" choices={KINDS} value={fields.kind} onChange={(kind) => change({ kind })} />
        <Select
          label="Part quoted"
          choices={PARTS}
          value={fields.statementKind}
          onChange={(statementKind) => change({ statementKind })}
        />
        {TEXTS.map(({ field, label }) => (
          <GrowingField
            key={field}
            label={label}
            value={fields[field]}
            maxLength={LONGEST}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
        <TextField
          label="Date"
          type="date"
          value={fields.date ?? ''}
          onChange={(date) => change({ date: date === '' ? null : date })}
        />
        <p className={styles.hint}>
          What you change here is this excerpt’s alone. The testimony’s own details are corrected in the
          reader, under Details.
        </p>
      </form>
    </Dialog>
  );
}

/** What was changed before and now; what is as it was found stays the testimony's. */
function changesBetween(excerpt: Excerpt, fields: CitationFields): CitationChanges {
  const entries = Object.entries(fields).filter(([name, value]) => {
    const key = name as keyof CitationFields;
    return (
      Object.hasOwn(excerpt.citationChanges, key) ||
      JSON.stringify(value) !== JSON.stringify(excerpt.citation[key])
    );
  });
  return Object.fromEntries(entries);
}
