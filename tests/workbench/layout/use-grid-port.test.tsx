/** @jest-environment ./tests/setup/page-environment.js */
import { act, fireEvent, waitFor } from '@testing-library/react';
import { filterTable } from '../../../workbench/workbook/table-sort.ts';
import { bookOf, tableOf } from '../workbook/book.ts';
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

test('a leap through the sheet draws what is seen, and some rows to spare once it is over', async () => {
  const { workbook } = bookOf(Array.from({ length: 3_000 }, (_, row) => [row + 1]));
  const { grid } = showGrid(workbook);
  giveSize(grid(), 1_000, 622);
  const scrollTo = (top: number) => {
    grid().scrollTop = top;
    fireEvent.scroll(grid());
  };
  const drawn = () => document.querySelectorAll('[data-address^="A"]').length;
  act(() => scrollTo(2_000 * 20));
  expect(document.querySelector('[data-address="A2001"]')?.textContent).toBe('2001');
  // 30 whole rows of 20 pixels, and the one below.
  expect(drawn()).toBe(31);
  await waitFor(() => expect(drawn()).toBe(31 + 2 * 12));
  act(() => scrollTo(2_003 * 20));
  expect(drawn()).toBe(31 + 2 * 12);
});
