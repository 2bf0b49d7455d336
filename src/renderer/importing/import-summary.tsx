import { useEffect, useRef } from 'react';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { setPreferences } from '../preferences/preferences.ts';
import { hrefOf, navigate, type Route } from '../routes.ts';
import { discardImport, type ImportOutcome, readAgain } from './import-session.ts';
import styles from './import-summary.module.css';

/** Of a thousand, the first are enough to go on from; the library lists them all. */
const SHOWN = 100;

/** What was kept, with the way to it. */
export function ImportSummary({ outcome }: { outcome: ImportOutcome }) {
  const { kept, positions, testimony, wanted, cancelled } = outcome;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const leave = (route: Route) => {
    discardImport();
    setPreferences({ positionTopic: null });
    navigate(route);
  };
  const links: readonly { route: Route; title: string }[] = [
    ...testimony.map(({ id, title }) => ({
      route: { screen: 'testimony' as const, id, passage: null },
      title,
    })),
    ...positions.map(({ slug, title }) => ({ route: { screen: 'positions' as const, slug }, title })),
  ];
  const toTestimony = testimony.length > 0 && (
    <Button
      ref={button}
      variant="primary"
      onPress={() =>
        leave({
          screen: 'testimony',
          id: testimony.length === 1 ? (testimony[0]?.id ?? null) : null,
          passage: null,
        })
      }
    >
      {testimony.length === 1 ? 'Read the testimony' : 'Go to Testimony'}
    </Button>
  );
  return (
    <div className={styles.place} data-pane="Summary">
      <div className={styles.summary}>
        <Notice
          tone={cancelled ? 'warning' : 'done'}
          title={
            cancelled
              ? `Cancelled. ${kept.length.toLocaleString('en-US')} of ${countOf(wanted, 'file')} imported`
              : `${countOf(kept.length, 'file')} imported`
          }
          live
        >
          {whatWasKept(outcome)}
        </Notice>
        <div className={styles.actions}>
          {toTestimony}
          {(positions.length > 0 || testimony.length === 0) && (
            <Button
              {...(toTestimony ? {} : { ref: button, variant: 'primary' as const })}
              onPress={() => leave({ screen: 'positions', slug: positions[0]?.slug ?? null })}
            >
              Go to Positions
            </Button>
          )}
          {cancelled && <Button onPress={readAgain}>Look at all files again</Button>}
          <Button onPress={discardImport}>Import other files</Button>
        </div>
        {links.length > 0 && (
          <ul className={styles.links}>
            {links.slice(0, SHOWN).map(({ route, title }) => (
              <li key={hrefOf(route)}>
                <a href={hrefOf(route)} dir="auto">
                  {title}
                </a>
              </li>
            ))}
            {links.length > SHOWN && <li>{`and ${countOf(links.length - SHOWN, 'more', 'more')}.`}</li>}
          </ul>
        )}
      </div>
    </div>
  );
}

/** “1 new position, 1 with a new version”. */
function positionsKept(fresh: number, changed: number): string {
  if (changed === 0) return countOf(fresh, 'new position');
  if (fresh === 0) return `${countOf(changed, 'position')} with a new version`;
  return `${countOf(fresh, 'new position')}, ${changed.toLocaleString('en-US')} with a new version`;
}

/** “2 testimonies kept, with their original files. 1 new position, 1 with a new version. Earlier versions are kept.” */
function whatWasKept({ kept, cancelled }: ImportOutcome): string {
  const sum = (of: 'new' | 'changed', ofTestimony: boolean) =>
    kept.reduce((count, file) => count + ((file.testimony !== null) === ofTestimony ? file[of] : 0), 0);
  const testimonies = sum('new', true);
  const known = kept.filter((file) => file.testimony !== null && file.new === 0).length;
  const [fresh, changed] = [sum('new', false), sum('changed', false)];
  return [
    testimonies > 0 &&
      `${countOf(testimonies, 'testimony', 'testimonies')} kept, with ${testimonies === 1 ? 'its original file' : 'their original files'}.`,
    known > 0 && `${countOf(known, 'file')} the library had already.`,
    fresh + changed > 0 && `${positionsKept(fresh, changed)}.`,
    changed > 0 && 'Earlier versions are kept.',
    cancelled && 'Nothing of the other files was kept.',
  ]
    .filter(Boolean)
    .join(' ');
}
