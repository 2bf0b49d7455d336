import { X } from 'lucide-react';
import type { Excerpt } from '../../shared/excerpts.ts';
import { IconButton } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import headerStyles from '../components/pane-header.module.css';
import { PaneHeader } from '../components/pane-header.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import { ExcerptCard } from '../excerpts/excerpt-card.tsx';
import { ExcerptPanel } from '../excerpts/excerpt-panel.tsx';
import type { ExcerptEditing } from '../excerpts/use-excerpt-editing.ts';
import { handleKeys } from '../keys.ts';
import styles from './excerpts-pane.module.css';

/** Beside the text: the excerpts made of it, or the one that is open. */
export function ExcerptsPane({
  excerpts,
  openId,
  editing,
  onOpen,
  onShow,
  onClose,
  canClose,
}: {
  excerpts: readonly Excerpt[];
  openId: string | null;
  editing: ExcerptEditing;
  onOpen: (id: string) => void;
  /** Brings the excerpt's place in the text into view. */
  onShow: (excerpt: Excerpt) => void;
  /** The stored passages were put right from the original file. */
  onClose: () => void;
  /** Whether the pane can be closed while no excerpt is open. */
  canClose: boolean;
}) {
  if (openId !== null && editing.excerpt) {
    return (
      <ExcerptPanel
        key={openId}
        excerpt={editing.excerpt}
        editing={editing}
        onShowInText={() => editing.excerpt && onShow(editing.excerpt)}
        onClose={onClose}
        onRemoved={onClose}
      />
    );
  }
  const ordered = excerpts.toSorted(
    (one, other) =>
      one.span.start.passage - other.span.start.passage || one.span.start.offset - other.span.start.offset,
  );
  return (
    <section
      className={styles.pane}
      aria-label="Excerpts"
      data-pane="Excerpts"
      onKeyDown={handleKeys({ Escape: canClose ? onClose : undefined })}
    >
      <PaneHeader actions={canClose && <IconButton label="Close excerpts" icon={<X />} onPress={onClose} />}>
        <h2 className={headerStyles.title}>Excerpts</h2>
        {excerpts.length > 0 && (
          <span className={headerStyles.note}>{excerpts.length.toLocaleString('en-US')}</span>
        )}
      </PaneHeader>
      <ScrollArea label="Excerpts of this testimony">
        {openId !== null && editing.error && (
          <div className={styles.notice}>
            <Notice tone="error" title="This excerpt can’t be shown" live>
              {editing.error.message}
            </Notice>
          </div>
        )}
        <ul>
          {ordered.map((excerpt) => (
            <li key={excerpt.id}>
              <ExcerptCard
                excerpt={excerpt}
                onOpen={() => {
                  onOpen(excerpt.id);
                  onShow(excerpt);
                }}
              />
            </li>
          ))}
        </ul>
        <p className={styles.hint}>
          Select words in the text and press <Shortcut keys="E" /> to make an excerpt. It keeps the exact
          words, the speaker and the page.
        </p>
      </ScrollArea>
    </section>
  );
}
