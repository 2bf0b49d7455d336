import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { pageName } from '../../shared/quoting/excerpt-name.ts';
import type { Statement, StatementDetails, StatementKind } from '../../shared/testimony.ts';
import { STATEMENT_KIND_NAMES } from '../../shared/testimony-names.ts';
import { countOf } from '../../shared/text.ts';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import styles from './found-statements.module.css';
import { statementOf, type TestimonyChoice, withStatement, withWitness } from './testimony-choice.ts';
import { WitnessFields } from './testimony-fields.tsx';

const KINDS = (Object.keys(STATEMENT_KIND_NAMES) as StatementKind[]).map((value) => ({
  value,
  name: STATEMENT_KIND_NAMES[value],
}));

/** The statements of a hearing in order; each opens to be corrected. */
export function FoundStatements({
  file,
  choice,
  onChange,
}: {
  file: { statements: readonly Statement[] };
  choice: TestimonyChoice;
  onChange: (next: (choice: TestimonyChoice) => TestimonyChoice) => void;
}) {
  return (
    <ul className={styles.list} aria-label="Statements found">
      {file.statements.map((found) => {
        const details = statementOf(choice, file, found.ordinal);
        return (
          details && (
            <StatementRow
              key={found.ordinal}
              found={found}
              details={details}
              onStatement={(change) =>
                onChange((before) => withStatement(before, file, found.ordinal, change))
              }
              onWitness={(change) => onChange((before) => withWitness(before, file, found.ordinal, change))}
            />
          )
        );
      })}
    </ul>
  );
}

function StatementRow({
  found,
  details,
  onStatement,
  onWitness,
}: {
  found: Statement;
  details: StatementDetails;
  onStatement: (change: Partial<StatementDetails>) => void;
  onWitness: (change: Partial<StatementDetails['witness']>) => void;
}) {
  const kind = STATEMENT_KIND_NAMES[details.kind];
  const who = found.speaker || details.witness.name || titleBeyond(kind, details.title);
  const pages = pagesOf(found);
  const passages = countOf(found.passages, 'passage');
  return (
    <li className={styles.item} data-level={found.level}>
      <Disclosure>
        {({ isExpanded }) => (
          <>
            <Button
              slot="trigger"
              className={styles.trigger ?? ''}
              aria-label={[kind, who, pages, passages].filter(Boolean).join(', ')}
            >
              <ChevronRight />
              <span className={styles.kind}>{kind}</span>
              <span className={styles.who} dir="auto" title={details.title}>
                {who || 'Not attributed'}
              </span>
              {pages && <span className={styles.pages}>{pages}</span>}
              <span className={styles.passages}>{passages}</span>
            </Button>
            <DisclosurePanel>
              {isExpanded && (
                <div className={styles.fields} data-labels="beside">
                  <Select
                    label="Kind"
                    choices={KINDS}
                    value={details.kind}
                    onChange={(next) => onStatement({ kind: next })}
                  />
                  <TextField
                    label="In the contents"
                    value={details.title}
                    onChange={(title) => onStatement({ title })}
                    error={details.title.trim() === '' ? 'The contents need a name for it.' : undefined}
                  />
                  <WitnessFields witness={details.witness} onChange={onWitness} />
                </div>
              )}
            </DisclosurePanel>
          </>
        )}
      </Disclosure>
    </li>
  );
}

/** What a title says besides the kind: “Senator Poe” of “Questions of Senator Poe”. */
function titleBeyond(kind: string, title: string): string {
  if (title === kind) return '';
  return title.startsWith(`${kind} of `) ? title.slice(kind.length + 4) : title;
}

function pagesOf({ firstPage, lastPage }: Statement): string {
  if (firstPage === '') return '';
  return pageName(firstPage === lastPage || lastPage === '' ? firstPage : `${firstPage}–${lastPage}`);
}
