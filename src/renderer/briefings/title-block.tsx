import { ChevronDown, EyeOff } from 'lucide-react';
import { memo, useId, useState } from 'react';
import type { BriefingDetails, BriefingFinding } from '../../shared/briefings.ts';
import { useCommand } from '../commands.ts';
import { Button } from '../components/button.tsx';
import { Tag } from '../components/tag.tsx';
import { longDate } from '../dates.ts';
import { DetailsFields } from './details-fields.tsx';
import styles from './document.module.css';
import { InlineField } from './inline-field.tsx';
import { MemoHead } from './memo-head.tsx';
import { Notes } from './notes.tsx';
import { useWorkspace } from './workspace-actions.ts';

/** What stands at the head of the document, as it will read, and what it is made of. */
export const TitleBlock = memo(function TitleBlock({
  details,
  findings,
}: {
  details: BriefingDetails;
  findings: readonly BriefingFinding[];
}) {
  const workspace = useWorkspace();
  const [open, setOpen] = useState(false);
  const panel = useId();
  useCommand('details', () => {
    setOpen(true);
    requestAnimationFrame(() => {
      const fields = document.getElementById(panel);
      // Whoever was led to one of them stays there.
      if (fields?.contains(document.activeElement)) return;
      fields?.querySelector<HTMLElement>('input, textarea, button')?.focus();
    });
  });
  return (
    <header
      className={styles.titleBlock}
      data-block-title=""
      data-notes={findings.length > 0 ? '' : undefined}
    >
      <InlineField
        label="Title of the briefing"
        look="title"
        value={details.title}
        placeholder="Title of the briefing"
        onChange={(title) => workspace.setDetails({ title }, 'title')}
        onEnter={() => setOpen(true)}
        onFocus={() => workspace.choose([])}
      />
      <div className={styles.subline}>
        {details.titlePage === 'memo' ? (
          <MemoHead details={details} />
        ) : (
          <p className={styles.summary} dir="auto">
            {summaryOf(details)}
          </p>
        )}
        {details.distribution === 'internal' && (
          <Tag tone="inverse" icon={<EyeOff />}>
            Internal only
          </Tag>
        )}
        <Button
          variant="quiet"
          size="small"
          aria-expanded={open}
          aria-controls={panel}
          onPress={() => setOpen(!open)}
        >
          <span className={styles.disclosure}>
            Details
            <ChevronDown className={styles.chevron} data-open={open || undefined} />
          </span>
        </Button>
      </div>
      <div id={panel} hidden={!open} className={styles.details}>
        {open && <DetailsFields details={details} onChange={workspace.setDetails} withoutTitle />}
      </div>
      <Notes findings={findings} block={null} />
    </header>
  );
});

/** “For the Subcommittee staff, Hearing on S. 1, June 18, 2026. Prepared by Policy.” */
export function summaryOf(details: BriefingDetails): string {
  const what = [
    details.audience.trim() && `For ${details.audience.trim()}`,
    details.meeting.trim(),
    details.date && longDate(details.date),
  ].filter(Boolean);
  const by = details.preparedBy.trim();
  const sentences = [
    what.join(', '),
    by && `Prepared by ${by}`,
    details.marking.trim() && `Marked “${details.marking.trim()}”`,
  ];
  const said = sentences.filter(Boolean).map((sentence) => `${sentence}.`);
  return said.join(' ') || 'No details yet.';
}
