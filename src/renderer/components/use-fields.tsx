import type { UseLabel } from '../../shared/testimony.ts';
import { USE_NAMES } from '../../shared/testimony-names.ts';
import { type Choice, Select } from './select.tsx';
import { TextField } from './text-field.tsx';

/** As long as the library takes. */
const LONGEST = 2_000;

const USES: readonly Choice<UseLabel['label']>[] = (['public', 'permission', 'internal'] as const).map(
  (value) => ({ value, name: USE_NAMES[value] }),
);

/** For which audiences the words may be used; a permission says by whom, for what, and until when. */
export function UseFields({ use, onChange }: { use: UseLabel; onChange: (use: UseLabel) => void }) {
  return (
    <>
      <Select
        label="Use"
        choices={USES}
        value={use.label}
        onChange={(label) =>
          onChange(label === 'permission' ? { label, by: '', purpose: '', until: null } : { label })
        }
      />
      {use.label === 'permission' && (
        <>
          <TextField
            label="Permitted by"
            maxLength={LONGEST}
            value={use.by}
            onChange={(by) => onChange({ ...use, by })}
          />
          <TextField
            label="For what"
            maxLength={LONGEST}
            value={use.purpose}
            onChange={(purpose) => onChange({ ...use, purpose })}
          />
          <TextField
            label="Until"
            description="The last day; empty for no end."
            type="date"
            value={use.until ?? ''}
            onChange={(until) => onChange({ ...use, until: until === '' ? null : until })}
          />
        </>
      )}
    </>
  );
}
