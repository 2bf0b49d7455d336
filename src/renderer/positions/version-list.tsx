import { GridList, GridListItem } from 'react-aria-components';
import type { VersionSummary } from '../../shared/positions.ts';
import { Tag } from '../components/tag.tsx';
import { longDate } from '../dates.ts';
import { originWords } from './source-words.ts';
import styles from './version-list.module.css';

/** Newest first; two are chosen. A third choice takes the place of the one chosen longer ago. */
export function VersionList({
  versions,
  before,
  after,
  onChoose,
}: {
  versions: readonly VersionSummary[];
  before: number;
  after: number;
  onChoose: (before: number, after: number) => void;
}) {
  const chosen = before === after ? [String(after)] : [String(before), String(after)];
  return (
    <>
      <h2 className={styles.heading}>Versions</h2>
      <GridList
        aria-label="Versions"
        className={styles.list ?? ''}
        data-pane-start=""
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const next = (keys === 'all' ? [] : [...keys]).map(Number);
          const added = next.find((version) => version !== before && version !== after);
          if (added === undefined) return;
          // The new choice is compared with the current version, or with the other one where it is that itself.
          const other = added < after ? after : before;
          onChoose(Math.min(added, other), Math.max(added, other));
        }}
      >
        {versions.map((version) => (
          <GridListItem
            key={version.version}
            id={String(version.version)}
            textValue={`Version ${version.version}`}
            className={styles.version ?? ''}
          >
            <div className={styles.words}>
              <p className={styles.name}>
                {`Version ${version.version}`}
                {version === versions[0] && <Tag>Current</Tag>}
              </p>
              <p>{longDate(version.createdAt)}</p>
              <p>{originWords(version)}</p>
            </div>
            {before !== after && version.version === after && <span className={styles.side}>After</span>}
            {before !== after && version.version === before && <span className={styles.side}>Before</span>}
          </GridListItem>
        ))}
      </GridList>
      <p className={styles.hint}>Choose two versions to compare. No version is ever changed or lost.</p>
    </>
  );
}
