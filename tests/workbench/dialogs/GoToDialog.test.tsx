/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { areaOf } from '../../../workbench/cells/area.ts';
import { GoToDialog } from '../../../workbench/dialogs/GoToDialog.tsx';
import { Cursor } from '../../../workbench/editing/cursor.ts';
import { tableOf } from '../workbook/book.ts';

function showDialog() {
  const { workbook } = tableOf([['A'], [1], [2]]);
  const cursor = new Cursor(workbook);
  const closed: string[] = [];
  const onClose = () => closed.push('closed');
  render(<GoToDialog workbook={workbook} cursor={cursor} onProblem={() => undefined} onClose={onClose} />);
  return { cursor, closed };
}

test('an address is typed and gone to; what is nowhere is said beside it, and the dialog stays', async () => {
  const { cursor, closed } = showDialog();
  const field = screen.getByRole('textbox', { name: 'Go to an address, a table or a name' });
  await userEvent.type(field, 'nowhere{Enter}');
  expect(screen.getByText(/no cell, range, table or name “nowhere”/)).not.toBeNull();
  expect(closed).toEqual([]);
  await userEvent.clear(field);
  await userEvent.type(field, 'C7{Enter}');
  expect([cursor.selection, closed]).toEqual([areaOf(6, 2), ['closed']]);
});

test('tables are offered by name', async () => {
  const { cursor, closed } = showDialog();
  await userEvent.click(screen.getByRole('button', { name: 'Table1' }));
  expect([cursor.selection, closed]).toEqual([areaOf(1, 0, 2, 1), ['closed']]);
});
