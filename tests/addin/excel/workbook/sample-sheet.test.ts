import { freeName } from '../../../../addin/excel/workbook/sample-sheet.ts';
import type { SampleTable } from '../../../../addin/ports/workbook-port.ts';
import { openWorkbook, type OpenWorkbook } from '../open-workbook.ts';

const SAMPLE: SampleTable = {
  headers: ['No.', 'Merchant', 'Account'],
  rows: [
    [1, 'City Cabs', 'Travel'],
    [2, 'Park Lodge', null],
  ],
};

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

test('a sample is a table on a sheet of its own, and is selected', async () => {
  await workbook.startWith([['Id'], ['a']]);
  const table = await workbook.pane.evaluate((sample) => port.addSample(sample), SAMPLE);
  expect(table).toMatchObject({ worksheet: 'Amend sample', rows: 2 });
  expect(await workbook.valuesOf('Amend sample!A1:C3')).toEqual([
    ['No.', 'Merchant', 'Account'],
    [1, 'City Cabs', 'Travel'],
    [2, 'Park Lodge', ''],
  ]);
  expect(await workbook.pane.evaluate(() => port.selection())).toEqual({ kind: 'table', table });
  expect(await workbook.pane.evaluate((sample) => port.addSample(sample), SAMPLE)).toMatchObject({
    worksheet: 'Amend sample 2',
  });
});

test('its name is one that is free, whatever the case of those that are taken', () => {
  expect([freeName(['Sheet1']), freeName(['amend SAMPLE', 'Amend sample 2'])]).toEqual([
    'Amend sample',
    'Amend sample 3',
  ]);
});
