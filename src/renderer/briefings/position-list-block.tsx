import { FileText } from 'lucide-react';
import type { Block, PositionBlock } from '../../shared/briefings.ts';
import { listedPositions } from '../../shared/listed-positions.ts';
import styles from './own-block.module.css';
import { StandingBlock } from './standing-block.tsx';
import type { TitleOf } from './words.ts';

/** The positions of the briefing, kept up by the briefing itself. */
export function PositionList({
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
  const positions = listedPositions(
    blocks.filter((block): block is PositionBlock => block.type === 'position'),
  );
  return (
    <StandingBlock id={id} label={label} className={styles.listed}>
      <p className={styles.kind}>
        <FileText />
        Positions in this briefing
      </p>
      {positions.length === 0 ? (
        <p className={styles.none}>None yet. Each position that you add is listed here.</p>
      ) : (
        <ul>
          {positions.map((position) => (
            <li key={`${position.slug} ${position.version}`}>
              <span dir="auto">{titleOf(position)}</span>, version {position.version}
            </li>
          ))}
        </ul>
      )}
    </StandingBlock>
  );
}
