import type { StoodBeside } from '../../../../addin/ports/answers-port.ts';
import { openWorkbook, prediction, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

test('where each class comes from stands beside it, where that was asked for, and is kept true and put back', async () => {
  const id = await workbook.startWith([
    ['Id', 'Merchant'],
    ['a', 'Taxi'],
    ['b', 'Hotel'],
  ]);
  const stood = await workbook.pane.evaluate(
    async ([table, first, second]) => {
      const before: StoodBeside[] = [];
      await port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6, withSource: true });
      await port.writePredictions(table, ['Id'], first);
      // It is kept once it is there.
      await port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 });
      await port.writePredictions(table, ['Id'], second, (rows) => before.push(...rows));
      return before;
    },
    [
      id,
      [prediction('a', 'Travel', 0.75), { ...prediction('b', 'Rent', 1), source: 'rule' as const }],
      [{ ...prediction('a', 'Rent', 1), source: 'label' as const }],
    ] as const,
  );
  const travel = { class: 'Travel', confidence: 0.75, source: 'model' };
  expect(stood).toEqual([{ key: 'a', ...travel }]);
  expect(await workbook.valuesOf('Sheet1!A1:F3')).toEqual([
    ['Id', 'Merchant', 'Amend class', 'Amend confidence', 'Amend correction', 'Amend source'],
    ['a', 'Taxi', 'Rent', 1, '', 'label'],
    ['b', 'Hotel', 'Rent', 1, '', 'rule'],
  ]);
  const expected = { class: 'Rent', confidence: 1, source: null };
  await workbook.pane.evaluate(([table, restores]) => port.restoreAnswers(table, ['Id'], restores), [
    id,
    [{ key: 'a', expected, restored: travel }],
  ] as const);
  expect(await workbook.valuesOf('Sheet1!C2:F2')).toEqual([['Travel', 0.75, '', 'model']]);
  const read = await workbook.pane.evaluate((table) => port.readTable(table), id);
  expect(read.columns.map(({ name }) => name)).toEqual(['Id', 'Merchant']);
});

test('a first answer of a model endpoint is named after it in the column of sources', async () => {
  const id = await workbook.startWith([
    ['Id', 'Merchant'],
    ['a', 'Taxi'],
    ['b', 'Hotel'],
  ]);
  await workbook.pane.evaluate(
    async ([table, writes]) => {
      await port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6, withSource: true });
      await port.writePredictions(table, ['Id'], writes);
    },
    [
      id,
      [
        { ...prediction('a', 'Travel', 0.8), source: 'first' as const, outside: 'small' },
        { ...prediction('b', 'Travel', 0.5), source: 'first' as const },
      ],
    ] as const,
  );
  expect((await workbook.valuesOf('Sheet1!F2:F3')).flat()).toEqual(['first answer of small', 'first answer']);
});
