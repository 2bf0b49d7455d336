import type { AdaptedBlock } from '../../shared/briefings.ts';
import type { PositionVersion } from '../../shared/positions.ts';
import { Dialog } from '../components/dialog.tsx';
import { changedWords, Difference, RecordDifference } from '../components/difference.tsx';
import { Notice } from '../components/notice.tsx';
import { useLibrary } from '../loading.ts';
import { AdaptedWords } from './adapted-words.tsx';
import styles from './compare-dialog.module.css';
import { KeepOrUpdate } from './keep-or-update.tsx';
import type { PinnedBlock } from './workspace-actions.ts';

/** What the newest version of a position says otherwise than the version that the briefing has. */
export function CompareDialog({
  block,
  version,
  onClose,
}: {
  block: PinnedBlock | AdaptedBlock;
  /** That of the block, or which it was adapted from. */
  version: PositionVersion;
  onClose: () => void;
}) {
  const { value, error } = useLibrary('positions.compare', {
    slug: version.slug,
    before: version.version,
    after: version.currentVersion,
  });
  const titleChanged = value?.title.some((part) => part.kind !== 'same');
  return (
    <Dialog
      title={`Version ${version.version} compared with version ${version.currentVersion}`}
      isOpen
      onClose={onClose}
      note={value && `${changedWords(value)}.`}
      actions={<KeepOrUpdate block={block} newest={version.currentVersion} onClose={onClose} />}
    >
      {error && (
        <Notice tone="error" title="The versions can’t be compared">
          {error.message}
        </Notice>
      )}
      {value && (
        <div className={styles.words}>
          <h3 className={styles.heading} dir="auto">
            {titleChanged ? <Difference parts={value.title} /> : version.title}
          </h3>
          <div className={styles.statement}>
            <RecordDifference parts={value.statement} size="block" />
          </div>
          {value.sections
            .filter((section) => section.parts.some((part) => part.kind !== 'same'))
            .map((section) => (
              <div key={section.heading}>
                <h3 className={styles.heading} dir="auto">
                  {section.heading}
                </h3>
                <RecordDifference parts={section.parts} size="block" />
              </div>
            ))}
          <AdaptedWords block={block} />
        </div>
      )}
    </Dialog>
  );
}
