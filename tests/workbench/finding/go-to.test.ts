import { EditProblem } from '../../../workbench/editing/edit-cells.ts';
import { Cursor } from '../../../workbench/editing/cursor.ts';
import { goTo, placesToGo } from '../../../workbench/finding/go-to.ts';
import { addSheet, setVisibility } from '../../../workbench/workbook/sheet-operations.ts';
import { addTable, renameTable } from '../../../workbench/workbook/table-operations.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { tableOf } from '../workbook/book.ts';

test('an address, a sheet and a table are gone to, and what is nowhere is said with an example', () => {
  const { workbook, table } = tableOf([['A'], [1]]);
  const cursor = new Cursor(workbook);
  const other = addSheet(workbook, 'Other');
  goTo(workbook, cursor, ' Other!C3:D4 ');
  expect([workbook.activeSheet, cursor.selection]).toEqual([other, areaOf(2, 2, 2, 2)]);
  goTo(workbook, cursor, table.name);
  expect(cursor.selection).toEqual(areaOf(1, 0));
  expect(() => goTo(workbook, cursor, 'nowhere')).toThrow(EditProblem);
  expect(() => goTo(workbook, cursor, 'nowhere')).toThrow(/Type an address such as B7 or A1:C9\.$/);
});

test('tables of shown sheets can be gone to, in order', () => {
  const { workbook, table } = tableOf([['A'], [1]]);
  renameTable(workbook, table, 'Zebra');
  const hidden = addSheet(workbook, 'Hidden');
  addTable(workbook, { sheet: hidden, area: areaOf(0, 0, 2, 1) }, true, 'addin');
  setVisibility(workbook, hidden, 'Hidden');
  const shown = addSheet(workbook, 'Shown');
  const apple = addTable(workbook, { sheet: shown, area: areaOf(0, 0, 2, 1) }, true, 'addin');
  renameTable(workbook, apple, 'Apple');
  expect(placesToGo(workbook)).toEqual(['Apple', 'Zebra']);
});
