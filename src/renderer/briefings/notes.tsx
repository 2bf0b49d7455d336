import { OctagonX, TriangleAlert } from 'lucide-react';
import { createContext, use, useId, useState } from 'react';
import { DialogTrigger, Popover } from 'react-aria-components';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { countOf } from '../../shared/text.ts';
import { IconButton, LinkButton } from '../components/button.tsx';
import { Menu, MenuItem } from '../components/menu.tsx';
import { FINDING_TITLES, keyOfFinding } from './findings.ts';
import styles from './notes.module.css';
import { type FindingAction, useFindingActions } from './use-finding-actions.ts';

/** Whether the document has room for a margin beside it, also in its style sheet as `data-margins`. */
export const HasMargin = createContext(false);

/** The checks of one block, beside it: in the margin where there is room, else behind an icon at the block's edge. */
export function Notes({ findings, block }: { findings: readonly BriefingFinding[]; block: string | null }) {
  const hasMargin = use(HasMargin);
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();
  if (findings.length === 0) return null;
  if (hasMargin) {
    return (
      <div className={styles.margin} data-margin="">
        {findings.map((finding) => (
          <Note key={keyOfFinding(finding)} finding={finding} />
        ))}
      </div>
    );
  }
  const hasError = findings.some((finding) => finding.severity === 'error');
  return (
    <div className={styles.edge}>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <IconButton
          size="small"
          data-note={block ?? 'title'}
          label={`${countOf(findings.length, 'check')}: ${findings.map((finding) => FINDING_TITLES[finding.code]).join(', ')}`}
          icon={
            hasError ? (
              <OctagonX className={styles.errorIcon} />
            ) : (
              <TriangleAlert className={styles.warnIcon} />
            )
          }
        />
        <Popover aria-labelledby={titleId} placement="bottom end" className={styles.popover ?? ''}>
          <div className={styles.dialog}>
            <span id={titleId} hidden>
              Checks of this block
            </span>
            {findings.map((finding) => (
              <Note key={keyOfFinding(finding)} finding={finding} onAction={() => setOpen(false)} />
            ))}
          </div>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function Note({ finding, onAction }: { finding: BriefingFinding; onAction?: (() => void) | undefined }) {
  const actions = useFindingActions(finding);
  const isError = finding.severity === 'error';
  const Icon = isError ? OctagonX : TriangleAlert;
  return (
    <div
      role="note"
      aria-label={`${isError ? 'Stops the export' : 'Worth a look'}: ${FINDING_TITLES[finding.code]}`}
      className={styles.note}
      data-tone={finding.severity}
      data-note={finding.block ?? 'title'}
      data-finding={keyOfFinding(finding)}
      tabIndex={-1}
    >
      <p className={styles.title}>
        <Icon />
        {isError ? 'Stops the export' : FINDING_TITLES[finding.code]}
      </p>
      <p>{finding.message}</p>
      {actions.length > 0 && (
        <p className={styles.actions}>
          {actions.map((action) => (
            <ActionButton key={action.name} action={action} onAction={onAction} />
          ))}
        </p>
      )}
    </div>
  );
}

/** One thing to do, or several of a kind in a menu. */
function ActionButton({ action, onAction }: { action: FindingAction; onAction: (() => void) | undefined }) {
  const start = (run: () => void) => {
    onAction?.();
    run();
  };
  if ('run' in action) return <LinkButton onPress={() => start(action.run)}>{action.name}</LinkButton>;
  return (
    <Menu label={action.name} trigger={<LinkButton>{action.name}</LinkButton>}>
      {action.choices.map((choice) => (
        <MenuItem key={choice.name} onAction={() => start(choice.run)}>
          {choice.name}
        </MenuItem>
      ))}
    </Menu>
  );
}
