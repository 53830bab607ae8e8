import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../../../workbench/cells/area.ts';
import { WorkbookFiller } from '../../../workbench/foreign-files/workbook-filler.ts';

const cell = (value: string | number) => Object.freeze({ value, formula: undefined, numberFormat: 'General' });

describe('WorkbookFiller', () => {
  test('the first visible sheet is shown; a workbook without one shows its first', () => {
    const filler = new WorkbookFiller('x.xls');
    filler.addSheet('A', 'Hidden');
    filler.addSheet('B', 'Visible');
    expect(filler.finish('.xls').workbook.activeSheet.name).toBe('B');
    const hidden = new WorkbookFiller('x.xls');
    hidden.addSheet('A', 'VeryHidden');
    expect(hidden.finish('.xls').workbook.activeSheet).toMatchObject({ name: 'A', visibility: 'Visible' });
  });

  test('texts that are too long are cut, cells beyond a sheet left behind, and both are said', () => {
    const filler = new WorkbookFiller('x.ods');
    const sheet = filler.addSheet('A', 'Visible');
    filler.fill(sheet, areaOf(0, 0), cell('x'.repeat(40_000)));
    filler.fill(sheet, areaOf(MAX_ROWS, 0), cell(1));
    filler.fill(sheet, areaOf(0, MAX_COLUMNS - 1, 1, 2), cell(2));
    const { workbook, notes } = filler.finish('.ods');
    expect(String(workbook.activeSheet.valueAt(0, 0))).toHaveLength(32_767);
    expect(workbook.activeSheet.valueAt(0, MAX_COLUMNS - 1)).toBe(2);
    expect(notes.slice(0, 2)).toEqual([
      '1 cell held more than 32,767 characters and was cut.',
      'The file has cells beyond row 1,048,576 or column XFD; they were left behind.',
    ]);
  });

  test('more cells than a browser holds are refused before they are filled', () => {
    const filler = new WorkbookFiller('x.ods');
    const sheet = filler.addSheet('A', 'Visible');
    expect(() => filler.fill(sheet, areaOf(0, 0, MAX_ROWS, MAX_COLUMNS), cell(1))).toThrow(
      'x.ods has more than 5,000,000 filled cells',
    );
  });

  test('a cell has its value, its formula and its format', () => {
    const filler = new WorkbookFiller('x.ods');
    const sheet = filler.addSheet('A', 'Visible');
    filler.fill(sheet, areaOf(0, 0), { value: 0.5, formula: '=1/2', numberFormat: '0%' });
    expect([sheet.textAt(0, 0), sheet.formulaAt(0, 0), sheet.textAt(0, 1)]).toEqual(['50%', '=1/2', '']);
  });
});
