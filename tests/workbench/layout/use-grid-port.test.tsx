/** @jest-environment jsdom */
import { act, fireEvent } from '@testing-library/react';
import { filterTable } from '../../../workbench/workbook/table-sort.ts';
import { tableOf } from '../workbook/book.ts';
import { change, showGrid } from '../grid/shown-grid.tsx';

/** jsdom lays nothing out: the grid gets the size that a browser would give it. */
function giveSize(grid: HTMLElement, width: number, height: number): void {
  for (const [name, value] of Object.entries({ clientWidth: width, clientHeight: height }))
    Object.defineProperty(grid, name, { value, configurable: true });
}

test('a filter while scrolled far down leaves rows in sight', async () => {
  const lines = Array.from({ length: 3_000 }, (_, row) => [row % 100 === 0 ? 'North' : 'South']);
  const { workbook, sheet, table } = tableOf([['Region'], ...lines]);
  const { grid } = showGrid(workbook);
  giveSize(grid(), 1_000, 600);
  await act(async () => {
    grid().scrollTop = 2_900 * 20;
    fireEvent.scroll(grid());
  });
  expect(document.querySelector('[data-address="A2905"]')?.textContent).toBe('South');
  await change(() => filterTable(workbook, sheet, table, 0, new Set(['North'])));
  const shown = [...document.querySelectorAll('[data-address^="A"]')].filter((cell) => cell.textContent === 'North');
  expect(shown.length).toBeGreaterThan(20);
  expect(grid().scrollTop).toBeLessThan(31 * 20);
});
