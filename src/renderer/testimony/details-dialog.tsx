import { useState } from 'react';
import type { Testimony, TestimonyDetails } from '../../shared/testimony.ts';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { showToast } from '../components/toast.tsx';
import { UseFields } from '../components/use-fields.tsx';
import { longDate } from '../dates.ts';
import { asError } from '../loading.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import styles from './details-dialog.module.css';
import { FoundStatements } from './found-statements.tsx';
import { removeTestimony } from './remove-testimony.ts';
import { statementOf, type TestimonyChoice, withDetails, withKind, withWitness } from './testimony-choice.ts';
import { TestimonyFields, WitnessFields } from './testimony-fields.tsx';

/** Everything that is said of a testimony, to correct; its words can't be. */
export function DetailsDialog({ testimony, onClose }: { testimony: Testimony; onClose: () => void }) {
  const [choice, setChoice] = useState<TestimonyChoice>(() => ({
    kind: 'testimony',
    isKept: true,
    details: detailsOf(testimony),
    use: testimony.use,
    statements: new Map(),
    corrected: new Set(),
  }));
  const [error, setError] = useState<string | null>(null);
  const [first, ...more] = testimony.statements;
  const only = first && more.length === 0 ? statementOf(choice, testimony, first.ordinal) : undefined;
  const blank = [...choice.statements.values()].some(({ title }) => title.trim() === '');
  const problem =
    choice.details.title.trim() === ''
      ? 'Give the testimony a title.'
      : blank
        ? 'Give each statement a title.'
        : undefined;

  const store = async () => {
    if (problem) return;
    try {
      await call('testimony.correct', {
        id: testimony.id,
        details: choice.details,
        use: choice.use,
        statements: [...choice.statements.values()],
      });
      showToast('Details saved.');
      onClose();
    } catch (thrown) {
      setError(asError(thrown).message);
    }
  };
  const remove = async () => {
    onClose();
    if (await removeTestimony(testimony)) navigate({ screen: 'testimony', id: null, passage: null });
  };

  return (
    <Dialog
      title="Details of the testimony"
      isOpen
      onClose={onClose}
      note={problem}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" unavailable={problem && ''} onPress={() => void store()}>
            Save details
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        {error && (
          <Notice tone="error" title="The details were not saved" live>
            {error}
          </Notice>
        )}
        <div className={styles.fields} data-labels="beside">
          <TestimonyFields
            details={choice.details}
            doubtful={[]}
            onChange={(details) => setChoice((before) => withDetails(before, details))}
            onKind={(kind) => setChoice((before) => withKind(before, testimony, kind))}
          />
          {only && (
            <WitnessFields
              witness={only.witness}
              onChange={(witness) =>
                setChoice((before) => withWitness(before, testimony, only.ordinal, witness))
              }
            />
          )}
          <UseFields use={choice.use} onChange={(use) => setChoice((before) => ({ ...before, use }))} />
        </div>
        <p className={styles.hint}>
          The use is the default for new excerpts. Excerpts made before keep theirs.
        </p>
        {!only && (
          <section className={styles.statements}>
            <h3 className={styles.heading}>{countOf(testimony.statements.length, 'statement')}</h3>
            <FoundStatements file={testimony} choice={choice} onChange={setChoice} />
          </section>
        )}
        <p className={styles.file}>
          {`From ${testimony.file.name}, imported ${longDate(testimony.importedAt)}.`}
        </p>
        <div>
          <Button variant="danger" onPress={() => void remove()}>
            Remove this testimony
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function detailsOf(testimony: Testimony): TestimonyDetails {
  const { kind, title, forum, jurisdiction, date, congress, bill, serial, docket, url } = testimony;
  return { kind, title, forum, jurisdiction, date, congress, bill, serial, docket, url };
}
