import type { Excerpt } from '../../shared/excerpts.ts';
import { TextField } from '../components/text-field.tsx';
import { call } from '../transport.ts';
import styles from './excerpt-panel.module.css';
import { useStoredAsTyped } from './use-stored-as-typed.ts';

/** Words for colleagues, stored as one types. */
export function ExcerptNotes({ excerpt }: { excerpt: Excerpt }) {
  const { id } = excerpt;
  const { value, type, store } = useStoredAsTyped(excerpt.notes, (notes) =>
    call('excerpts.setNotes', { id, notes }),
  );
  return (
    <section className={styles.part}>
      <h3 className={styles.label}>
        Notes <span className={styles.hint}>never exported</span>
      </h3>
      <TextField
        label="Notes, never exported"
        labelHidden
        lines={2}
        placeholder="Add a note for colleagues"
        maxLength={200_000}
        value={value}
        onChange={type}
        onBlur={store}
      />
    </section>
  );
}
