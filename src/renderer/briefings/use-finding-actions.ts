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
  if (block.type === 'position' && code === 'position-outdated') {
    return [
      { name: 'Compare', run: () => workspace.compare(block) },
      { name: 'Update', run: () => void workspace.update(block) },
      { name: 'Keep', run: () => workspace.keep(block) },
    ];
  }
  if (block.type === 'position' && code === 'section-missing') {
    return [{ name: 'Leave the section out', run: () => workspace.leaveOutMissingSections(block) }];
  }
  return [{ name: 'Remove', run: () => workspace.remove([id]) }];
}
