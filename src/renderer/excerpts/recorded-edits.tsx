import { describeEdit, inOrder, removeEdit } from '../../shared/edit-quotation.ts';
import type { Excerpt } from '../../shared/excerpts.ts';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import styles from './excerpt-panel.module.css';
import type { ExcerptEditing } from './use-excerpt-editing.ts';

/** What staff changed in quoting, in the order of the text; each can be taken back alone. */
export function RecordedEdits({ excerpt, editing }: { excerpt: Excerpt; editing: ExcerptEditing }) {
  const { text, edits } = excerpt;
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
      <ul className={styles.edits}>
        {inOrder(edits).map((edit) => {
          const words = describeEdit(text, edit);
          return (
            <li key={edit.id} className={styles.edit}>
              <span dir="auto">{words}</span>
              <Button
                variant="quiet"
                size="small"
                aria-label={`Undo: ${words}`}
                onPress={() =>
                  void editing.edit(
                    (current) => ({ edits: removeEdit(current.edits, edit.id) }),
                    () => `Undone: ${words}.`,
                  )
                }
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
