import { sheetMenu } from '../../../workbench/menus/sheet-menu.ts';
import { protectSheet } from '../../../workbench/operations/protect.ts';
import { addSheet, setVisibility } from '../../../workbench/workbook/sheet-operations.ts';
import { bookOf } from '../workbook/book.ts';

test('a sheet moves past hidden ones, and the ends and the last shown sheet say what cannot be done', () => {
  const { workbook, sheet } = bookOf([]);
  const hidden = addSheet(workbook, 'Hidden');
  const last = addSheet(workbook, 'Last');
  setVisibility(workbook, hidden, 'Hidden');
  const entry = (label: string, of = sheet) =>
    sheetMenu({ workbook, sheet: of, rename: () => undefined, remove: () => undefined })
      .flat()
      .find((each) => each.label === label);
  expect([entry('Move left')?.isOff, entry('Move right')?.isOff]).toEqual([true, false]);
  entry('Move right')?.run();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Hidden', 'Last', 'Sheet1']);
  entry('Move left')?.run();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Hidden', 'Sheet1', 'Last']);
  entry('Hide', last)?.run();
  expect([entry('Hide')?.isOff, entry('Delete…')?.isOff]).toEqual([true, true]);
  entry('Show “Hidden”')?.run();
  expect(workbook.activeSheet).toBe(hidden);
});

test('sheets that only programs may show are not offered', () => {
  const { workbook, sheet } = bookOf([]);
  setVisibility(workbook, addSheet(workbook, 'Secret'), 'VeryHidden');
  const labels = sheetMenu({ workbook, sheet, rename: () => undefined, remove: () => undefined })
    .flat()
    .map(({ label }) => label);
  expect(labels).toEqual(['New sheet', 'Rename', 'Move left', 'Move right', 'Hide', 'Protect sheet', 'Delete…']);
});

test('a sheet is protected and freed again, but for one whose password an add-in has', () => {
  const { workbook, sheet } = bookOf([]);
  const protection = () =>
    sheetMenu({ workbook, sheet, rename: () => undefined, remove: () => undefined })
      .flat()
      .find(({ label }) => /protect/i.test(label));
  protection()?.run();
  expect([sheet.isProtected, protection()?.label]).toEqual([true, 'Unprotect sheet']);
  protection()?.run();
  expect(sheet.isProtected).toBe(false);
  protectSheet(workbook, sheet, { password: 'secret' });
  expect(protection()).toMatchObject({ label: 'Unprotect sheet (it has a password)', isOff: true });
});
