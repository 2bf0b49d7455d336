import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Excerpt } from '../../shared/excerpts.ts';
import { TextField } from '../components/text-field.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import styles from './excerpt-panel.module.css';

const SETTLED_MS = 500;

/** Words for colleagues, stored as one types. */
export function ExcerptNotes({ excerpt }: { excerpt: Excerpt }) {
  const [text, setText] = useState(excerpt.notes);
  const unstored = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const store = useEffectEvent(async () => {
    clearTimeout(timer.current);
    const notes = unstored.current;
    if (notes === null) return;
    unstored.current = null;
    try {
      await call('excerpts.setNotes', { id: excerpt.id, notes });
    } catch (thrown) {
      // Kept here to be stored with the next word.
      unstored.current ??= notes;
      showToast(asError(thrown).message);
    }
  });
  // What was written elsewhere is shown, but never in place of words that are being written here.
  useEffect(() => {
    if (unstored.current === null) setText(excerpt.notes);
  }, [excerpt.notes]);
  useEffect(() => {
    const onHide = () => void store();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      void store();
    };
  }, []);

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
        value={text}
        onChange={(next) => {
          setText(next);
          unstored.current = next;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void store(), SETTLED_MS);
        }}
        onBlur={() => void store()}
      />
    </section>
  );
}
