import type { TextPoint } from '../../shared/excerpts.ts';
import styles from './over-text.module.css';
import { usePointPlace } from './reader-layout.ts';

/** The caret, which browsers draw in text fields only. */
export function CaretMark({ point }: { point: TextPoint }) {
  const place = usePointPlace(point, 'after');
  if (!place) return null;
  return (
    <div
      key={`${point.passage} ${point.offset}`}
      className={styles.caret}
      style={{ left: place.left, top: place.top, height: place.bottom - place.top }}
      aria-hidden="true"
    />
  );
}
