import { ListChecks, X } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { countOf } from '../../shared/text.ts';
import { keysFor } from '../command-table.ts';
import { useCommand } from '../commands.ts';
import { announce } from '../components/announce.tsx';
import { Button, IconButton } from '../components/button.tsx';
import popoverStyles from '../components/popover.module.css';
import { Shortcut } from '../components/shortcut.tsx';
import { Tag } from '../components/tag.tsx';
import { useWindowKeys } from '../keys.ts';
import styles from './checks-button.module.css';
import { ChecksList } from './checks-list.tsx';

/** How many checks there are, and below it the list of them. */
export function ChecksButton({
  findings,
  onGoTo,
}: {
  findings: readonly BriefingFinding[];
  onGoTo: (finding: BriefingFinding) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const toggle = () => {
    if (findings.length === 0) announce('No checks: all is in order.');
    else setOpen(!isOpen);
  };
  useCommand('checks', toggle);
  useWindowKeys(keysFor(['checks']));
  if (findings.length === 0) return null;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button variant="quiet" icon={<ListChecks />}>
        <span className={styles.button}>
          <span className={styles.word}>Checks</span>
          {errors > 0 && <Tag tone="error">{countOf(errors, 'error')}</Tag>}
          {warnings > 0 && <Tag tone="warning">{countOf(warnings, 'warning')}</Tag>}
        </span>
      </Button>
      <Popover placement="bottom end" offset={4} className={`${popoverStyles.popover} ${styles.popover}`}>
        <Dialog aria-label="Checks" className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <h3>Checks</h3>
            <IconButton label="Close the checks" size="small" icon={<X />} onPress={() => setOpen(false)} />
          </header>
          <div className={styles.list}>
            <ChecksList
              findings={findings}
              onGoTo={(finding) => {
                setOpen(false);
                onGoTo(finding);
              }}
            />
          </div>
          <p className={styles.hint}>
            <Shortcut keys="F8" /> goes from one to the next in the document.
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
