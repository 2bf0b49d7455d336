import type { TestimonyFilePreview } from '../../shared/importing.ts';
import { TESTIMONY_KIND_NAMES } from '../../shared/testimony-names.ts';
import { countOf } from '../../shared/text.ts';
import { LinkButton } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { RecordText } from '../components/record-text.tsx';
import { UseFields } from '../components/use-fields.tsx';
import { FoundStatements } from '../testimony/found-statements.tsx';
import {
  statementOf,
  type TestimonyChoice,
  withDetails,
  withKind,
  withWitness,
} from '../testimony/testimony-choice.ts';
import { TestimonyFields, WitnessFields } from '../testimony/testimony-fields.tsx';
import fileStyles from './file-detail.module.css';
import { doubtfulFields } from './import-choices.ts';
import { choose, readFileAs } from './import-session.ts';
import styles from './testimony-file.module.css';
import { ThingsToLookAt } from './things-to-look-at.tsx';

/** A testimony as it was understood. Everything said of it can be corrected before it is kept; its words can't. */
export function TestimonyFile({
  file,
  index,
  choice,
}: {
  file: TestimonyFilePreview;
  index: number;
  choice: TestimonyChoice;
}) {
  const change = (next: (choice: TestimonyChoice) => TestimonyChoice) =>
    choose(index, (before) => (before.kind === 'testimony' ? next(before) : before));
  const [first, ...more] = file.statements;
  const only = first && more.length === 0 ? statementOf(choice, file, first.ordinal) : undefined;
  const counts = [countOf(file.passages, 'passage'), file.pages > 0 && countOf(file.pages, 'page')].filter(
    Boolean,
  );

  return (
    <div className={styles.file}>
      <div className={styles.columns}>
        <div className={styles.said}>
          <h2 className={fileStyles.name}>{file.file}</h2>
          <p className={fileStyles.about}>
            {`Read as ${withArticle(TESTIMONY_KIND_NAMES[file.details.kind])}. Correct anything that is wrong.`}
            {(file.format === 'html' || file.format === 'text') && file.details.kind !== 'hearing' && (
              <>
                {' '}
                <LinkButton onPress={() => readFileAs(index, 'positions')}>
                  Read it as positions instead
                </LinkButton>
              </>
            )}
          </p>
          <div className={styles.fields} data-labels="beside">
            <TestimonyFields
              details={choice.details}
              doubtful={doubtfulFields(choice, file)}
              onChange={(details) => change((before) => withDetails(before, details))}
              onKind={(kind) => change((before) => withKind(before, file, kind))}
            >
              {only && (
                <WitnessFields
                  witness={only.witness}
                  onChange={(witness) => change((before) => withWitness(before, file, only.ordinal, witness))}
                />
              )}
            </TestimonyFields>
            <UseFields use={choice.use} onChange={(use) => change((before) => ({ ...before, use }))} />
            <div className={styles.keep}>
              <Checkbox
                isSelected={choice.isKept}
                onChange={(isKept) => change((before) => ({ ...before, isKept }))}
              >
                Import this file
              </Checkbox>
            </div>
          </div>
          <ThingsToLookAt places={file.unclear} />
        </div>
        <div className={styles.found}>
          <div className={styles.foundHead}>
            <h3 className={styles.heading}>What was found</h3>
            <span className={styles.counts}>{counts.join(', ')}</span>
          </div>
          {!only && <FoundStatements file={file} choice={choice} onChange={change} />}
          <h3 className={styles.heading}>First words</h3>
          <div className={styles.words}>
            <RecordText text={file.firstWords} size="excerpt" />
          </div>
        </div>
      </div>
    </div>
  );
}

/** “a hearing transcript”, “an amicus brief”. */
function withArticle(name: string): string {
  const words = name.charAt(0).toLowerCase() + name.slice(1);
  // Answers are several and guidance can't be counted.
  if (/^(answers|guidance)/.test(words)) return words;
  return `${/^[aeio]/.test(words) ? 'an' : 'a'} ${words}`;
}
