import { everyCell, queueAddedColumns } from '../../../../addin/excel/columns/added-columns.ts';
import type { TableLayout } from '../../../../addin/excel/table/table-layout.ts';

/** What is asked of a table of two columns by an Excel that has ExcelApi 1.13, or has not. */
function asked(hasResize: boolean): unknown[] {
  const calls: unknown[] = [];
  const named = (index: number) => ({
    set name(name: string) {
      calls.push(['name', index, name]);
    },
  });
  const table = {
    getRange: () => ({ getResizedRange: (rows: number, columns: number) => [rows, columns] }),
    resize: (by: unknown) => calls.push(['resize', by]),
    columns: { getItemAt: named, add: (_index: unknown, _values: unknown, name: string) => calls.push(['add', name]) },
  };
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: () => hasResize } } } });
  queueAddedColumns({ table, columnNames: ['Id', 'Merchant'] } as unknown as TableLayout, ['Class', 'Confidence']);
  Reflect.deleteProperty(globalThis, 'Office');
  return calls;
}

test('a table is widened over the empty cells beside it, so that nothing else moves', () => {
  expect(asked(true)).toEqual([
    ['resize', [0, 2]],
    ['name', 2, 'Class'],
    ['name', 3, 'Confidence'],
  ]);
});

test('an Excel that cannot widen tables inserts the columns', () => {
  expect(asked(false)).toEqual([
    ['add', 'Class'],
    ['add', 'Confidence'],
  ]);
});

test('one value stands for every cell, as Office.js takes it', () => {
  expect(everyCell('@')).toBe('@');
});
