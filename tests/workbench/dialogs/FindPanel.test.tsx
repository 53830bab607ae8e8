/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { FindPanel } from '../../../workbench/dialogs/FindPanel.tsx';
import { Cursor } from '../../../workbench/editing/cursor.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { bookOf, valuesAt } from '../workbook/book.ts';

function showPanel(lines: Parameters<typeof bookOf>[0], isReplacing = false) {
  const { workbook, sheet } = bookOf(lines);
  const cursor = new Cursor(workbook);
  const problems: unknown[] = [];
  const closed: string[] = [];
  render(
    <FindPanel
      workbook={workbook}
      cursor={cursor}
      request={{ isReplacing }}
      onProblem={(error) => problems.push(error)}
      onClose={() => closed.push('closed')}
    />,
  );
  return { workbook, sheet, cursor, problems, closed, note: () => screen.getByRole('status').textContent };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const type = (label: string, text: string) => userEvent.type(screen.getByRole('textbox', { name: label }), text);

test('the keyboard is in the field; Enter goes on, Shift and Enter back, and Escape closes', async () => {
  const { cursor, note, closed } = showPanel([['x', 'y', 'x', 'x']]);
  await userEvent.keyboard('x{Enter}');
  expect([cursor.active.column, note()]).toEqual([2, 'Found in Sheet1!C1.']);
  await userEvent.keyboard('{Enter}{Shift>}{Enter}{/Shift}');
  expect(cursor.active.column).toBe(2);
  await userEvent.keyboard('{Escape}');
  expect(closed).toEqual(['closed']);
});

test('options narrow the search, and it goes through all sheets when asked', async () => {
  const { workbook, cursor, note } = showPanel([['X', 'x1', '=1+1']]);
  addSheet(workbook, 'Other').values.set(3, 1, 'x');
  await userEvent.keyboard('x');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Match case' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Whole cell' }));
  await press('Find next');
  expect(note()).toBe('Nothing that is shown matches “x”.');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Within' }), 'workbook');
  await press('Find next');
  expect([workbook.activeSheet.name, cursor.active]).toEqual(['Other', { row: 3, column: 1 }]);
});

test('one is replaced and the next gone to, then all the others, in formulas too', async () => {
  const { workbook, cursor, note } = showPanel([['old', 'b', 'old', '="an old one"', 'old']], true);
  await type('Find', 'old');
  await type('Replace with', 'new');
  await press('Replace');
  expect([valuesAt(workbook, 'A1:C1'), cursor.active.column]).toEqual([[['new', 'b', 'old']], 2]);
  await press('Replace all');
  expect(valuesAt(workbook, 'A1:E1')).toEqual([['new', 'b', 'new', 'an new one', 'new']]);
  expect(note()).toBe('3 cells were changed. Hidden cells stay as they are.');
});

test('within a selection of several cells nothing else is found or changed', async () => {
  const { workbook, sheet, cursor } = showPanel([['x', 'x', 'x']], true);
  cursor.select(areaOf(0, 0, 1, 2));
  await type('Find', 'x');
  await press('Find next');
  await press('Find next');
  expect([cursor.active.column, cursor.selection]).toEqual([0, areaOf(0, 0, 1, 2)]);
  await type('Replace with', 'z');
  await press('Replace all');
  expect([valuesAt(workbook, 'A1:C1'), sheet.selection]).toEqual([[['z', 'z', 'x']], areaOf(0, 0, 1, 2)]);
});

test('a protected sheet says so, and nothing is changed', async () => {
  const { workbook, sheet, problems } = showPanel([['x']], true);
  sheet.isProtected = true;
  await type('Find', 'x');
  await press('Replace all');
  expect([valuesAt(workbook, 'A1'), problems]).toEqual([[['x']], [expect.objectContaining({ code: 'AccessDenied' })]]);
});
