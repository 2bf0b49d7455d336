import type { ExcerptBlock } from '../../shared/briefings.ts';
import { versionKey } from '../../shared/pinned-versions.ts';
import type { BriefingState } from './briefing-store.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { CompareExcerptDialog } from './compare-excerpt-dialog.tsx';
import { ExcerptMismatchDialog } from './excerpt-mismatch-dialog.tsx';
import { ExcerptUseDialog } from './excerpt-use-dialog.tsx';
import type { ExcerptQuestion, PinnedBlock } from './workspace-actions.ts';

/** What is asked about official or verbatim words of the briefing; nothing where nothing is, or they are gone. */
export function PinnedDialogs({
  state,
  comparing,
  asking,
  onClose,
}: {
  state: BriefingState;
  comparing: PinnedBlock | undefined;
  asking: { question: ExcerptQuestion; block: ExcerptBlock } | undefined;
  onClose: () => void;
}) {
  const block = asking?.block ?? comparing;
  if (block?.type === 'position') {
    const version = state.positions.get(versionKey(block.slug, block.version));
    return version && <CompareDialog block={block} version={version} onClose={onClose} />;
  }
  const version = block && state.excerpts.get(versionKey(block.excerpt, block.version));
  if (!block || !version) return null;
  if (!asking) return <CompareExcerptDialog block={block} version={version} onClose={onClose} />;
  return asking.question === 'use' ? (
    <ExcerptUseDialog version={version} onClose={onClose} />
  ) : (
    <ExcerptMismatchDialog version={version} onClose={onClose} />
  );
}
