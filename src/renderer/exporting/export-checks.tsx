import { Check, OctagonX, TriangleAlert } from 'lucide-react';
import type { BriefingDocument, BriefingFinding } from '../../shared/briefings.ts';
import type { ExportFormat } from '../../shared/exporting.ts';
import { countOf } from '../../shared/text.ts';
import { ChecksList } from '../briefings/checks-list.tsx';
import { Tag } from '../components/tag.tsx';
import styles from './export-dialog.module.css';

/** What stops an export, what is worth a look before it, and what is in order. */
export function ExportChecks({
  document,
  findings,
  format,
  onGoTo,
}: {
  document: BriefingDocument;
  findings: readonly BriefingFinding[];
  format: ExportFormat;
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
      <ChecksList findings={findings} onGoTo={({ block }) => onGoTo(block)} />
      <h4 className={styles.groupTitle}>In order</h4>
      <ul className={styles.inOrder}>
        {thingsInOrder(document, findings, format).map((thing) => (
          <li key={thing}>
            <Check />
            {thing}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was looked at and found right, in words. */
function thingsInOrder(
  document: BriefingDocument,
  findings: readonly BriefingFinding[],
  format: ExportFormat,
): string[] {
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
    headings.length > 0 &&
      !findings.some((one) => one.code === 'level-skipped') &&
      'Headings run without gaps',
    document.details.title.trim() !== '' && 'Title, author and language are set in the document',
    document.details.marking.trim() !== '' &&
      `“${document.details.marking.trim()}” ${placeOfMarking(format)}`,
  ].filter((thing) => thing !== false);
}

/** Markdown has no pages. */
export function placeOfMarking(format: ExportFormat): string {
  return format === 'markdown' ? 'above and below the text' : 'on every page';
}
