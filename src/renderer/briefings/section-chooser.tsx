import type { PositionVersion } from '../../shared/positions.ts';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Dialog } from '../components/dialog.tsx';
import styles from './details-fields.module.css';

/** Which sections of a position stand below its statement; each choice is made at once. */
export function SectionChooser({
  version,
  chosen,
  onChoose,
  onClose,
}: {
  version: PositionVersion;
  chosen: readonly string[];
  onChoose: (headings: string[]) => void;
  onClose: () => void;
}) {
  return (
    <Dialog
      title={`Sections of “${version.title}”`}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <SectionChoices version={version} chosen={chosen} onChoose={onChoose} />
    </Dialog>
  );
}

/** The sections as boxes to tick, in the position's own order. */
export function SectionChoices({
  version,
  chosen,
  onChoose,
}: {
  version: Pick<PositionVersion, 'sections'>;
  chosen: readonly string[];
  onChoose: (headings: string[]) => void;
}) {
  const headings = version.sections.map((section) => section.heading);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws its legend where no style can move it.
    <div role="group" aria-label="Sections with the statement" className={styles.choices}>
      <Checkbox isSelected isReadOnly>
        Statement
      </Checkbox>
      {headings.map((heading) => (
        <Checkbox
          key={heading}
          isSelected={chosen.includes(heading)}
          onChange={(on) =>
            onChoose(headings.filter((other) => (other === heading ? on : chosen.includes(other))))
          }
        >
          {heading}
        </Checkbox>
      ))}
    </div>
  );
}
