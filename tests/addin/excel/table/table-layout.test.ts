import { openWorkbook, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

describe('the headers', () => {
  test('are those of the person’s columns as they are written, blanks and all, whatever Amend added', async () => {
    const id = await workbook.startWith([
      ['Id', 'Merchant ', ' Amount'],
      ['a', 'Taxi', 1],
    ]);
    await workbook.pane.evaluate(async (table) => {
      await port.addIdColumn(table);
      await port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 });
    }, id);
    expect(await workbook.pane.evaluate((table) => port.columnNames(table), id)).toEqual([
      'Id',
      'Merchant ',
      ' Amount',
      'Amend id',
    ]);
  });
});
