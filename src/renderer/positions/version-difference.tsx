import { useState } from 'react';
import type { DifferencePart, PositionDifference } from '../../shared/positions.ts';
import { LinkButton } from '../components/button.tsx';
import differenceStyles from '../components/difference.module.css';
import { Difference, type DifferenceSide, RecordDifference } from '../components/difference.tsx';
import textStyles from './position-text.module.css';
import styles from './version-difference.module.css';

export function ChangeLegend({ summary }: { summary: string }) {
  return (
    <p className={styles.legend}>
      <span className={differenceStyles.added}>Added</span>
      <span className={differenceStyles.removed}>Removed</span>
      {summary}
    </p>
  );
}

/** A position's words with what changed in them; what did not change is folded away, but for the statement. */
export function VersionDifference({
  difference,
  side,
  heading,
}: {
  difference: PositionDifference;
  side: DifferenceSide;
  heading: string | undefined;
}) {
  return (
    <article className={styles.whole}>
      {heading && <h3 className={styles.side}>{heading}</h3>}
      {isChanged(difference.title) && (
        <p className={styles.title} dir="auto">
          <Difference parts={difference.title} side={side} />
        </p>
      )}
      <section className={textStyles.statement}>
        <h3 className={textStyles.label}>Official statement</h3>
        <RecordDifference parts={difference.statement} side={side} size="statement" />
      </section>
      {difference.sections.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have the same heading; their order is their name.
        <SectionDifference key={index} heading={section.heading} parts={section.parts} side={side} />
      ))}
    </article>
  );
}

function SectionDifference({
  heading,
  parts,
  side,
}: {
  heading: string;
  parts: readonly DifferencePart[];
  side: DifferenceSide;
}) {
  const [isShown, setShown] = useState(false);
  const changed = isChanged(parts);
  return (
    <section className={textStyles.section}>
      <h3 className={textStyles.heading} dir="auto">
        {heading}
      </h3>
      {!changed && (
        <p className={styles.unchanged}>
          Unchanged.{' '}
          <LinkButton
            onPress={() => setShown(!isShown)}
            aria-expanded={isShown}
            aria-label={`${isShown ? 'Hide' : 'Show'} ${heading}`}
          >
            {isShown ? 'Hide' : 'Show'}
          </LinkButton>
        </p>
      )}
      {(changed || isShown) && <RecordDifference parts={parts} side={side} />}
    </section>
  );
}

function isChanged(parts: readonly DifferencePart[]): boolean {
  return parts.some((part) => part.kind !== 'same');
}
