import { countOf } from '../../shared/text.ts';
import { longDate } from '../dates.ts';
import { useLibrary } from '../loading.ts';
import { hrefOf } from '../routes.ts';
import styles from './deliveries.module.css';

/** To whom a position (by slug) or an excerpt (by id) was given, in which briefing and version. Nothing for nobody. */
export function DeliveriesOf({
  of,
  current,
  heading: Heading,
  sectionClass,
  headingClass,
}: {
  of: { position: string } | { excerpt: string };
  /** The newest version, to tell who has an older one. */
  current: number;
  heading: 'h2' | 'h3';
  /** How the pane shows its other parts. */
  sectionClass: string | undefined;
  headingClass: string | undefined;
}) {
  const given = useLibrary('deliveries.listOf', of, { changedBy: ['briefings'] }).value ?? [];
  if (given.length === 0) return null;
  const deliveries = new Set(given.map(({ id }) => id)).size;
  return (
    <section className={sectionClass}>
      <Heading
        className={headingClass}
      >{`Given in ${countOf(deliveries, 'delivery', 'deliveries')}`}</Heading>
      <ul className={styles.uses}>
        {given.map(({ id, briefing, title, recipient, meeting, date, version }) => (
          <li key={`${id} ${version}`}>
            <span className={styles.recipient} dir="auto">
              {recipient}
            </span>
            <span className={styles.of}>
              {[longDate(date), meeting].filter(Boolean).join(', ')}
              {`, version ${version}${version < current ? ', out of date' : ''}`}
            </span>
            <a href={hrefOf({ screen: 'briefing', id: briefing })} dir="auto">
              {title.trim() || 'Untitled briefing'}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
