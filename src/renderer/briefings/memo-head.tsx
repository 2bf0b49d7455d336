import type { BriefingDetails } from '../../shared/briefings.ts';
import { longDate } from '../dates.ts';
import styles from './memo-head.module.css';

/** What stands below “Memo”, from the details, so that it is written once; the subject is the title. */
export function MemoHead({ details }: { details: BriefingDetails }) {
  const facts = [
    { label: 'To', value: details.audience, hint: 'Nobody named yet' },
    { label: 'From', value: details.preparedBy, hint: 'Nobody named yet' },
    { label: 'Date', value: details.date === null ? '' : longDate(details.date), hint: 'No date yet' },
    { label: 'Meeting', value: details.meeting, hint: null },
    { label: 'Subject', value: details.title, hint: 'The title, once it has one' },
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value, hint }) => value.trim() !== '' || hint !== null)
        .map(({ label, value, hint }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto" data-unsaid={value.trim() === '' || undefined}>
              {value.trim() || hint}
            </dd>
          </div>
        ))}
    </dl>
  );
}
