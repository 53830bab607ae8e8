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

test('a correction is marked as waiting for approval, and not any more: the class is the same', async () => {
  const id = await workbook.startWith(CARDS);
  await workbook.pane.evaluate(
    (table) => port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 }),
    id,
  );
  const write = (as: 'proposed' | 'none') =>
    workbook.pane.evaluate(([table, mark]) => port.writeCorrection(table, ['Id'], 'b', 'Travel', mark), [
      id,
      as,
    ] as const);
  const marked = () => workbook.pane.evaluate((table) => port.proposedRows(table, ['Id']), id);
  expect(await marked()).toEqual([]);
  await write('proposed');
  expect(await marked()).toEqual(['b']);
  expect(await workbook.valuesOf('Sheet1!E3')).toEqual([['Travel']]);
  await write('none');
  expect(await marked()).toEqual([]);
});
