/** @jest-environment ./tests/setup/page-environment.js */
import { screen } from '@testing-library/react';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { bookOf, tableOf, valuesAt } from '../workbook/book.ts';
import { showGrid } from '../grid/shown-grid.tsx';

const nameBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name box' });
const bar = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Formula bar' });

describe('FormulaBar', () => {
  test('shows the address and what the cell really holds', async () => {
    const { workbook } = bookOf([[1, '=A1+1']]);
    const { user, cell } = showGrid(workbook);
    await user.click(cell('B1'));
    expect([nameBox().value, bar().value, cell('B1').textContent]).toEqual(['B1', '=A1+1', '2']);
  });

  test('says why a formula has no value', async () => {
    const { workbook } = bookOf([[1, '=NOSUCH(A1)']]);
    const { user, cell } = showGrid(workbook);
    await user.click(cell('A1'));
    expect(screen.queryByRole('note')).toBeNull();
    await user.click(cell('B1'));
    expect(screen.getByRole('note').textContent).toBe(workbook.engine.noteAt(workbook.activeSheet, 0, 1));
  });

  test('the name box goes to an address, a range, a table and another sheet', async () => {
    const { workbook, table } = tableOf([['A'], [1]]);
    addSheet(workbook, 'Other sheet');
    const { user, cursor } = showGrid(workbook);
    const go = async (text: string) => {
      await user.clear(nameBox());
      await user.type(nameBox(), `${text}{Enter}`);
    };
    await go('c7');
    expect(cursor.active).toEqual({ row: 6, column: 2 });
    await go('B2:D4');
    expect(cursor.selection).toEqual({ row: 1, column: 1, rows: 3, columns: 3 });
    await go(table.name);
    expect(cursor.selection).toEqual({ row: 1, column: 0, rows: 1, columns: 1 });
    await go("'Other sheet'!B2");
    expect([workbook.activeSheet.name, cursor.active]).toEqual(['Other sheet', { row: 1, column: 1 }]);
  });

  test('a name that means nothing is told, and the selection stays', async () => {
    const { workbook } = bookOf([['a']]);
    const { user, problems, cursor } = showGrid(workbook);
    await user.clear(nameBox());
    await user.type(nameBox(), 'nowhere{Enter}');
    expect(problems).toEqual([
      expect.objectContaining({
        message:
          'There is no cell, range, table or name “nowhere” in this workbook. Type an address such as B7 or A1:C9.',
      }),
    ]);
    expect(cursor.active).toEqual({ row: 0, column: 0 });
  });

  test('typing in the bar edits the active cell', async () => {
    const { workbook } = bookOf([['old']]);
    const { user, cell, grid } = showGrid(workbook);
    await user.click(cell('A1'));
    await user.click(bar());
    expect(workbook.editing).toBe(true);
    await user.keyboard('er{Enter}');
    expect([valuesAt(workbook, 'A1'), workbook.editing, document.activeElement]).toEqual([[['older']], false, grid()]);
  });
});
