import type { Excerpt } from '../../shared/excerpts.ts';
import { countOf } from '../../shared/text.ts';
import { clockTime, longDate } from '../dates.ts';
import { DeliveriesOf } from '../deliveries/deliveries-of.tsx';
import { hrefOf } from '../routes.ts';
import styles from './excerpt-panel.module.css';

/** The briefings that have it, each with the version it pins, and when its versions were made. */
export function ExcerptUses({ excerpt }: { excerpt: Excerpt }) {
  const { usedIn, versions } = excerpt;
  return (
    <>
      {usedIn.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.label}>{`Used in ${countOf(usedIn.length, 'briefing')}`}</h3>
          <ul className={styles.uses}>
            {usedIn.map((use) => (
              <li key={`${use.briefing} ${use.version}`}>
                <a href={hrefOf({ screen: 'briefing', id: use.briefing })}>
                  {use.title || 'Untitled briefing'}
                </a>{' '}
                <span className={styles.version}>
                  {`version ${use.version}${use.version < excerpt.version ? ', out of date' : ''}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <DeliveriesOf
        of={{ excerpt: excerpt.id }}
        current={excerpt.version}
        heading="h3"
        sectionClass={styles.part}
        headingClass={styles.label}
      />
      <details>
        <summary className={styles.label}>{countOf(versions.length, 'version')}</summary>
        <ul className={styles.uses}>
          {versions.map(({ version, createdAt }) => (
            <li key={version}>
              {`Version ${version}`}{' '}
              <span className={styles.version}>{`${longDate(createdAt)}, ${clockTime(createdAt)}`}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
