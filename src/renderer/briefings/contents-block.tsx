import { ListTree } from 'lucide-react';
import type { Block } from '../../shared/briefings.ts';
import styles from './own-block.module.css';
import { StandingBlock } from './standing-block.tsx';
import type { TitleOf } from './words.ts';

interface Entry {
  id: string;
  depth: number;
  text: string;
}

/** The headings and positions of the briefing, kept up by the briefing itself; their pages are known at the export. */
export function Contents({
  id,
  label,
  blocks,
  titleOf,
}: {
  id: string;
  label: string;
  blocks: readonly Block[];
  titleOf: TitleOf;
}) {
  const entries = listEntries(blocks, titleOf);
  return (
    <StandingBlock id={id} label={label} className={styles.listed}>
      <p className={styles.kind}>
        <ListTree />
        Contents
      </p>
      {entries.length === 0 ? (
        <p className={styles.none}>Nothing yet. Each heading and each position is listed here.</p>
      ) : (
        <ul className={styles.entries}>
          {entries.map((entry) => (
            <li key={entry.id} data-depth={entry.depth} dir="auto">
              {entry.text}
            </li>
          ))}
        </ul>
      )}
    </StandingBlock>
  );
}

function listEntries(blocks: readonly Block[], titleOf: TitleOf): Entry[] {
  let level = 0;
  return blocks.flatMap((block): Entry[] => {
    if (block.type === 'heading') {
      if (block.text.trim() === '') return [];
      level = Math.min(block.level, level + 1);
      return [{ id: block.id, depth: level - 1, text: block.text }];
    }
    return block.type === 'position' ? [{ id: block.id, depth: level, text: titleOf(block) }] : [];
  });
}
