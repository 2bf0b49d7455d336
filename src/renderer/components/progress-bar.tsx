import { type ReactNode, useEffect, useState } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import styles from './progress-bar.module.css';

const SHOWN_AFTER_MS = 500;

/** A bar with words and a count; appears only for what takes over half a second. `total` 0 means not known yet. */
export function ProgressBar({
  label,
  done,
  total,
  action,
}: {
  label: string;
  done: number;
  total: number;
  action?: ReactNode;
}) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <AriaProgressBar
      className={styles.progress ?? ''}
      minValue={0}
      maxValue={total || 1}
      value={done}
      isIndeterminate={total === 0}
    >
      {({ percentage, valueText }) => (
        <>
          <div className={styles.words}>
            <Label className={styles.label ?? ''}>{label}</Label>
            <span className={styles.count}>
              {total > 1
                ? `${Math.floor(done).toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`
                : total > 0
                  ? valueText
                  : ''}
            </span>
            {action}
          </div>
          <div className={styles.track}>
            <div
              className={styles.bar}
              style={{ width: percentage === undefined ? '30%' : `${percentage}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
