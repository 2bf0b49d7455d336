import { Toolbar } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import styles from './table-block.module.css';

/** What can be done with the row and the column of the cell that had the focus last. */
export function TableTools({
  header,
  onHeader,
  onAddRow,
  onAddColumn,
  onRemoveRow,
  onRemoveColumn,
}: {
  header: boolean;
  onHeader: (header: boolean) => void;
  onAddRow: () => void;
  onAddColumn: () => void;
  /** Undefined for the last row, which stays. */
  onRemoveRow: (() => void) | undefined;
  onRemoveColumn: (() => void) | undefined;
}) {
  return (
    // A press leaves the focus in the cell that it is about.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is.
    <div onMouseDown={(event) => event.preventDefault()}>
      <Toolbar aria-label="Rows and columns" className={styles.tools ?? ''}>
        <Button variant="quiet" size="small" onPress={onAddRow}>
          Add row
        </Button>
        <Button variant="quiet" size="small" onPress={onAddColumn}>
          Add column
        </Button>
        <Button
          variant="quiet"
          size="small"
          unavailable={onRemoveRow ? undefined : 'A table has at least one row.'}
          onPress={() => onRemoveRow?.()}
        >
          Remove row
        </Button>
        <Button
          variant="quiet"
          size="small"
          unavailable={onRemoveColumn ? undefined : 'A table has at least one column.'}
          onPress={() => onRemoveColumn?.()}
        >
          Remove column
        </Button>
        <Checkbox isSelected={header} onChange={onHeader}>
          Header row
        </Checkbox>
      </Toolbar>
    </div>
  );
}
