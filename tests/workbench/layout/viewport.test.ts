import {
  cellAtPoint,
  layoutOf,
  pageOf,
  scrollExtent,
  scrollToCell,
  visibleSpans,
} from '../../../workbench/layout/viewport.ts';
import { bookOf } from '../workbook/book.ts';

const port = Object.freeze({ top: 0, left: 0, width: 1_052, height: 622 });
const layoutWith = (frozenRows = 0, frozenColumns = 0) => {
  const { sheet } = bookOf([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  Object.assign(sheet, { frozenRows, frozenColumns });
  return layoutOf(sheet);
};

describe('visibleSpans', () => {
  test('at the top: the rows and columns that fit, and some to spare', () => {
    const { rows, columns } = visibleSpans(layoutWith(), port);
    expect(rows.first).toBe(0);
    expect(rows.last).toBeGreaterThanOrEqual(30);
    expect(rows.last).toBeLessThan(50);
    expect(columns.last).toBeLessThan(25);
  });

  test('amid a leap: what fits, and none to spare', () => {
    const { rows, columns } = visibleSpans(layoutWith(), { ...port, top: 20 * 500 }, true);
    expect(rows).toEqual({ first: 500, last: 530 });
    expect(columns.last).toBeLessThan(visibleSpans(layoutWith(), port).columns.last);
  });

  test('deep in the sheet: only what is near, frozen rows never', () => {
    const { rows } = visibleSpans(layoutWith(2), { ...port, top: 20 * 40_000 });
    expect(rows.first).toBeGreaterThan(39_980);
    expect(rows.last - rows.first).toBeLessThan(70);
    expect(visibleSpans(layoutWith(2), port).rows.first).toBe(2);
  });
});

test('hidden rows are passed over at no cost, however many there are', () => {
  const { sheet } = bookOf([['a']]);
  for (let row = 1; row < 60_000; row += 1) if (row % 10_000 !== 0) sheet.filteredRows.add(row);
  const layout = layoutOf(sheet);
  const { rows } = visibleSpans(layout, port);
  expect([...layout.rows.shown(rows.first, rows.last)].slice(0, 8)).toEqual([
    ...[0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 60_001],
  ]);
  expect([...layout.rows.shown(10, 20)]).toEqual([]);
  sheet.hiddenRows.add(0);
  expect([...layoutOf(sheet).rows.shown(0, 10_000)]).toEqual([10_000]);
});

describe('scrollToCell', () => {
  test('a cell in sight scrolls nothing', () => {
    expect(scrollToCell(layoutWith(), port, 5, 3)).toEqual({ top: 0, left: 0 });
  });

  test('a cell below comes in at the bottom, a cell above at the top below frozen rows', () => {
    expect(scrollToCell(layoutWith(), port, 100, 0).top).toBe(101 * 20 + 20 - 600);
    expect(scrollToCell(layoutWith(1), { ...port, top: 4_000 }, 50, 0).top).toBe(50 * 20 - 20);
  });

  test('a frozen cell is always in sight', () => {
    expect(scrollToCell(layoutWith(1, 1), { ...port, top: 4_000, left: 900 }, 0, 0)).toEqual({ top: 4_000, left: 900 });
  });
});

describe('cellAtPoint', () => {
  test('counts from behind the headers', () => {
    expect(cellAtPoint(layoutWith(), port, 52 + 65, 22 + 21)).toEqual({ row: 1, column: 1 });
  });

  test('frozen cells stay under the pointer when the rest scrolls', () => {
    const scrolled = { ...port, top: 2_000, left: 640 };
    expect(cellAtPoint(layoutWith(1, 1), scrolled, 53, 23)).toEqual({ row: 0, column: 0 });
    expect(cellAtPoint(layoutWith(1, 1), scrolled, 52 + 64, 22 + 20)).toEqual({ row: 101, column: 11 });
  });
});

test('the scroll bars reach what is in use, what is seen and the active cell', () => {
  const layout = layoutWith();
  expect(scrollExtent(layout, port, { row: 0, column: 0 })).toEqual({ rows: 200, columns: 40 });
  expect(scrollExtent(layout, port, { row: 90_000, column: 100 })).toEqual({ rows: 90_060, columns: 108 });
  expect(scrollExtent(layout, port, { row: 1_048_575, column: 16_383 })).toEqual({ rows: 1_048_576, columns: 16_384 });
});

test('a page is what fits, less a row and a column that stay in sight', () => {
  expect(pageOf(layoutWith(), port)).toEqual({ rows: 29, columns: 14 });
});

test('zoomed, rows and columns are so much larger', () => {
  const { rows, columns } = layoutOf(bookOf([]).sheet, undefined, 1.5);
  expect([rows.size(0), rows.offset(10), columns.size(0)]).toEqual([30, 300, 96]);
});
