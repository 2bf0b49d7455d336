import { describe, expect, it } from 'vitest';
import {
  cellsFromTabbed,
  columnShares,
  cutByPasting,
  emptyCells,
  MOST_COLUMNS,
  MOST_ROWS,
  placeCells,
  withCell,
  withColumn,
  withoutColumn,
  withoutRow,
  withPasted,
  withRow,
} from './tables.ts';

const cells = [
  ['a', 'b'],
  ['c', 'd'],
];

describe('cells of a table', () => {
  it('change one at a time, and leave what they were made from as it was', () => {
    expect(withCell(cells, 1, 0, 'x')).toEqual([
      ['a', 'b'],
      ['x', 'd'],
    ]);
    expect(cells[1]).toEqual(['c', 'd']);
  });

  it('gain and lose rows and columns at their place', () => {
    expect(withRow(cells, 1)).toEqual([
      ['a', 'b'],
      ['', ''],
      ['c', 'd'],
    ]);
    expect(withColumn(cells, 2)).toEqual([
      ['a', 'b', ''],
      ['c', 'd', ''],
    ]);
    expect(withoutRow(cells, 0)).toEqual([['c', 'd']]);
    expect(withoutColumn(cells, 0)).toEqual([['b'], ['d']]);
  });

  it('keep their last row and column, and grow no further than a page can bear', () => {
    expect(withoutRow([['a']], 0)).toEqual([['a']]);
    expect(withoutColumn([['a']], 0)).toEqual([['a']]);
    expect(withRow(emptyCells(MOST_ROWS, 1), 0)).toHaveLength(MOST_ROWS);
    expect(withColumn(emptyCells(1, MOST_COLUMNS), 0)[0]).toHaveLength(MOST_COLUMNS);
  });

  it('keep their columns below and beside one that covers several', () => {
    const cell = (text: string, rows = 1, columns = 1) => ({ text, rows, columns });
    const pasted = [
      [cell('North', 3), cell('Step'), cell('Both', 1, 2)],
      [cell('Send'), cell('Tall', 2), cell('A')],
      [cell('Call'), cell('B', 9)],
      [cell('South'), cell('End')],
      [],
    ];
    expect(placeCells(pasted)).toEqual([
      ['North', 'Step', 'Both', ''],
      ['', 'Send', 'Tall', 'A'],
      ['', 'Call', '', 'B'],
      ['South', 'End'],
      [],
    ]);
    expect(placeCells([[cell('a'), cell('b', 2)], []])).toEqual([['a', 'b'], []]);
  });

  it('make room for what is pasted', () => {
    expect(withPasted(cells, 1, 1, [['1', '2'], ['3']])).toEqual([
      ['a', 'b', ''],
      ['c', '1', '2'],
      ['', '3', ''],
    ]);
    expect(cutByPasting(1, 1, [['1', '2'], ['3']])).toEqual({ rows: 0, columns: 0 });
    expect(cutByPasting(1, 2, emptyCells(MOST_ROWS, MOST_COLUMNS))).toEqual({ rows: 1, columns: 2 });
    const huge = withPasted(cells, 0, 0, emptyCells(1000, 100));
    expect([huge.length, huge[0]?.length]).toEqual([MOST_ROWS, MOST_COLUMNS]);
  });
});

it('gives columns their share of the width by the longest line in them', () => {
  expect(columnShares([['', 'x'.repeat(24)]])).toEqual([0.25, 0.75]);
  expect(columnShares([['x'.repeat(5000), `${'x'.repeat(8)}\n`.repeat(90)]])).toEqual([40 / 48, 8 / 48]);
  expect(columnShares([['No.', 'One', 'Two']])).toEqual([1 / 3, 1 / 3, 1 / 3]);
});

it('a column of numbers leaves its room to those with words', () => {
  const [number = 1, ...others] = columnShares([
    ['No.', 'x'.repeat(30), 'x'.repeat(10)],
    ['1', '', ''],
  ]);
  expect(number).toBeCloseTo(8.8 / 90);
  expect(others[0]).toBeCloseTo(0.75 * (1 - number));
  expect(others[1]).toBeCloseTo(0.25 * (1 - number));
});

it('a column is as wide as its longest word, where others have room to give', () => {
  const long = 'words '.repeat(20);
  const [counsel = 0, date = 0, ...others] = columnShares([
    ['General Counsel', 'June 20', long, long, long, long],
  ]);
  expect(counsel).toBeCloseTo((7 * 1.25 + 4) / 90);
  expect(date).toBeCloseTo((4 * 1.25 + 4) / 90);
  for (const share of others) expect(share).toBeCloseTo((1 - counsel - date) / 4);
  const [inWindow = 0] = columnShares([['Counsel', 'x'.repeat(40)]], 45);
  expect(inWindow).toBeCloseTo((7 * 1.25 + 4) / 45);
  const crowded = columnShares([Array.from({ length: 12 }, () => 'Responsibility of platforms')]);
  for (const share of crowded) expect(share).toBeCloseTo(1 / 12);
});

describe('cells from a spreadsheet', () => {
  it('are split at tabs and line ends, without a row for the last line end', () => {
    expect(cellsFromTabbed('a\tb\r\nc\td\r\n')).toEqual(cells);
    expect(cellsFromTabbed('a\tb\nc\t\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('keep tabs, line ends and quotation marks that are within a cell', () => {
    expect(cellsFromTabbed('"two\nlines"\t"a ""quoted"" word"\n"not closed\tb')).toEqual([
      ['two\nlines', 'a "quoted" word'],
      ['"not closed', 'b'],
    ]);
  });

  it('are none in text without a tab', () => {
    expect(cellsFromTabbed('one line\nanother')).toBeUndefined();
  });
});
