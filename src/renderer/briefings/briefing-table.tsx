import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import {
  Cell,
  Column,
  type ColumnProps,
  Row,
  type SortDirection,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import type { BriefingOrder, BriefingRow } from '../../shared/briefings.ts';
import { Checkbox } from '../components/checkbox.tsx';
import { longDate } from '../dates.ts';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import { useWidth, type Width } from '../widths.ts';
import { BriefingMenu, type BriefingQuestion } from './briefing-menu.tsx';
import { BriefingName } from './briefing-name.tsx';
import type { BriefingRows } from './briefing-rows.ts';
import styles from './briefing-table.module.css';
import { describeRow, onDay } from './describe-briefing.ts';

interface TableColumn {
  id: string;
  name: string;
  /** At 100 % text size in pixels, or a share of what is left. */
  width: number | '2fr' | '3fr';
  /** Only sortable columns have the name of an order. */
  order?: BriefingOrder;
  /** In which widths there is room for it. */
  shownIn?: readonly Width[];
  cell: (row: BriefingRow) => ReactNode;
}

const ROOMY: readonly Width[] = ['wide', 'medium'];

const COLUMNS: readonly TableColumn[] = [
  { id: 'audience', name: 'For', width: '2fr', cell: ({ audience }) => audience },
  {
    id: 'date',
    name: 'Meeting',
    width: 148,
    order: 'date',
    cell: ({ date }) => date && longDate(date),
  },
  {
    id: 'distribution',
    name: 'Distribution',
    width: 104,
    shownIn: ROOMY,
    cell: ({ distribution }) => (distribution === 'internal' ? 'Internal' : 'Outside'),
  },
  {
    id: 'exported',
    name: 'Exported',
    width: 148,
    shownIn: ['wide'],
    cell: ({ lastExportedAt }) => lastExportedAt && onDay(lastExportedAt),
  },
  {
    id: 'updated',
    name: 'Changed',
    width: 148,
    order: 'updated',
    // To remove it was the last change to it.
    cell: ({ updatedAt, removedAt }) => onDay(removedAt ?? updatedAt),
  },
];

/** Of the list as many as fit, a line each; a press on a column's name puts them in its order, or the other way round. */
export function BriefingTable({
  list,
  onAsk,
}: {
  list: BriefingRows;
  onAsk: (question: BriefingQuestion, row: BriefingRow) => void;
}) {
  const { textSize, briefingOrder, briefingOrderReversed } = usePreferences();
  const width = useWidth();
  const scale = textSize / 100;
  const layoutOptions = useMemo(
    () => ({ rowHeight: Math.round(40 * scale), headingHeight: Math.round(34 * scale) }),
    [scale],
  );
  const columns = COLUMNS.filter(({ shownIn }) => !shownIn || shownIn.includes(width));
  const sized = (pixels: TableColumn['width']): ColumnProps['width'] =>
    typeof pixels === 'number' ? Math.round(pixels * scale) : pixels;
  const sortBy = (order: BriefingOrder) =>
    setPreferences({
      briefingOrder: order,
      briefingOrderReversed: order === briefingOrder && !briefingOrderReversed,
    });

  return (
    <div className={styles.place} onKeyDownCapture={list.onKeyDownCapture}>
      <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
        <Table
          aria-label="Briefings"
          data-pane-start=""
          className={styles.table ?? ''}
          selectionMode="multiple"
          selectedKeys={list.chosen}
          onSelectionChange={(keys) =>
            list.setChosen(new Set(keys === 'all' ? list.rows.map(({ id }) => id) : [...keys].map(String)))
          }
          sortDescriptor={{
            column: briefingOrder,
            direction: directionOf(briefingOrder, briefingOrderReversed),
          }}
          onSortChange={({ column }) => sortBy(column as BriefingOrder)}
          {...(list.open && { onRowAction: (id) => list.open?.(String(id)) })}
        >
          <TableHeader className={styles.head ?? ''}>
            <Column id="choose" width={sized(44)} minWidth={0} className={styles.column ?? ''}>
              <Checkbox slot="selection" />
            </Column>
            <Column id="title" isRowHeader allowsSorting width="3fr" className={styles.column ?? ''}>
              {({ sortDirection }) => <ColumnName direction={sortDirection}>Title</ColumnName>}
            </Column>
            {columns.map(({ id, name, width: columnWidth, order }) => (
              <Column
                key={id}
                id={order ?? id}
                allowsSorting={order !== undefined}
                width={sized(columnWidth)}
                className={styles.column ?? ''}
              >
                {({ sortDirection }) => <ColumnName direction={sortDirection}>{name}</ColumnName>}
              </Column>
            ))}
            <Column id="more" width={sized(56)} minWidth={0} className={styles.column ?? ''}>
              <span className={styles.hidden}>More</span>
            </Column>
          </TableHeader>
          <TableBody items={list.rows} dependencies={[list.renaming, columns.length]}>
            {(row) => (
              <Row id={row.id} textValue={describeRow(row)} className={styles.row ?? ''}>
                <Cell className={styles.cell ?? ''}>
                  <Checkbox slot="selection" />
                </Cell>
                <Cell className={styles.title ?? ''}>
                  <BriefingName row={row} list={list} />
                </Cell>
                {columns.map(({ id, cell }) => (
                  <Cell key={id} className={styles.cell ?? ''}>
                    <span className={styles.words} dir="auto">
                      {cell(row)}
                    </span>
                  </Cell>
                ))}
                <Cell className={styles.cell ?? ''}>
                  <BriefingMenu row={row} list={list} onAsk={onAsk} />
                </Cell>
              </Row>
            )}
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}

function ColumnName({ direction, children }: { direction: SortDirection | undefined; children: string }) {
  return (
    <span className={styles.columnName}>
      {children}
      {direction === 'ascending' && <ArrowUp />}
      {direction === 'descending' && <ArrowDown />}
    </span>
  );
}

/** Titles begin with A, days with the latest. */
function directionOf(order: BriefingOrder, reversed: boolean): SortDirection {
  return (order === 'title') === reversed ? 'descending' : 'ascending';
}
