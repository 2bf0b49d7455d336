import type { BriefingDetails } from '../../shared/briefings.ts';
import { CITATION_STYLES } from '../citation-styles.ts';
import { Segmented } from '../components/segmented.tsx';
import { type Choice, Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import styles from './details-fields.module.css';

/** Also where the document is exported. */
export const DISTRIBUTIONS = [
  { value: 'outside', name: 'Goes outside' },
  { value: 'internal', name: 'Stays internal' },
] as const;

export const CITATION_PLACES: readonly Choice<BriefingDetails['citationPlace']>[] = [
  { value: 'footnote', name: 'In footnotes' },
  { value: 'endnote', name: 'In endnotes' },
  { value: 'brackets', name: 'In brackets' },
];

export const PAGE_SIZES: readonly Choice<BriefingDetails['pageSize']>[] = [
  { value: 'letter', name: 'US letter' },
  { value: 'a4', name: 'A4' },
];

export const TITLE_PAGES: readonly Choice<BriefingDetails['titlePage']>[] = [
  { value: 'block', name: 'Usual' },
  { value: 'memo', name: 'Memo' },
  { value: 'cover', name: 'Cover page' },
];

export const TEXT_SETTINGS: readonly Choice<BriefingDetails['textSetting']>[] = [
  { value: 'house', name: 'As in the house style' },
  { value: 'filing', name: '12 point, single-spaced' },
];

export const CONTENTS_RULES: readonly Choice<BriefingDetails['contents']>[] = [
  { value: 'long', name: 'In long documents' },
  { value: 'placed', name: 'Only where placed' },
];

export const CONTENTS_PAGES = [
  { value: 'said', name: 'Said' },
  { value: 'left-out', name: 'Left out' },
] as const;

/** Whom a briefing is for, and what is printed about it. Gives each change with the name of its field. */
export function DetailsFields({
  details,
  onChange,
  withoutTitle,
}: {
  details: BriefingDetails;
  onChange: (change: Partial<BriefingDetails>, field: string) => void;
  withoutTitle?: boolean;
}) {
  return (
    <div className={styles.fields}>
      {!withoutTitle && (
        <div className={styles.whole}>
          <TextField
            label="Title"
            autoFocus
            value={details.title}
            onChange={(title) => onChange({ title }, 'title')}
          />
        </div>
      )}
      <div className={styles.whole}>
        <TextField
          label="Who it is for"
          placeholder="Such as: Staff of the Subcommittee"
          value={details.audience}
          onChange={(audience) => onChange({ audience }, 'audience')}
        />
      </div>
      <TextField
        label="Meeting"
        value={details.meeting}
        onChange={(meeting) => onChange({ meeting }, 'meeting')}
      />
      <TextField
        label="Date"
        type="date"
        value={details.date ?? ''}
        onChange={(date) => onChange({ date: date === '' ? null : date }, 'date')}
      />
      <TextField
        label="Prepared by"
        value={details.preparedBy}
        onChange={(preparedBy) => onChange({ preparedBy }, 'preparedBy')}
      />
      <TextField
        label="Marking on every page"
        placeholder="None"
        value={details.marking}
        onChange={(marking) => onChange({ marking }, 'marking')}
      />
      <Select
        label="Citation style"
        choices={CITATION_STYLES}
        value={details.citationStyle}
        onChange={(citationStyle) => onChange({ citationStyle }, 'citationStyle')}
      />
      <Segmented
        label="Citations of excerpts"
        choices={CITATION_PLACES}
        value={details.citationPlace}
        onChange={(citationPlace) => onChange({ citationPlace }, 'citationPlace')}
      />
      <Segmented
        label="Page"
        choices={PAGE_SIZES}
        value={details.pageSize}
        onChange={(pageSize) => onChange({ pageSize }, 'pageSize')}
      />
      {details.titlePage !== 'memo' && (
        <TextField
          label="Kind of document"
          placeholder="Such as: Briefing"
          value={details.kind}
          onChange={(kind) => onChange({ kind }, 'kind')}
        />
      )}
      <Segmented
        label="Head of the document"
        choices={TITLE_PAGES}
        value={details.titlePage}
        onChange={(titlePage) => onChange({ titlePage }, 'titlePage')}
      />
      <Segmented
        label="Text"
        choices={TEXT_SETTINGS}
        value={details.textSetting}
        onChange={(textSetting) => onChange({ textSetting }, 'textSetting')}
      />
      <Segmented
        label="Contents"
        choices={CONTENTS_RULES}
        value={details.contents}
        onChange={(contents) => onChange({ contents }, 'contents')}
      />
      <Segmented
        label="Pages in the contents"
        choices={CONTENTS_PAGES}
        value={details.contentsPages ? 'said' : 'left-out'}
        onChange={(pages) => onChange({ contentsPages: pages === 'said' }, 'contentsPages')}
      />
      <TextField
        label="Pages at most"
        placeholder="Any number"
        inputMode="numeric"
        value={details.pageLimit === null ? '' : `${details.pageLimit}`}
        onChange={(text) => {
          const digits = text.replace(/\D/gu, '').slice(0, 3);
          onChange({ pageLimit: Number(digits) > 0 ? Number(digits) : null }, 'pageLimit');
        }}
      />
      <div className={styles.whole}>
        <Segmented
          label="Distribution"
          choices={DISTRIBUTIONS}
          value={details.distribution}
          onChange={(distribution) => onChange({ distribution }, 'distribution')}
        />
      </div>
    </div>
  );
}
