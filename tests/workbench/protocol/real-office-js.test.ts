import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openExcelHost, type ExcelHostTest } from '../../setup/excel-host.ts';

let host: ExcelHostTest;

beforeAll(async () => {
  host = await openExcelHost();
});

afterAll(() => host.close());

test('the library finds Excel on the web', async () => {
  const info = await host.pane.evaluate(() => ({ host: Office.context.host, platform: Office.context.platform, api15: Office.context.requirements.isSetSupported('ExcelApi', '1.15'), api16: Office.context.requirements.isSetSupported('ExcelApi', '1.16') }));
  expect(info).toEqual({ host: 'Excel', platform: 'OfficeOnline', api15: true, api16: false });
});

test('the selected range is read', async () => {
  const read = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address,values,rowCount');
      await context.sync();
      return [range.address, range.values, range.rowCount];
    }),
  );
  expect(read).toEqual(['Sheet1!A1', [['']], 1]);
});
