import { useRef } from 'react';
import type { Excerpt } from '../../shared/excerpts.ts';
import { describeEdit, inOrder, removeEdit } from '../../shared/quoting/edit-quotation.ts';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import styles from './excerpt-panel.module.css';
import type { ExcerptEditing } from './use-excerpt-editing.ts';

/** What staff changed in quoting, in the order of the text; each can be taken back alone. */
export function RecordedEdits({ excerpt, editing }: { excerpt: Excerpt; editing: ExcerptEditing }) {
  const { text, edits } = excerpt;
  const list = useRef<HTMLUListElement>(null);
  const undo = async (id: string, index: number, words: string) => {
    const pane = list.current?.closest<HTMLElement>('[data-pane]');
    await editing.edit(
      (current) => ({ edits: removeEdit(current.edits, id) }),
      () => `Undone: ${words}.`,
    );
    // The button is gone: the one in its place has the focus, or the panel, so that keys go on working.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button');
      const next = buttons?.[Math.min(index, buttons.length - 1)];
      (next ?? pane?.querySelector<HTMLElement>('[data-pane-start]'))?.focus();
    });
  };
  if (edits.length === 0) {
    return (
      <p className={styles.hint}>
        In the text, choose words of the excerpt: <Shortcut keys="O" /> omits, <Shortcut keys="I" /> inserts,{' '}
        <Shortcut keys="M" /> emphasizes, <Shortcut keys="S" /> puts [sic].
      </p>
    );
  }
  return (
    <section className={styles.part}>
      <h3 className={styles.label}>{countOf(edits.length, 'recorded edit')}</h3>
      <ul className={styles.edits} ref={list}>
        {inOrder(edits).map((edit, index) => {
          const words = describeEdit(text, edit);
          return (
            <li key={edit.id} className={styles.edit}>
              <span dir="auto">{words}</span>
              <Button
                variant="quiet"
                size="small"
                aria-label={`Undo: ${words}`}
                onPress={() => void undo(edit.id, index, words)}
              >
                Undo
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
