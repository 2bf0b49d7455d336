import styles from './record-text.module.css';

/** The record's words, to the letter, a bullet for each point of them. */
export function RecordPoints({ points }: { points: readonly string[] }) {
  return (
    <ul className={styles.record} data-size="block">
      {points.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: points of an immutable text have no other name.
        <li key={index} dir="auto">
          {point}
        </li>
      ))}
    </ul>
  );
}
