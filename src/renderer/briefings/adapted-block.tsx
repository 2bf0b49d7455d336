import { GitCompare, History, PencilLine } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { AdaptedBlock, BriefingFinding } from '../../shared/briefings.ts';
import type { ExcerptVersion } from '../../shared/excerpts.ts';
import { isOutdated } from '../../shared/pinned-versions.ts';
import type { PositionVersion } from '../../shared/positions.ts';
import { LinkButton } from '../components/button.tsx';
import { MenuItem } from '../components/menu.tsx';
import { Tag } from '../components/tag.tsx';
import { AdaptedView } from './adapted-view.tsx';
import { BlockFrame } from './block-frame.tsx';
import styles from './document.module.css';
import { RichTextField } from './rich-text-field.tsx';
import { showDifference } from './show-difference.ts';
import { useWorkspace } from './workspace-actions.ts';

/** No longer the record's words: sans, no lock, a dashed rule, and the difference in view. */
export const AdaptedInDocument = memo(function AdaptedInDocument({
  block,
  name,
  label,
  version,
  chosen,
  findings,
}: {
  block: AdaptedBlock;
  /** The position's title, or who was quoted. */
  name: string;
  /** As a screen reader says it. */
  label: string;
  /** What it was adapted from; undefined where the library has lost it. */
  version: PositionVersion | ExcerptVersion | undefined;
  chosen: boolean;
  findings: readonly BriefingFinding[];
}) {
  const workspace = useWorkspace();
  const { from } = block;
  const marks = useMemo(() => version && showDifference(from, version), [from, version]);
  const restore = block.from.type === 'position' ? 'Restore official text' : 'Restore the excerpt';
  return (
    <BlockFrame
      id={block.id}
      name={name}
      kind="adapted"
      chosen={chosen}
      findings={findings}
      menu={
        <>
          <MenuItem icon={<History />} onAction={() => workspace.restoreOfficial(block)}>
            {restore}
          </MenuItem>
          {version && isOutdated(from, version) && (
            <MenuItem icon={<GitCompare />} onAction={() => workspace.ask('compare', block)}>
              Compare with the newest version…
            </MenuItem>
          )}
        </>
      }
    >
      <div className={styles.adapted}>
        <div className={styles.lockedHead}>
          <PencilLine />
          <span className={styles.lockedTitle} dir="auto">
            {name}
          </span>
          <span className={styles.lockedKind}>Adapted from version {block.from.version}</span>
          {version && isOutdated(from, version) && (
            <Tag tone="warning" icon={<History />}>
              Version {version.currentVersion} available
            </Tag>
          )}
          <LinkButton onPress={() => workspace.restoreOfficial(block)}>{restore}</LinkButton>
        </div>
        <RichTextField
          label={label}
          content={block.content}
          placeholder="Write here"
          marks={marks}
          view={version && <AdaptedView block={block} version={version} />}
          onChange={(content) => workspace.replace({ ...block, content }, `text:${block.id}`)}
        />
      </div>
    </BlockFrame>
  );
});
