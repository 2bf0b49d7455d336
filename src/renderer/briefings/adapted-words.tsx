import type { Block } from '../../shared/briefings.ts';
import styles from './compare-dialog.module.css';
import { RichTextView } from './rich-text-view.tsx';

/** What stands in the briefing in the place of the versions compared, below them; nothing where it is one of them. */
export function AdaptedWords({ block }: { block: Block }) {
  if (block.type !== 'adapted') return null;
  return (
    <div>
      <h3 className={styles.heading}>In this briefing, adapted</h3>
      <RichTextView content={block.content} />
    </div>
  );
}
