import type { PositionContent } from '../../shared/positions.ts';
import { RecordText } from '../components/record-text.tsx';
import styles from './position-text.module.css';

/** The id of a part's heading, for jumping to it: 0 is the statement, 1 the first section. */
export function partId(index: number): string {
  return `part-${index}`;
}

/** A position's own words: the statement set apart, then each section under its heading. */
export function PositionText({ content }: { content: PositionContent }) {
  return (
    <>
      <section className={styles.statement} aria-labelledby={partId(0)}>
        <h2 id={partId(0)} className={styles.label} tabIndex={-1}>
          Official statement
        </h2>
        <RecordText text={content.statement} size="statement" />
      </section>
      {content.sections.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have the same heading; their order is their name.
        <section key={index} className={styles.section} aria-labelledby={partId(index + 1)}>
          <h2 id={partId(index + 1)} className={styles.heading} tabIndex={-1} dir="auto">
            {section.heading}
          </h2>
          <RecordText text={section.text} />
        </section>
      ))}
    </>
  );
}
