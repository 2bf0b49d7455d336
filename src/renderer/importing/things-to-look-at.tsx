import { useState } from 'react';
import type { UnclearPlace } from '../../shared/testimony.ts';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { splitSentence } from './split-sentence.ts';
import styles from './things-to-look-at.module.css';

/** More than one reads at once; the rest on demand. */
const SHOWN_AT_FIRST = 12;

/** What could not be told for sure, each with where it stands. */
export function ThingsToLookAt({ places }: { places: readonly UnclearPlace[] }) {
  const [all, setAll] = useState(false);
  if (places.length === 0) return null;
  const shown = all ? places : places.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.things} aria-labelledby="things-to-look-at">
      <h3 id="things-to-look-at" className={styles.heading}>
        {`${countOf(places.length, 'thing')} to look at`}
      </h3>
      <ul className={styles.list}>
        {shown.map((place, index) => {
          const { first, rest } = splitSentence(place.text);
          const where = whereOf(place);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list never changes.
            <li key={index} tabIndex={-1} data-look="">
              <Notice tone="warning" title={first}>
                {[rest, where].filter(Boolean).join(' ')}
              </Notice>
            </li>
          );
        })}
      </ul>
      {shown.length < places.length && (
        <Button size="small" onPress={() => setAll(true)}>
          {`Show ${countOf(places.length - shown.length, 'more', 'more')}`}
        </Button>
      )}
    </section>
  );
}

function whereOf({ line, page }: UnclearPlace): string {
  const where = [line !== null && `line ${line.toLocaleString('en-US')}`, page !== '' && `page ${page}`]
    .filter(Boolean)
    .join(', ');
  return where === '' ? '' : `${where.charAt(0).toUpperCase()}${where.slice(1)}.`;
}
