import type { OfficialPart } from '../../shared/official-words.ts';
import { RecordPoints } from '../components/record-points.tsx';
import { RecordText } from '../components/record-text.tsx';
import styles from './official-words.module.css';

/** The statement and the chosen sections of a position, each whole or as points. */
export function OfficialWords({ parts }: { parts: readonly OfficialPart[] }) {
  return parts.map(({ heading, text, points }) => (
    <div key={heading} className={styles.part}>
      {heading !== null && <h4 dir="auto">{heading}</h4>}
      {points === null ? <RecordText text={text} size="block" /> : <RecordPoints points={points} />}
    </div>
  ));
}
