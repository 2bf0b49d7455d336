import { ListChecks, X } from 'lucide-react';
import { useId, useState } from 'react';
import { DialogTrigger, Popover } from 'react-aria-components';
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
  const titleId = useId();
  const toggle = () => {
    if (findings.length === 0) announce('No checks: all is in order.');
    else setOpen(!isOpen);
  };
  useCommand('checks', toggle);
  useWindowKeys(keysFor(['checks']));
  if (findings.length === 0) return null;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  const counts = [errors > 0 && countOf(errors, 'error'), warnings > 0 && countOf(warnings, 'warning')];
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        variant="quiet"
        icon={<ListChecks />}
        aria-label={['Checks', ...counts].filter(Boolean).join(' ')}
      >
        <span className={styles.button}>
          <span className={styles.word}>Checks</span>
          {errors > 0 && <Count of={errors} tone="error" />}
          {warnings > 0 && <Count of={warnings} tone="warning" />}
        </span>
      </Button>
      <Popover
        aria-labelledby={titleId}
        placement="bottom end"
        offset={4}
        className={`${popoverStyles.popover} ${styles.popover}`}
      >
        <div className={styles.dialog}>
          <header className={styles.header}>
            <h3 id={titleId}>Checks</h3>
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
        </div>
      </Popover>
    </DialogTrigger>
  );
}

/** “2 warnings”; where there is little room, the number alone. */
function Count({ of, tone }: { of: number; tone: 'error' | 'warning' }) {
  const [number, word] = countOf(of, tone).split(' ');
  return (
    <Tag tone={tone}>
      {number}
      <span className={styles.word}>{word}</span>
    </Tag>
  );
}
