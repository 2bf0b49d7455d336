import { ArrowLeft, LayoutTemplate, ListTree, TriangleAlert } from 'lucide-react';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { IconButton, LinkButton } from '../components/button.tsx';
import { Tag } from '../components/tag.tsx';
import { clockTime } from '../dates.ts';
import { useSteady } from '../steady.ts';
import type { BriefingState, Saving } from './briefing-store.ts';
import { shortName } from './words.ts';
import styles from './workspace.module.css';
import { type ToolActions, WorkspaceTools } from './workspace-tools.tsx';

/** Above the panes: where one is, that it is saved, and what concerns the whole briefing. */
export function WorkspaceHeader({
  state,
  findings,
  outlineHidden,
  drawerHidden,
  pagesShown,
  onBack,
  onOutline,
  onTryAgain,
  ...actions
}: ToolActions & {
  state: BriefingState;
  findings: readonly BriefingFinding[];
  outlineHidden: boolean;
  drawerHidden: boolean;
  pagesShown: boolean;
  onBack: () => void;
  onOutline: () => void;
  onTryAgain: () => void;
}) {
  const { template } = state;
  const steady = useSteady(actions);
  const title = shortName(template?.name ?? state.document.details.title);
  return (
    <header className={styles.header}>
      <IconButton
        label={template ? 'Back to Templates' : 'Back to Briefings'}
        icon={<ArrowLeft />}
        onPress={onBack}
      />
      {outlineHidden && (
        <IconButton data-opens="outline" label="Outline" icon={<ListTree />} onPress={onOutline} />
      )}
      <h1 className={styles.title} tabIndex={-1} dir="auto" title={title}>
        {title || 'Untitled briefing'}
      </h1>
      {template && <Tag icon={<LayoutTemplate />}>Template</Tag>}
      <SavingState saving={state.saving} onTryAgain={onTryAgain} />
      <WorkspaceTools
        {...steady}
        briefing={state.id}
        template={template}
        details={state.document.details}
        canUndo={state.canUndo}
        canRedo={state.canRedo}
        findings={findings}
        drawerHidden={drawerHidden}
        pagesShown={pagesShown}
      />
    </header>
  );
}

function SavingState({ saving, onTryAgain }: { saving: Saving; onTryAgain: () => void }) {
  if (saving.state === 'failed') {
    return (
      <p className={styles.failed} role="alert">
        <TriangleAlert />
        <span>Not saved. {saving.error.message}</span>
        <LinkButton onPress={onTryAgain}>Try again</LinkButton>
      </p>
    );
  }
  return (
    <p className={styles.saved} data-state={saving.state}>
      {saving.state === 'saving' ? 'saving…' : `saved ${clockTime(saving.at)}`}
    </p>
  );
}
