import type { KeyboardEvent } from 'react';
import styles from './table-block.module.css';
import type { CellPlace } from './table-block.tsx';

/** One cell: plain text, and keys that lead to its neighbours. */
export function TableCell({
  place,
  text,
  isHeader,
  label,
  onText,
  onFocus,
  onGo,
  onLeave,
  onAddRow,
}: {
  place: CellPlace;
  text: string;
  isHeader: boolean;
  label: string;
  onText: (text: string) => void;
  onFocus: () => void;
  /** To a neighbour; nothing happens where there is none. */
  onGo: (place: CellPlace) => void;
  /** Esc: to what can be done with the table, and by Tab out of it. */
  onLeave: () => void;
  /** For the cell in which Tab makes a row. */
  onAddRow: (() => void) | undefined;
}) {
  const { row, column } = place;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const target = targetOf(event.key, event.currentTarget, place);
    if (target) onGo(target);
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'Tab' && onAddRow) onAddRow();
    else return;
    event.preventDefault();
  };
  const Cell = isHeader ? 'th' : 'td';
  return (
    <Cell {...(isHeader ? { scope: 'col' } : {})}>
      <textarea
        className={styles.cell}
        data-cell={`${row} ${column}`}
        data-focus={row === 0 && column === 0 ? 'first' : undefined}
        rows={1}
        dir="auto"
        aria-label={label}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      />
    </Cell>
  );
}

/** Where an arrow leads from the end of the words it points out of; undefined where it stays among them. */
function targetOf(
  key: string,
  field: HTMLTextAreaElement,
  { row, column }: CellPlace,
): CellPlace | undefined {
  const { selectionStart, selectionEnd, value } = field;
  if (selectionStart !== selectionEnd) return undefined;
  const isOneLine = heightOfWords(field) < 2 * Number.parseFloat(getComputedStyle(field).lineHeight);
  const isAtStart = selectionStart === 0;
  const isAtEnd = selectionEnd === value.length;
  switch (key) {
    case 'ArrowUp':
      return isOneLine || isAtStart ? { row: row - 1, column } : undefined;
    case 'ArrowDown':
      return isOneLine || isAtEnd ? { row: row + 1, column } : undefined;
    case 'ArrowLeft':
      return isAtStart ? { row, column: column - 1 } : undefined;
    case 'ArrowRight':
      return isAtEnd ? { row, column: column + 1 } : undefined;
    default:
      return undefined;
  }
}

/** In pixels. The field itself is as high as the highest of its row. */
function heightOfWords(field: HTMLTextAreaElement): number {
  field.style.minHeight = '0';
  const height = field.clientHeight;
  field.style.minHeight = '';
  return height;
}
