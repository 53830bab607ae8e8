/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { selectionSummary, SheetTabs } from '../../../workbench/page/SheetTabs.tsx';
import { areaOf, MAX_ROWS } from '../../../workbench/cells/area.ts';
import { addSheet, setVisibility } from '../../../workbench/workbook/sheet-operations.ts';
import { bookOf } from '../workbook/book.ts';

describe('SheetTabs', () => {
  test('shows visible sheets, adds one and goes to it', async () => {
    const { workbook } = bookOf([]);
    setVisibility(workbook, addSheet(workbook, 'Secret'), 'Hidden');
    render(<SheetTabs workbook={workbook} onProblem={() => undefined} />);
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Sheet1']);
    await userEvent.click(screen.getByRole('button', { name: 'New sheet' }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe(workbook.activeSheet.name);
    await userEvent.click(screen.getByRole('tab', { name: 'Sheet1' }));
    expect(workbook.activeSheet.name).toBe('Sheet1');
  });

  test('a double-click renames, and a taken name is told', async () => {
    const { workbook } = bookOf([]);
    addSheet(workbook, 'Other');
    const problems: unknown[] = [];
    render(<SheetTabs workbook={workbook} onProblem={(error) => problems.push(error)} />);
    await userEvent.dblClick(screen.getByRole('tab', { name: 'Sheet1' }));
    await userEvent.keyboard('Spend{Enter}');
    expect(workbook.sheets[0]?.name).toBe('Spend');
    await userEvent.dblClick(screen.getByRole('tab', { name: 'Spend' }));
    await userEvent.keyboard('Other{Enter}');
    expect(problems).toEqual([expect.objectContaining({ code: 'ItemAlreadyExists' })]);
  });
});

test('the summary adds up what is selected', () => {
  const { workbook, sheet } = bookOf([
    [1, 'a'],
    [2.5, ''],
  ]);
  expect(selectionSummary(workbook)).toBe('');
  workbook.select(sheet, areaOf(0, 0, MAX_ROWS, 2));
  expect(selectionSummary(workbook)).toBe('Average: 1.75   Count: 3   Sum: 3.5');
  workbook.select(sheet, areaOf(0, 1, 2, 1));
  expect(selectionSummary(workbook)).toBe('Count: 1');
});
