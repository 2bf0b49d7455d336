import { useEffect, useState } from 'react';
import type { Excerpt } from '../../shared/excerpts.ts';
import type { UseLabel } from '../../shared/testimony.ts';
import { USE_NAMES } from '../../shared/testimony-names.ts';
import { announce } from '../components/announce.tsx';
import { RadioList } from '../components/segmented.tsx';
import { TextField } from '../components/text-field.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import styles from './excerpt-panel.module.css';

const LONGEST = 2_000;
const USES: readonly { value: UseLabel['label']; name: string; description?: string }[] = [
  { value: 'public', name: USE_NAMES.public },
  { value: 'permission', name: USE_NAMES.permission },
  { value: 'internal', name: USE_NAMES.internal },
];

/** For whom the words may be used. A choice is stored at once, a field when one leaves it. */
export function UsePart({ excerpt }: { excerpt: Excerpt }) {
  const [use, setUse] = useState(excerpt.use);
  const stored = JSON.stringify(excerpt.use);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored is compared by value.
  useEffect(() => setUse(excerpt.use), [stored]);

  const store = async (next: UseLabel) => {
    setUse(next);
    if (JSON.stringify(next) === stored) return;
    try {
      await call('excerpts.setUse', { id: excerpt.id, use: next });
      announce(`Use: ${USE_NAMES[next.label]}.`);
    } catch (thrown) {
      setUse(excerpt.use);
      showToast(asError(thrown).message);
    }
  };

  return (
    <section className={styles.part} aria-label="Use">
      <RadioList
        label="Use"
        choices={USES}
        value={use.label}
        onChange={(label) =>
          void store(label === 'permission' ? { label, by: '', purpose: '', until: null } : { label })
        }
      />
      {use.label === 'permission' && (
        <div className={styles.permission}>
          <TextField
            label="Permitted by"
            maxLength={LONGEST}
            value={use.by}
            onChange={(by) => setUse({ ...use, by })}
            onBlur={() => void store(use)}
          />
          <TextField
            label="For what"
            maxLength={LONGEST}
            value={use.purpose}
            onChange={(purpose) => setUse({ ...use, purpose })}
            onBlur={() => void store(use)}
          />
          <TextField
            label="Until"
            description="The last day; empty for no end."
            type="date"
            value={use.until ?? ''}
            onChange={(until) => setUse({ ...use, until: until === '' ? null : until })}
            onBlur={() => void store(use)}
          />
        </div>
      )}
    </section>
  );
}
