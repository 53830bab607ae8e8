/** @jest-environment ./tests/setup/page-environment.js */
import { screen } from '@testing-library/react';
import { setValidation } from '../../../workbench/workbook/validation-rules.ts';
import { at, bookOf, valuesAt } from '../workbook/book.ts';
import { showGrid } from './shown-grid.tsx';

async function typeInList(typed: string) {
  const { workbook } = bookOf([['']]);
  setValidation(workbook, at(workbook, 'A1:A3'), {
    rule: { list: { inCellDropDown: true, source: 'Fuel,Fuel card,Hotels,Taxi' } },
    alert: { showAlert: true, style: 'Warning', title: '', message: '' },
  });
  const shown = showGrid(workbook);
  await shown.user.click(shown.cell('A1'));
  await shown.user.keyboard(typed);
  return { workbook, ...shown };
}

const suggested = () => screen.queryAllByRole('option').map((option) => option.textContent);
const marked = () => document.querySelector('.choice.marked')?.textContent ?? null;

test('choices that fit what is typed are listed, and Down and Enter take one', async () => {
  const { workbook, user, cursor } = await typeInList('fu');
  expect([suggested(), marked()]).toEqual([['Fuel', 'Fuel card'], null]);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const option = screen.getByRole('option', { name: 'Fuel card' });
  expect([marked(), screen.getByLabelText('Cell A1').getAttribute('aria-activedescendant')]).toEqual([
    'Fuel card',
    option.id,
  ]);
  await user.keyboard('{Enter}');
  expect([valuesAt(workbook, 'A1'), cursor.active.row, suggested()]).toEqual([[['Fuel card']], 1, []]);
});

test('while none is marked, Enter takes what was typed, also where it is no choice', async () => {
  const { workbook, user } = await typeInList('fue{Enter}');
  expect(valuesAt(workbook, 'A1')).toEqual([['fue']]);
  await user.keyboard('fu{ArrowDown}{ArrowUp}{Tab}');
  expect(valuesAt(workbook, 'A2')).toEqual([['fu']]);
});

test('a mark goes when more is typed', async () => {
  const { user } = await typeInList('fu');
  await user.keyboard('{ArrowDown}');
  expect(marked()).toBe('Fuel');
  await user.keyboard('e');
  expect(marked()).toBeNull();
});

test('a press on a choice takes it and gives the keyboard back to the grid', async () => {
  const { workbook, user, grid } = await typeInList('x{Backspace}tax');
  await user.click(screen.getByRole('option', { name: 'Taxi' }));
  expect([valuesAt(workbook, 'A1'), document.activeElement]).toEqual([[['Taxi']], grid()]);
});

test('without fitting choices, and in cells without a list, arrows leave the cell as ever', async () => {
  const { workbook, cursor } = await typeInList('zebra{ArrowDown}');
  expect([valuesAt(workbook, 'A1'), cursor.active.row]).toEqual([[['zebra']], 1]);
});
