import { useLayoutEffect, useRef, useState } from 'react';
import type { TableBlock } from '../../shared/own-blocks.ts';
import {
  type Cells,
  columnShares,
  columnsOf,
  cutByPasting,
  MOST_COLUMNS,
  MOST_ROWS,
  WINDOW_LINE,
  widthOf,
  withCell,
  withColumn,
  withoutColumn,
  withoutRow,
  withPasted,
  withRow,
} from '../../shared/tables.ts';
import { countOf } from '../../shared/text.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { InlineField } from './inline-field.tsx';
import { pastedCells } from './pasted-cells.ts';
import styles from './table-block.module.css';
import { TableCell } from './table-cell.tsx';
import { TableTools } from './table-tools.tsx';
import { useWorkspace } from './workspace-actions.ts';

/** Row and column, from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** A table that is filled where it stands; what can be done with its rows and columns comes with the focus. */
export function TableInDocument({ block, label }: { block: TableBlock; label: string }) {
  const workspace = useWorkspace();
  const root = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<CellPlace>(undefined);
  const [at, setAt] = useState<CellPlace>();
  const { rows } = block;

  const cellAt = ({ row, column }: CellPlace) =>
    root.current?.querySelector<HTMLTextAreaElement>(`[data-cell="${row} ${column}"]`);
  // Once a cell that was just made is drawn.
  useLayoutEffect(() => {
    if (!wanted.current) return;
    cellAt(wanted.current)?.focus();
    wanted.current = undefined;
  });

  const change = (cells: string[][], burst?: string) => workspace.replace({ ...block, rows: cells }, burst);
  const go = (place: CellPlace) => cellAt(place)?.focus();
  const reshape = (cells: string[][], place: CellPlace, said: string) => {
    change(cells);
    wanted.current = {
      row: Math.min(place.row, cells.length - 1),
      column: Math.min(place.column, columnsOf(cells) - 1),
    };
    announce(`${said}. ${tellSize(cells.length, columnsOf(cells))}`);
  };
  const addRow = (place: CellPlace) => {
    if (withRow(rows, 0).length === rows.length) return announce('The table can have no more rows.');
    reshape(withRow(rows, place.row), place, 'Row added');
  };
  const addColumn = (place: CellPlace) => {
    if (columnsOf(withColumn(rows, 0)) === columnsOf(rows))
      return announce('The table can have no more columns.');
    reshape(withColumn(rows, place.column), place, 'Column added');
  };
  const paste = (place: CellPlace, pasted: Cells) => {
    const cells = withPasted(rows, place.row, place.column, pasted);
    const cut = cutByPasting(place.row, place.column, pasted);
    const taken = tellSize(pasted.length - cut.rows, widthOf(pasted) - cut.columns);
    reshape(cells, place, `Pasted ${taken}`);
    const leftOut = [
      cut.rows > 0 && countOf(cut.rows, 'row'),
      cut.columns > 0 && countOf(cut.columns, 'column'),
    ].filter(Boolean);
    if (leftOut.length === 0) return;
    showToast(
      `${leftOut.join(' and ')} of what was pasted did not fit: a table has at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns.`,
    );
  };
  const last: CellPlace = { row: rows.length - 1, column: columnsOf(rows) - 1 };
  const place = at ?? last;

  return (
    <fieldset
      ref={root}
      className={styles.block}
      aria-label={label}
      onBlur={(event) => {
        if (document.hasFocus() && !event.currentTarget.contains(event.relatedTarget)) setAt(undefined);
      }}
      onPaste={(event) => {
        const target = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
        const pasted = target === undefined ? undefined : pastedCells(event.clipboardData);
        if (!pasted || !at) return;
        event.preventDefault();
        paste(at, pasted);
      }}
    >
      <InlineField
        label="Caption of the table"
        look="caption"
        value={block.caption}
        placeholder="Caption, if any"
        onChange={(caption) => workspace.replace({ ...block, caption }, `caption:${block.id}`)}
        onEnter={() => go({ row: 0, column: 0 })}
      />
      <table className={styles.table}>
        <colgroup>
          {columnShares(rows, WINDOW_LINE).map((share, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place.
            <col key={column} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place.
            <tr key={row}>
              {cells.map((text, column) => (
                <TableCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place.
                  key={column}
                  place={{ row, column }}
                  text={text}
                  isHeader={block.header && row === 0}
                  label={cellLabel(block, row, column)}
                  onText={(words) =>
                    change(withCell(rows, row, column, words), `cell:${row}:${column}:${block.id}`)
                  }
                  onFocus={() => setAt({ row, column })}
                  onGo={go}
                  onLeave={() => root.current?.querySelector<HTMLElement>('[role="toolbar"] button')?.focus()}
                  onAddRow={
                    // An empty last row lets the focus go on: that is the way out of the table.
                    row === last.row && column === last.column && cells.some((cell) => cell.trim() !== '')
                      ? () => addRow({ row: row + 1, column: 0 })
                      : undefined
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {at && (
        <TableTools
          header={block.header}
          onHeader={(header) => workspace.replace({ ...block, header })}
          onAddRow={() => addRow({ ...place, row: place.row + 1 })}
          onAddColumn={() => addColumn({ ...place, column: place.column + 1 })}
          onRemoveRow={
            rows.length > 1 ? () => reshape(withoutRow(rows, place.row), place, 'Row removed') : undefined
          }
          onRemoveColumn={
            columnsOf(rows) > 1
              ? () => reshape(withoutColumn(rows, place.column), place, 'Column removed')
              : undefined
          }
        />
      )}
    </fieldset>
  );
}

function tellSize(rows: number, columns: number): string {
  return `${countOf(rows, 'row')}, ${countOf(columns, 'column')}`;
}

/** “Deadline, row 2”, or by number where the column has no name. */
function cellLabel({ header, rows }: TableBlock, row: number, column: number): string {
  if (header && row === 0) return `Name of column ${column + 1}`;
  const name = header ? (rows[0]?.[column] ?? '').trim() : '';
  return name === '' ? `Row ${row + 1}, column ${column + 1}` : `${name}, row ${row + 1}`;
}
