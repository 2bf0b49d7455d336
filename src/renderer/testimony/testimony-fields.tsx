import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { TestimonyDetails, TestimonyKind, Witness } from '../../shared/testimony.ts';
import { TESTIMONY_KIND_NAMES } from '../../shared/testimony-names.ts';
import { GrowingField } from '../components/growing-field.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import styles from './testimony-fields.module.css';

type TextFieldName = Exclude<keyof TestimonyDetails, 'kind' | 'date'>;

/** As long as the library takes. */
const LONGEST = 2_000;

const KINDS = (Object.keys(TESTIMONY_KIND_NAMES) as TestimonyKind[]).map((value) => ({
  value,
  name: TESTIMONY_KIND_NAMES[value],
}));
const OF_A_HEARING: readonly TestimonyKind[] = [
  'hearing',
  'oral-testimony',
  'prepared-statement',
  'statement-for-the-record',
  'answers-for-the-record',
];
/** What each kind is cited by besides title, forum, jurisdiction and date. */
const CITED_BY: readonly { field: TextFieldName; label: string; kinds: readonly TestimonyKind[] }[] = [
  { field: 'congress', label: 'Congress', kinds: OF_A_HEARING },
  { field: 'serial', label: 'Serial', kinds: OF_A_HEARING },
  { field: 'bill', label: 'Bill', kinds: [...OF_A_HEARING, 'letter'] },
  { field: 'docket', label: 'Docket', kinds: ['regulatory-comment', 'amicus-brief'] },
  { field: 'url', label: 'Address', kinds: ['regulatory-comment', 'guidance', 'letter', 'other'] },
];

/** What is said of a testimony as a whole. Fields that its kind has no need of show only where they say something. */
export function TestimonyFields({
  details,
  doubtful,
  onChange,
  onKind,
  children,
}: {
  details: TestimonyDetails;
  /** Fields that were read but could be wrong. */
  doubtful: readonly (keyof TestimonyDetails)[];
  onChange: (change: Partial<TestimonyDetails>) => void;
  onKind: (kind: TestimonyKind) => void;
  /** Fields between the title and the forum: who gave it. */
  children?: ReactNode;
}) {
  const text = (field: TextFieldName, label: string, error?: string) => {
    const Field = field === 'title' || field === 'forum' ? GrowingField : TextField;
    return (
      <Doubtful key={field} isDoubtful={doubtful.includes(field)}>
        {(describedBy) => (
          <Field
            label={label}
            maxLength={LONGEST}
            value={details[field]}
            onChange={(value) => onChange({ [field]: value })}
            error={error}
            {...describedBy}
          />
        )}
      </Doubtful>
    );
  };
  return (
    <>
      <Doubtful isDoubtful={doubtful.includes('kind')}>
        {() => <Select label="Kind" choices={KINDS} value={details.kind} onChange={onKind} />}
      </Doubtful>
      {text('title', 'Title', details.title.trim() === '' ? 'It needs a title to be found by.' : undefined)}
      {children}
      {text('forum', 'Forum')}
      {text('jurisdiction', 'Jurisdiction')}
      <Doubtful isDoubtful={doubtful.includes('date')}>
        {(describedBy) => (
          <TextField
            label="Date"
            type="date"
            value={details.date ?? ''}
            onChange={(date) => onChange({ date: date === '' ? null : date })}
            {...describedBy}
          />
        )}
      </Doubtful>
      {CITED_BY.filter(
        ({ field, kinds }) =>
          kinds.includes(details.kind) || details[field] !== '' || doubtful.includes(field),
      ).map(({ field, label }) => text(field, label))}
    </>
  );
}

/** Who gave it. */
export function WitnessFields({
  witness,
  onChange,
}: {
  witness: Witness;
  onChange: (change: Partial<Witness>) => void;
}) {
  const field = (name: keyof Witness, label: string) => (
    <TextField
      label={label}
      maxLength={LONGEST}
      value={witness[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      {field('name', 'Witness')}
      {field('title', 'Their title')}
      {field('organisation', 'Organisation')}
    </>
  );
}

/** Marks a field that could be wrong; “Please check” goes with its first change. */
function Doubtful({
  isDoubtful,
  children,
}: {
  isDoubtful: boolean;
  children: (describedBy: { 'aria-describedby'?: string }) => ReactNode;
}) {
  const id = useId();
  if (!isDoubtful) return <div className={styles.place}>{children({})}</div>;
  return (
    <div className={styles.place} data-doubtful="" data-look="">
      {children({ 'aria-describedby': id })}
      <span id={id} className={styles.check}>
        <TriangleAlert />
        Please check
      </span>
    </div>
  );
}
