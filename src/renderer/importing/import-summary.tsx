import { useEffect, useRef } from 'react';
import type { KeptFile } from '../../shared/importing.ts';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { setPreferences } from '../preferences/preferences.ts';
import { hrefOf, navigate } from '../routes.ts';
import { discardImport } from './import-session.ts';
import styles from './import-summary.module.css';

/** What was kept, with the way to it. */
export function ImportSummary({
  kept,
  positions,
}: {
  kept: readonly KeptFile[];
  positions: readonly { slug: string; title: string }[];
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const sum = (of: 'new' | 'changed') => kept.reduce((count, file) => count + file[of], 0);
  return (
    <div className={styles.place} data-pane="Summary">
      <div className={styles.summary}>
        <Notice tone="done" title={`${countOf(kept.length, 'file')} imported`} live>
          {`${sum('new')} new, ${sum('changed')} with a new version. Earlier versions are kept.`}
        </Notice>
        <ul className={styles.positions}>
          {positions.map((position) => (
            <li key={position.slug}>
              <a href={hrefOf({ screen: 'positions', slug: position.slug })} dir="auto">
                {position.title}
              </a>
            </li>
          ))}
        </ul>
        <div className={styles.actions}>
          <Button
            ref={button}
            variant="primary"
            onPress={() => {
              discardImport();
              setPreferences({ positionTopic: null });
              navigate({ screen: 'positions', slug: positions[0]?.slug ?? null });
            }}
          >
            Go to Positions
          </Button>
          <Button onPress={discardImport}>Import other files</Button>
        </div>
      </div>
    </div>
  );
}
