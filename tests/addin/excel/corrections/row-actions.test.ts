import { openWorkbook, type Cells, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

const CARDS: Cells = Object.freeze([
  ['Id', 'Merchant'],
  ['a', 'Taxi'],
  ['b', 'Hotel'],
  ['c', 'Paper'],
]);

describe('one row', () => {
  test('takes a correction, and gives it back', async () => {
    const id = await workbook.startWith(CARDS);
    const correct = (className: string) =>
      workbook.pane.evaluate(([table, text]) => port.writeCorrection(table, ['Id'], 'b', text), [
        id,
        className,
      ] as const);
    await workbook.pane.evaluate(
      (table) => port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 }),
      id,
    );
    await correct('=Travel');
    expect(await workbook.valuesOf('Sheet1!E2:E4')).toEqual([[''], ['=Travel'], ['']]);
    await correct('');
    expect(await workbook.valuesOf('Sheet1!E3')).toEqual([['']]);
  });
});
