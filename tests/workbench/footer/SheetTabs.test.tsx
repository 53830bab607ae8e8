/** @jest-environment ./tests/setup/page-environment.js */
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SheetTabs } from '../../../workbench/footer/SheetTabs.tsx';
import { addSheet, setVisibility } from '../../../workbench/workbook/sheet-operations.ts';
import type { Sheet } from '../../../workbench/sheets/sheet.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import { bookOf } from '../workbook/book.ts';

describe('SheetTabs', () => {
  test('shows visible sheets, adds one and goes to it', async () => {
    const { workbook } = bookOf([]);
    setVisibility(workbook, addSheet(workbook, 'Secret'), 'Hidden');
    render(<SheetTabs workbook={workbook} onDelete={() => undefined} onProblem={() => undefined} />);
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
    render(<SheetTabs workbook={workbook} onDelete={() => undefined} onProblem={(error) => problems.push(error)} />);
    await userEvent.dblClick(screen.getByRole('tab', { name: 'Sheet1' }));
    await userEvent.keyboard('Spend{Enter}');
    expect(workbook.sheets[0]?.name).toBe('Spend');
    await userEvent.dblClick(screen.getByRole('tab', { name: 'Spend' }));
    await userEvent.keyboard('Other{Enter}');
    expect(problems).toEqual([expect.objectContaining({ code: 'ItemAlreadyExists' })]);
  });
});

describe("a tab's menu", () => {
  const choose = async (tab: string, entry: RegExp) => {
    fireEvent.contextMenu(screen.getByRole('tab', { name: tab }));
    await userEvent.click(await screen.findByRole('menuitem', { name: entry }));
  };
  const names = (workbook: Workbook) => workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`);

  test('renames, moves, hides and shows sheets', async () => {
    const { workbook } = bookOf([]);
    addSheet(workbook, 'Second');
    render(<SheetTabs workbook={workbook} onDelete={() => undefined} onProblem={() => undefined} />);
    await choose('Sheet1', /^Rename/);
    await userEvent.keyboard('First{Enter}');
    await choose('First', /^Move right/);
    expect(names(workbook)).toEqual(['Second Visible', 'First Visible']);
    await choose('First', /^Hide/);
    expect(names(workbook)).toEqual(['Second Visible', 'First Hidden']);
    await choose('Second', /^Show “First”/);
    expect([names(workbook), workbook.activeSheet.name]).toEqual([['Second Visible', 'First Visible'], 'First']);
  });

  test('a sheet is handed on to be deleted, and never the last one', async () => {
    const { workbook } = bookOf([]);
    const second = addSheet(workbook, 'Second');
    const doomed: Sheet[] = [];
    render(<SheetTabs workbook={workbook} onDelete={(sheet) => doomed.push(sheet)} onProblem={() => undefined} />);
    await choose('Second', /^Delete/);
    expect([doomed, names(workbook).length]).toEqual([[second], 2]);
    await choose('Second', /^Hide/);
    fireEvent.contextMenu(screen.getByRole('tab', { name: 'Sheet1' }));
    const off = await screen.findByRole('menuitem', { name: /^Delete/ });
    expect(off.getAttribute('aria-disabled')).toBe('true');
  });
});
