/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SortDialog } from '../../../workbench/dialogs/SortDialog.tsx';
import { sortTarget } from '../../../workbench/editing/sort-target.ts';
import { bookOf, tableOf, valuesAt } from '../workbook/book.ts';

const LINES = [
  ['Region', 'Sum'],
  ['South', 1],
  ['North', 2],
  ['South', 3],
];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const choose = (index: number, name: string, value: string) =>
  userEvent.selectOptions(screen.getAllByRole('combobox', { name })[index]!, value);

test('a table is sorted by one column, then by another, each in its order', async () => {
  const { workbook, sheet, table } = tableOf(LINES);
  const target = sortTarget(sheet, sheet.selection, { row: 1, column: 0 });
  const closed: string[] = [];
  const onClose = () => closed.push('closed');
  render(<SortDialog workbook={workbook} target={target} onProblem={() => undefined} onClose={onClose} />);
  await press('Add a column');
  await choose(1, 'Order', 'descending');
  await press('Sort');
  expect(valuesAt(workbook, 'A2:B4')).toEqual([
    ['North', 2],
    ['South', 3],
    ['South', 1],
  ]);
  expect([table.sort, closed]).toEqual([
    [
      { column: 0, ascending: true },
      { column: 1, ascending: false },
    ],
    ['closed'],
  ]);
});

test('cells without a table are sorted with or without their first row', async () => {
  const { workbook, sheet } = bookOf(LINES);
  const target = sortTarget(sheet, sheet.selection, { row: 0, column: 0 });
  const { unmount } = render(
    <SortDialog workbook={workbook} target={target} onProblem={() => undefined} onClose={() => undefined} />,
  );
  await choose(0, 'Sort by', '1');
  await choose(0, 'Order', 'descending');
  await press('Sort');
  expect(valuesAt(workbook, 'B1:B4').flat()).toEqual(['Sum', 3, 2, 1]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'The first row has headers' }));
  expect(screen.getByRole('option', { name: 'Column B' })).not.toBeNull();
  await press('Sort');
  expect(valuesAt(workbook, 'B1:B4').flat()).toEqual(['Sum', 3, 2, 1]);
  unmount();
});
