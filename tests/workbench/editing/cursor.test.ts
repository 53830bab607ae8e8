import { Cursor } from '../../../workbench/editing/cursor.ts';
import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../../../workbench/cells/area.ts';
import { bookOf, tableOf } from '../workbook/book.ts';

const DOWN = Object.freeze({ rows: 1, columns: 0 });
const RIGHT = Object.freeze({ rows: 0, columns: 1 });
const walk = Object.freeze({ jump: false, extend: false });
const extend = Object.freeze({ jump: false, extend: true });

describe('Cursor', () => {
  test('moves the selection of the workbook and tells it', () => {
    const { workbook } = bookOf([
      [1, 2],
      [3, 4],
    ]);
    const told: unknown[] = [];
    workbook.listen((event) => told.push(event.kind));
    const cursor = new Cursor(workbook);
    cursor.move(DOWN, walk);
    expect(workbook.selection.area).toEqual(areaOf(1, 0));
    expect(told).toEqual(['selectionChanged']);
  });

  test('extending keeps the active cell and looks at the moving corner', () => {
    const cursor = new Cursor(bookOf([[1]]).workbook);
    cursor.goTo({ row: 2, column: 2 });
    cursor.move(DOWN, extend);
    cursor.move(RIGHT, extend);
    expect([cursor.selection, cursor.active, cursor.sight]).toEqual([
      areaOf(2, 2, 2, 2),
      { row: 2, column: 2 },
      { row: 3, column: 3 },
    ]);
    cursor.move({ rows: -1, columns: 0 }, extend);
    expect(cursor.selection).toEqual(areaOf(2, 2, 1, 2));
  });

  test('Enter walks within a selection and leaves it as it is', () => {
    const cursor = new Cursor(bookOf([[1]]).workbook);
    cursor.select(areaOf(0, 0, 2, 2));
    for (let time = 0; time < 3; time += 1) cursor.advance(DOWN);
    expect([cursor.selection, cursor.active]).toEqual([areaOf(0, 0, 2, 2), { row: 1, column: 1 }]);
  });

  test('what an add-in selects moves the active cell there, in sight', () => {
    const { workbook, sheet } = bookOf([[1]]);
    const cursor = new Cursor(workbook);
    cursor.goTo({ row: 9, column: 9 });
    workbook.select(sheet, areaOf(40, 3, 2, 1));
    expect([cursor.active, cursor.sight]).toEqual([
      { row: 40, column: 3 },
      { row: 40, column: 3 },
    ]);
  });

  test('whole columns, rows and everything are selected without scrolling', () => {
    const cursor = new Cursor(tableOf([['A'], [1]]).workbook);
    cursor.selectColumns(3, 2);
    expect([cursor.selection, cursor.active, cursor.sight]).toEqual([
      areaOf(0, 2, MAX_ROWS, 2),
      { row: 0, column: 3 },
      null,
    ]);
    cursor.selectRows(4, 5);
    expect(cursor.selection).toEqual(areaOf(4, 0, 2, MAX_COLUMNS));
    cursor.goTo({ row: 1, column: 0 });
    cursor.selectAll();
    expect([cursor.selection, cursor.active]).toEqual([areaOf(0, 0, 2, 1), { row: 1, column: 0 }]);
    cursor.selectAll();
    expect(cursor.selection).toEqual(areaOf(0, 0, MAX_ROWS, MAX_COLUMNS));
  });
});
