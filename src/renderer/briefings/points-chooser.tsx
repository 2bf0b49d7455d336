import { type ReactNode, useId } from 'react';
import type { PositionBlock } from '../../shared/briefings.ts';
import { listPoints } from '../../shared/official-words.ts';
import type { PositionVersion } from '../../shared/positions.ts';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Dialog } from '../components/dialog.tsx';
import styles from './points-chooser.module.css';

/** Which points of the statement and the chosen sections are used; each choice is made at once. */
export function PointsChooser({
  block,
  version,
  onLeaveOut,
  onClose,
}: {
  block: PositionBlock;
  version: PositionVersion;
  /** The points not used, by their words. */
  onLeaveOut: (points: string[]) => void;
  onClose: () => void;
}) {
  const parts = listPoints(block, version);
  const all = parts.flatMap(({ points }) => points);
  const leftOut = new Set(block.points?.leftOut);
  const used = all.filter((point) => !leftOut.has(point));
  const isLast = new Set(used).size === 1;
  return (
    <Dialog
      title={`Points of “${version.title}”`}
      isOpen
      onClose={onClose}
      note={`${used.length} of ${all.length} used. Each is word for word, in the official order.`}
      actions={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      {parts.map(({ heading, points }) => (
        <Part key={heading} name={heading ?? 'Statement'}>
          {points.map((point, index) => (
            <Checkbox
              // biome-ignore lint/suspicious/noArrayIndexKey: points of an immutable text have no other name.
              key={index}
              isSelected={!leftOut.has(point)}
              isReadOnly={isLast && !leftOut.has(point)}
              onChange={(on) => onLeaveOut(all.filter((one) => (one === point ? !on : leftOut.has(one))))}
            >
              <span className={styles.point} dir="auto">
                {point}
              </span>
            </Checkbox>
          ))}
        </Part>
      ))}
    </Dialog>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws its legend where no style can move it.
    <div role="group" aria-labelledby={heading} className={styles.part}>
      <h3 id={heading}>{name}</h3>
      {children}
    </div>
  );
}
