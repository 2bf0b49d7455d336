import type { Excerpt } from '../../shared/excerpts.ts';
import type { UseLabel } from '../../shared/testimony.ts';
import { USE_NAMES } from '../../shared/testimony-names.ts';
import { announce } from '../components/announce.tsx';
import { RadioList } from '../components/segmented.tsx';
import { TextField } from '../components/text-field.tsx';
import { call } from '../transport.ts';
import styles from './excerpt-panel.module.css';
import { useStoredAsTyped } from './use-stored-as-typed.ts';

const LONGEST = 2_000;
/** A permission comes last: what there is to say of it stands right below. */
const USES: readonly { value: UseLabel['label']; name: string }[] = [
  { value: 'public', name: USE_NAMES.public },
  { value: 'internal', name: USE_NAMES.internal },
  { value: 'permission', name: USE_NAMES.permission },
];

/** For whom the words may be used. A choice is stored at once, a field as one types. */
export function UsePart({ excerpt }: { excerpt: Excerpt }) {
  const { id } = excerpt;
  const {
    value: use,
    type,
    store,
    choose,
  } = useStoredAsTyped(excerpt.use, async (next) => {
    await call('excerpts.setUse', { id, use: next });
    if (next.label !== excerpt.use.label) announce(`Use: ${USE_NAMES[next.label]}.`);
  });
  return (
    <section className={styles.part} aria-label="Use">
      <RadioList
        label="Use"
        choices={USES}
        value={use.label}
        onChange={(label) =>
          choose(label === 'permission' ? { label, by: '', purpose: '', until: null } : { label })
        }
      />
      {use.label === 'permission' && (
        <div className={styles.permission}>
          <TextField
            label="Permitted by"
            maxLength={LONGEST}
            value={use.by}
            onChange={(by) => type({ ...use, by })}
            onBlur={store}
          />
          <TextField
            label="For what"
            maxLength={LONGEST}
            value={use.purpose}
            onChange={(purpose) => type({ ...use, purpose })}
            onBlur={store}
          />
          <TextField
            label="Until"
            description="The last day; empty for no end."
            type="date"
            value={use.until ?? ''}
            onChange={(until) => type({ ...use, until: until === '' ? null : until })}
            onBlur={store}
          />
        </div>
      )}
    </section>
  );
}
