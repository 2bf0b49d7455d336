import { findPinned } from '../../shared/pinned-versions.ts';
import type { BriefingState } from './briefing-store.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { CompareExcerptDialog } from './compare-excerpt-dialog.tsx';
import { ExcerptMismatchDialog } from './excerpt-mismatch-dialog.tsx';
import { ExcerptUseDialog } from './excerpt-use-dialog.tsx';
import { PointsChooser } from './points-chooser.tsx';
import { asTalkingPoints } from './talking-points.ts';
import { type PinnedQuestion, useWorkspace } from './workspace-actions.ts';

/** What is asked about official or verbatim words of the briefing; nothing where nothing is, or they are gone. */
export function PinnedDialogs({
  state,
  asking,
  onClose,
}: {
  state: BriefingState;
  asking: { question: PinnedQuestion; block: string } | undefined;
  onClose: () => void;
}) {
  const workspace = useWorkspace();
  const block = asking && state.document.blocks.find(({ id }) => id === asking.block);
  if (block?.type !== 'position' && block?.type !== 'excerpt' && block?.type !== 'adapted') return null;
  const version = findPinned(block.type === 'adapted' ? block.from : block, state);
  if (!version) return null;
  if (asking?.question === 'compare') {
    return 'slug' in version ? (
      <CompareDialog block={block} version={version} onClose={onClose} />
    ) : (
      <CompareExcerptDialog block={block} version={version} onClose={onClose} />
    );
  }
  if (asking?.question === 'points') {
    if (block.type !== 'position' || !('slug' in version)) return null;
    return (
      <PointsChooser
        block={block}
        version={version}
        onLeaveOut={(points) => workspace.replace(asTalkingPoints(block, points))}
        onClose={onClose}
      />
    );
  }
  if ('slug' in version) return null;
  return asking?.question === 'use' ? (
    <ExcerptUseDialog version={version} onClose={onClose} />
  ) : (
    <ExcerptMismatchDialog version={version} onClose={onClose} />
  );
}
