/** @jest-environment ./tests/setup/page-environment.js */
import { cellId } from '../../../workbench/drawing/GridCells.tsx';
import { cellAtPointer, underPointer } from '../../../workbench/drawing/under-pointer.ts';
import { layoutOf } from '../../../workbench/layout/viewport.ts';
import { bookOf } from '../workbook/book.ts';

const layout = layoutOf(bookOf([]).sheet);
const port = Object.freeze({ top: 0, left: 0, width: 1_000, height: 600 });
/** A press at pixels of a grid that stands at 100, 50 of the window. */
const grid = Object.assign(document.createElement('div'), {
  getBoundingClientRect: () => ({ left: 100, top: 50 }) as DOMRect,
});
const at = (x: number, y: number, target: EventTarget = grid) => ({ target, clientX: 100 + x, clientY: 50 + y });

test.each([
  ['a cell', 52 + 65, 22 + 21, { cell: { row: 1, column: 1 }, onColumns: false, onRows: false }],
  ['the letter of a column', 52 + 65, 5, { cell: { row: 0, column: 1 }, onColumns: true, onRows: false }],
  ['the number of a row', 5, 22 + 21, { cell: { row: 1, column: 0 }, onColumns: false, onRows: true }],
  ['the corner', 5, 5, { cell: { row: 0, column: 0 }, onColumns: true, onRows: true }],
])('%s', (_, x, y, under) => expect(underPointer(at(x, y), grid, layout, port)).toEqual(under));

test('a cell that is pressed says which it is, and a captured pointer is read by its pixels', () => {
  const cell = Object.assign(document.createElement('div'), { id: cellId(7, 3) });
  cell.setAttribute('role', 'gridcell');
  expect(underPointer(at(0, 0, cell), grid, layout, port).cell).toEqual({ row: 7, column: 3 });
  expect(cellAtPointer(at(52 + 65, 22 + 21, cell), grid, layout, port)).toEqual({ row: 1, column: 1 });
});
