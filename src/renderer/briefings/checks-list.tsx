/** The checks of a briefing as a list: what stops an export, then what is worth a look, each with the way to it. */
import { OctagonX, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { LinkButton } from '../components/button.tsx';
import styles from './checks-list.module.css';
import { FINDING_TITLES, keyOfFinding } from './findings.ts';

export function ChecksList({
  findings,
  onGoTo,
}: {
  findings: readonly BriefingFinding[];
  onGoTo: (finding: BriefingFinding) => void;
}) {
  const { error = [], warning = [] } = Object.groupBy(findings, (finding) => finding.severity);
  return (
    <>
      <CheckGroup title="Stops the export" findings={error} onGoTo={onGoTo} />
      <CheckGroup title="Worth a look" findings={warning} onGoTo={onGoTo} />
    </>
  );
}

function CheckGroup({
  title,
  findings,
  onGoTo,
}: {
  title: string;
  findings: readonly BriefingFinding[];
  onGoTo: (finding: BriefingFinding) => void;
}) {
  const heading = useId();
  if (findings.length === 0) return null;
  return (
    <>
      <h4 id={heading} className={styles.title}>
        {title}
      </h4>
      <ul aria-labelledby={heading} className={styles.group}>
        {findings.map((finding) => (
          <li key={keyOfFinding(finding)} data-tone={finding.severity}>
            {finding.severity === 'error' ? <OctagonX /> : <TriangleAlert />}
            <div>
              <p className={styles.finding}>{FINDING_TITLES[finding.code]}</p>
              <p>{finding.message}</p>
            </div>
            <LinkButton
              aria-label={`Go to it: ${FINDING_TITLES[finding.code]}`}
              onPress={() => onGoTo(finding)}
            >
              Go to it
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}
