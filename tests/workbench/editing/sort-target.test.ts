import { areaOf } from '../../../workbench/cells/area.ts';
import { EditProblem } from '../../../workbench/editing/edit-cells.ts';
import { sortByColumns, sortColumns, sortTarget } from '../../../workbench/editing/sort-target.ts';
import { bookOf, tableOf, valuesAt } from '../workbook/book.ts';

const ORIGIN = Object.freeze({ row: 0, column: 0 });

test('a cell of a table means the table, with the names of its columns', () => {
  const { sheet, table } = tableOf([
    ['Name', 'Sum'],
    ['b', 2],
  ]);
  const target = sortTarget(sheet, areaOf(1, 1), { row: 1, column: 1 });
  expect([target.table, sortColumns(target)]).toEqual([table, ['Name', 'Sum']]);
});

test('other cells mean the block around, or what is selected of it; headers are texts above something else', () => {
  const { workbook, sheet } = bookOf([
    ['Name', 'Sum'],
    ['b', 2],
    ['a', 3],
  ]);
  const target = sortTarget(sheet, areaOf(1, 0), ORIGIN);
  expect([target.area, target.hasHeaders, sortColumns(target)]).toEqual([areaOf(0, 0, 3, 2), true, ['Name', 'Sum']]);
  sortByColumns(workbook, target, [{ column: 0, ascending: true }]);
  expect(valuesAt(workbook, 'A1:B3')).toEqual([
    ['Name', 'Sum'],
    ['a', 3],
    ['b', 2],
  ]);
  const part = sortTarget(sheet, areaOf(1, 0, 2, 1), { row: 1, column: 0 });
  expect([part.area, part.hasHeaders, sortColumns(part)]).toEqual([areaOf(1, 0, 2, 1), false, ['Column A']]);
});

test('nothing to sort is said, and so is a block that a table is part of', () => {
  expect(() => sortTarget(bookOf([]).sheet, areaOf(0, 0), ORIGIN)).toThrow(EditProblem);
  const { sheet } = tableOf([['A'], [1]]);
  sheet.values.set(0, 1, 'beside');
  sheet.values.set(1, 1, 'beside');
  expect(() => sortTarget(sheet, areaOf(0, 1), { row: 0, column: 1 })).toThrow(/a table would be sorted together/);
});
