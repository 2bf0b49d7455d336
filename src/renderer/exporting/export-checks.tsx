import { Check, OctagonX, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { BriefingDocument, BriefingFinding } from '../../shared/briefings.ts';
import { countOf } from '../../shared/text.ts';
import { FINDING_TITLES } from '../briefings/findings.ts';
import { LinkButton } from '../components/button.tsx';
import { Tag } from '../components/tag.tsx';
import styles from './export-dialog.module.css';

/** What stops an export, what is worth a look before it, and what is in order. */
export function ExportChecks({
  document,
  findings,
  onGoTo,
}: {
  document: BriefingDocument;
  findings: readonly BriefingFinding[];
  onGoTo: (block: string | null) => void;
}) {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  return (
    <section className={styles.checks} aria-label="Checks">
      <header className={styles.checksHead}>
        <h3>Checks</h3>
        {errors.length > 0 && (
          <Tag tone="error" icon={<OctagonX />}>
            {countOf(errors.length, 'error')}
          </Tag>
        )}
        {warnings.length > 0 && (
          <Tag tone="warning" icon={<TriangleAlert />}>
            {countOf(warnings.length, 'warning')}
          </Tag>
        )}
      </header>
      <CheckGroup title="Stops the export" findings={errors} onGoTo={onGoTo} />
      <CheckGroup title="Worth a look" findings={warnings} onGoTo={onGoTo} />
      <h4 className={styles.groupTitle}>In order</h4>
      <ul className={styles.inOrder}>
        {thingsInOrder(document, findings).map((thing) => (
          <li key={thing}>
            <Check />
            {thing}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CheckGroup({
  title,
  findings,
  onGoTo,
}: {
  title: string;
  findings: readonly BriefingFinding[];
  onGoTo: (block: string | null) => void;
}) {
  const heading = useId();
  if (findings.length === 0) return null;
  return (
    <>
      <h4 id={heading} className={styles.groupTitle}>
        {title}
      </h4>
      <ul aria-labelledby={heading} className={styles.group}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.block}`} data-tone={finding.severity}>
            {finding.severity === 'error' ? <OctagonX /> : <TriangleAlert />}
            <div>
              <p className={styles.findingTitle}>{FINDING_TITLES[finding.code]}</p>
              <p>{finding.message}</p>
            </div>
            <LinkButton
              aria-label={`Go to it: ${FINDING_TITLES[finding.code]}`}
              onPress={() => onGoTo(finding.block)}
            >
              Go to it
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was looked at and found right, in words. */
function thingsInOrder(document: BriefingDocument, findings: readonly BriefingFinding[]): string[] {
  const wrong = new Set(findings.filter((one) => one.severity === 'error').map((one) => one.block));
  const statements = document.blocks.filter((block) => block.type === 'position' && !wrong.has(block.id));
  const excerpts = document.blocks.filter((block) => block.type === 'excerpt' && !wrong.has(block.id));
  const sections = statements.flatMap((block) => (block.type === 'position' ? block.sections : []));
  const headings = document.blocks.filter((block) => block.type === 'heading');
  return [
    statements.length > 0 &&
      `${countOf(statements.length, 'statement')} ${statements.length === 1 ? 'matches the version' : 'match the versions'} named`,
    sections.length > 0 && `${countOf(sections.length, 'chosen section')} in the library`,
    excerpts.length > 0 &&
      `${countOf(excerpts.length, 'excerpt')} ${excerpts.length === 1 ? 'matches its source' : 'match their sources'}`,
    headings.length > 0 && headingsRunWithoutGaps(document) && 'Headings run without gaps',
    document.details.title.trim() !== '' && 'Title, author and language are set in the document',
    document.details.marking.trim() !== '' && `“${document.details.marking.trim()}” on every page`,
  ].filter((thing) => thing !== false);
}

function headingsRunWithoutGaps(document: BriefingDocument): boolean {
  let level = 0;
  for (const block of document.blocks) {
    if (block.type !== 'heading') continue;
    if (block.level > level + 1) return false;
    level = block.level;
  }
  return true;
}
