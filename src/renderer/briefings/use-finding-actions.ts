import type { BriefingFinding } from '../../shared/briefings.ts';
import { singularOf } from '../../shared/wording/forms-of.ts';
import { useWorkspace, type WorkspaceActions } from './workspace-actions.ts';

interface SingleAction {
  name: string;
  run: () => void;
}

/** One thing to do, or a choice among several. */
export type FindingAction = SingleAction | { name: string; choices: readonly SingleAction[] };

/** What can be done about a finding, where it stands. */
export function useFindingActions(finding: BriefingFinding): FindingAction[] {
  const workspace = useWorkspace();
  const { block: id, code } = finding;
  if (code === 'discouraged-term') return termActions(workspace, finding);
  if (code === 'placeholder-left')
    return [{ name: 'Go to it', run: () => workspace.focusBlock(id, 'placeholder') }];
  const block = id === null ? undefined : workspace.findBlock(id);
  if (id === null || !block) return [];
  /** The check goes, and its button with the focus: that is then in its block. */
  const thenToBlock = async (act: () => void | Promise<void>) => {
    await act();
    workspace.focusBlock(id);
  };
  if (
    (block.type === 'position' && code === 'position-outdated') ||
    (block.type === 'excerpt' && code === 'excerpt-outdated')
  ) {
    const outdated = workspace.outdated().length;
    return [
      { name: 'Compare', run: () => workspace.ask('compare', block) },
      { name: 'Update', run: () => void workspace.update(block) },
      { name: 'Keep', run: () => workspace.keep(block) },
      ...(outdated > 1
        ? [{ name: `Update all ${outdated}`, run: () => void thenToBlock(workspace.updateAll) }]
        : []),
    ];
  }
  if (block.type === 'position' && code === 'section-missing') {
    return [{ name: 'Leave the section out', run: () => workspace.leaveOutMissingSections(block) }];
  }
  if (block.type === 'position' && code === 'points-reworded') {
    return [
      { name: 'Choose points', run: () => workspace.ask('points', block) },
      { name: 'Leave as it is', run: () => workspace.acceptPoints(block) },
    ];
  }
  if (block.type === 'adapted' && code === 'text-adapted') {
    const name = block.from.type === 'position' ? 'Restore official text' : 'Restore the excerpt';
    const restore = { name, run: () => workspace.restoreOfficial(block) };
    const newer = workspace.newerThan(block);
    if (newer === null) return [restore];
    return [
      { name: 'Compare', run: () => workspace.ask('compare', block) },
      { ...restore, name: `Restore as version ${block.from.version}` },
      { name: `Restore as version ${newer}`, run: () => void workspace.restoreNewest(block) },
    ];
  }
  if (block.type === 'picture' && code === 'alt-missing') {
    return [
      { name: 'Write alt text', run: () => workspace.focusBlock(id) },
      {
        name: 'It is decorative',
        run: () => void thenToBlock(() => workspace.replace({ ...block, decorative: true })),
      },
    ];
  }
  if (block.type === 'table' && code === 'no-header-row') {
    return [
      {
        name: 'Make the first row its header',
        run: () => void thenToBlock(() => workspace.replace({ ...block, header: true })),
      },
    ];
  }
  if (code === 'link-words') return [{ name: 'Go to it', run: () => workspace.focusBlock(id) }];
  const remove = { name: 'Remove', run: () => workspace.remove([id]) };
  if (code === 'level-skipped') {
    return [{ name: 'One level up', run: () => void thenToBlock(() => workspace.shiftLevel(id, -1)) }];
  }
  if (code === 'empty-section') {
    return [{ name: 'Write below it', run: () => workspace.addTextBelow(id) }, remove];
  }
  if (block.type !== 'excerpt') return [remove];
  const goToPlace = { name: 'Go to the place', run: () => workspace.goToSource(block) };
  switch (code) {
    case 'excerpt-altered':
      return [{ name: 'Show both', run: () => workspace.ask('mismatch', block) }, goToPlace, remove];
    case 'excerpt-internal':
    case 'permission-ended':
      return [remove, { name: 'Change use…', run: () => workspace.ask('use', block) }];
    case 'speakers-mixed':
    case 'word-cut':
      return [goToPlace];
    default:
      return [remove];
  }
}

function termActions(workspace: WorkspaceActions, finding: BriefingFinding): FindingAction[] {
  const [only, ...more] = (finding.term?.preferred ?? []).map((preferred) => ({
    name: singularOf(preferred),
    run: () => void workspace.replaceTerm(finding, preferred),
  }));
  const ignore = { name: 'Ignore here', run: () => workspace.acceptTerm(finding) };
  if (!only) return [ignore];
  return [
    more.length === 0 ? { ...only, name: 'Replace' } : { name: 'Replace…', choices: [only, ...more] },
    ignore,
  ];
}
