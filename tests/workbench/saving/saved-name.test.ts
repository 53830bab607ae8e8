import { newFile } from '../../../workbench/saving/new-file.ts';
import { copyName, savedName } from '../../../workbench/saving/saved-name.ts';
import { WorkbookPackage } from '../../../workbench/package/workbook-package.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';

const fileOf = (contentType: string) => ({
  ...newFile(new Workbook()),
  pack: WorkbookPackage.of({
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${contentType}"/></Types>`,
  }),
});

test('a workbook is named by what it is, not by what it was opened from', () => {
  expect(savedName('spend.csv', null)).toBe('spend.xlsx');
  expect(savedName('a.b.xlsm', fileOf('application/vnd.ms-excel.sheet.macroEnabled.main+xml'))).toBe('a.b.xlsm');
  expect(
    savedName('wrong.xlsm', fileOf('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')),
  ).toBe('wrong.xlsx');
  expect(
    savedName('form.xltx', fileOf('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml')),
  ).toBe('form.xltx');
});

test('a copy stands beside it', () => {
  expect(copyName('a.b.xlsm')).toBe('a.b - copy.xlsm');
});
