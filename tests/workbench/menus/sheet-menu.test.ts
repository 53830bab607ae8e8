import { sheetMenu } from '../../../workbench/menus/sheet-menu.ts';
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
  expect(labels).toEqual(['New sheet', 'Rename', 'Move left', 'Move right', 'Hide', 'Delete…']);
});
