import type { Position } from '../../shared/positions.ts';
import { countOf } from '../../shared/text.ts';
import { DeliveriesOf } from '../deliveries/deliveries-of.tsx';
import { showExcerptsOf } from '../excerpts-filter.ts';
import { hrefOf } from '../routes.ts';
import styles from './position-uses.module.css';

/** The briefings that a position is used in, each with the version it pins, and the excerpts that support it. */
export function PositionUses({ position }: { position: Position }) {
  return (
    <>
      {position.usedIn.length > 0 && <Briefings position={position} />}
      <DeliveriesOf
        of={{ position: position.slug }}
        current={position.version}
        heading="h2"
        sectionClass={styles.uses}
        headingClass={styles.heading}
      />
      {position.excerpts > 0 && (
        <section className={styles.uses}>
          <h2 className={styles.heading}>Supported by</h2>
          <p className={styles.use}>
            <a
              href={hrefOf({ screen: 'excerpts', id: null })}
              onClick={() => showExcerptsOf({ position: position.slug })}
            >
              {countOf(position.excerpts, 'excerpt')}
            </a>
          </p>
        </section>
      )}
    </>
  );
}

function Briefings({ position }: { position: Position }) {
  return (
    <section className={styles.uses}>
      <h2 className={styles.heading}>{`Used in ${countOf(position.usedIn.length, 'briefing')}`}</h2>
      <ul>
        {position.usedIn.map((use) => (
          <li key={`${use.briefing} ${use.version}`} className={styles.use}>
            <a href={hrefOf({ screen: 'briefing', id: use.briefing })}>{use.title || 'Untitled briefing'}</a>
            <span className={styles.version}>
              {`version ${use.version}${use.version < position.version ? ', out of date' : ''}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
