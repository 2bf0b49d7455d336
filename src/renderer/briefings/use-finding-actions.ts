import type { BriefingFinding } from '../../shared/briefings.ts';
import { useWorkspace } from './workspace-actions.ts';

export interface FindingAction {
  name: string;
  run: () => void;
}

/** What can be done about a finding, where it stands. */
export function useFindingActions(finding: BriefingFinding): FindingAction[] {
  const workspace = useWorkspace();
  const { block: id, code } = finding;
  const block = id === null ? undefined : workspace.findBlock(id);
  if (id === null || !block) return [];
  if (
    (block.type === 'position' && code === 'position-outdated') ||
    (block.type === 'excerpt' && code === 'excerpt-outdated')
  ) {
    return [
      { name: 'Compare', run: () => workspace.compare(block) },
      { name: 'Update', run: () => void workspace.update(block) },
      { name: 'Keep', run: () => workspace.keep(block) },
    ];
  }
  if (block.type === 'position' && code === 'section-missing') {
    return [{ name: 'Leave the section out', run: () => workspace.leaveOutMissingSections(block) }];
  }
  const remove = { name: 'Remove', run: () => workspace.remove([id]) };
  if (block.type !== 'excerpt') return [remove];
  const goToPlace = { name: 'Go to the place', run: () => workspace.goToSource(block) };
  switch (code) {
    case 'excerpt-altered':
      return [{ name: 'Show both', run: () => workspace.ask('mismatch', block) }, goToPlace, remove];
    case 'excerpt-internal':
    case 'permission-ended':
      return [remove, { name: 'Change use…', run: () => workspace.ask('use', block) }];
    case 'speakers-mixed':
      return [goToPlace];
    default:
      return [remove];
  }
}
