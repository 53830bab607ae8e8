/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { cellId, GridCells } from '../../../workbench/drawing/GridCells.tsx';
import { layoutOf } from '../../../workbench/layout/viewport.ts';
import { bookOf } from '../workbook/book.ts';

test('cells bear their address, the selected ones say so, hidden rows are left out', () => {
  const { workbook, sheet } = bookOf([
    ['a', 'b'],
    ['hidden', ''],
    ['c', 'd'],
  ]);
  sheet.hiddenRows.add(1);
  sheet.selection = { row: 2, column: 0, rows: 1, columns: 2 };
  render(
    <GridCells
      workbook={workbook}
      sheet={sheet}
      version={1}
      layout={layoutOf(sheet)}
      rows={{ first: 0, last: 2 }}
      columns={{ first: 0, last: 1 }}
    />,
  );
  const cells = screen.getAllByRole('gridcell');
  expect(cells.map((cell) => [cell.dataset['address'], cell.textContent, cell.getAttribute('aria-selected')])).toEqual([
    ['A1', 'a', 'false'],
    ['B1', 'b', 'false'],
    ['A3', 'c', 'true'],
    ['B3', 'd', 'true'],
  ]);
  expect(cells[2]!.id).toBe(cellId(2, 0));
});

test('a number that is wider than its cell is hashes, never cut digits', () => {
  const { workbook, sheet } = bookOf([[123_456_789, 'a long text that is simply cut']]);
  sheet.columnWidths.set(0, 20);
  render(
    <GridCells
      workbook={workbook}
      sheet={sheet}
      version={1}
      layout={layoutOf(sheet)}
      rows={{ first: 0, last: 0 }}
      columns={{ first: 0, last: 1 }}
    />,
  );
  const [number, text] = screen.getAllByRole('gridcell');
  expect([/^#+$/.test(number!.textContent), text!.textContent]).toEqual([true, 'a long text that is simply cut']);
});
