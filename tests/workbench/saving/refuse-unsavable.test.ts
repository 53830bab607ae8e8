import { refuseUnsavable } from '../../../workbench/saving/refuse-unsavable.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';

function named(...names: readonly string[]): Workbook {
  const workbook = new Workbook();
  names.forEach((name, at) => ((at === 0 ? workbook.activeSheet : addSheet(workbook)).name = name));
  return workbook;
}

describe('refuseUnsavable', () => {
  test('a text longer than a cell holds is refused with its place', () => {
    const workbook = named('Data');
    workbook.activeSheet.values.set(0, 1, 'x'.repeat(32_767));
    expect(() => refuseUnsavable(workbook)).not.toThrow();
    workbook.activeSheet.values.set(1, 1, 'x'.repeat(32_768));
    expect(() => refuseUnsavable(workbook)).toThrow(
      'Cell B2 of the sheet “Data” holds 32,768 characters; a cell of an Excel file holds 32,767. Shorten it, then save again.',
    );
  });

  test.each([['a/b'], ['x'.repeat(32)], ["'x"], [''], ['bell\u0007']])(
    'the sheet name %p, which Excel refuses, is refused with the next step',
    (name) => {
      expect(() => refuseUnsavable(named(name))).toThrow(
        `Excel takes no sheet named “${name}”: a name has 1 to 31 characters, none of them \\ / ? * [ ] or :, and no apostrophe at either end. Double-click the sheet's tab to rename it, then save again.`,
      );
    },
  );

  test('sheet names that differ in case alone are refused', () => {
    expect(() => refuseUnsavable(named('Data', 'DATA'))).toThrow(
      'Two sheets are named “DATA”, which Excel reads without regard to case. Double-click the tab of one of them to rename it, then save again.',
    );
  });

  test('a workbook without a visible sheet is refused with a sentence', () => {
    const workbook = named('Data');
    workbook.activeSheet.visibility = 'Hidden';
    expect(() => refuseUnsavable(workbook)).toThrow(
      'The workbook has no visible sheet to save. Add a sheet, then save again.',
    );
  });
});
