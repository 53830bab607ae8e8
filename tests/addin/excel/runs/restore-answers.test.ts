import type { AnswerRestore, StoodBeside } from '../../../../addin/ports/answers-port.ts';
import { openWorkbook, prediction, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

const blank = { class: null, confidence: null, source: null };

/** Amend's columns stand in C (class), D (confidence) and E (correction). */
async function classified(): Promise<{ id: string; stood: readonly StoodBeside[] }> {
  const id = await workbook.startWith([
    ['Id', 'Merchant'],
    ['a', 'Taxi'],
    ['b', 'Hotel'],
    ['c', 'Paper'],
  ]);
  const stood = await workbook.pane.evaluate(
    async ([table, first, second]) => {
      await port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 });
      const before: StoodBeside[] = [];
      await port.writePredictions(table, ['Id'], first, (rows) => before.push(...rows));
      await port.writePredictions(table, ['Id'], second, (rows) => before.push(...rows));
      return before;
    },
    [
      id,
      [prediction('a', 'Travel', 0.75)],
      [prediction('a', 'Office', 0.5, true), prediction('c', 'Office', 0.9)],
    ] as const,
  );
  return { id, stood };
}

const restore = (id: string, restores: readonly AnswerRestore[]) =>
  workbook.pane.evaluate(([table, list]) => port.restoreAnswers(table, ['Id'], list), [id, restores] as const);

const answers = (id: string) => workbook.pane.evaluate((table) => port.readAnswers(table, ['Id']), id);

test('whoever writes is told what stood there, and it can be put back wherever its row stands, without its mark', async () => {
  const { id, stood } = await classified();
  const travel = { class: 'Travel', confidence: 0.75, source: null };
  expect(stood).toEqual([
    { key: 'a', ...blank },
    { key: 'a', ...travel },
    { key: 'c', ...blank },
  ]);
  const office = { class: 'Office', confidence: 0.5, source: null };
  expect(await answers(id)).toEqual([
    { key: 'a', ...office },
    { key: 'b', ...blank },
    { key: 'c', class: 'Office', confidence: 0.9, source: null },
  ]);
  // The first two rows change their places.
  await workbook.type('Sheet1!A2', [
    ['b', 'Hotel', '', '', ''],
    ['a', 'Taxi', 'Office', 0.5, ''],
  ]);
  const restores = [
    { key: 'a', expected: office, restored: travel },
    { key: 'c', expected: { ...office, confidence: 0.9 }, restored: blank },
    { key: 'gone', expected: office, restored: blank },
  ];
  expect(await restore(id, restores)).toEqual({ written: 2, gone: 1, other: 0 });
  expect(await workbook.valuesOf('Sheet1!A2:E4')).toEqual([
    ['b', 'Hotel', '', '', ''],
    ['a', 'Taxi', 'Travel', 0.75, ''],
    ['c', 'Paper', '', '', ''],
  ]);
  const text = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('C3').load('text');
      await context.sync();
      return cell.text[0]![0];
    }),
  );
  expect(text).toBe('Travel');
});

test('how odd rows were said to be goes with the answer that it was said of, and stays where that stays', async () => {
  const id = await workbook.startWith([
    ['Id', 'Merchant'],
    ['a', 'Taxi'],
    ['b', 'Hotel'],
    ['c', 'Paper'],
  ]);
  const odd = (key: string) => ({ ...prediction(key, 'anomaly', 0.9), oddness: { score: 0.8, reasons: 'Merchant' } });
  await workbook.pane.evaluate(
    async ([table, writes]) => {
      await port.preparePredictionColumns(table, {
        classes: ['anomaly', 'usual'],
        lowConfidence: 0.6,
        withScore: true,
      });
      await port.writePredictions(table, ['Id'], writes);
    },
    [id, [odd('a'), odd('b'), odd('c')]] as const,
  );
  const expected = { class: 'anomaly', confidence: 0.9, source: null };
  await workbook.type('Sheet1!C4', [['usual']]);
  const restores = ['a', 'c'].map((key) => ({ key, expected, restored: blank }));
  expect(await restore(id, restores)).toEqual({ written: 1, gone: 0, other: 1 });
  const [headers, ...rows] = await workbook.valuesOf('Sheet1!A1:G4');
  const at = ['Amend class', 'Amend score', 'Amend reasons'].map((name) => headers!.indexOf(name));
  expect(rows.map((row) => at.map((column) => row[column]))).toEqual([
    ['', '', ''],
    ['anomaly', 0.8, 'Merchant'],
    ['usual', 0.8, 'Merchant'],
  ]);
});

test('a class that somebody typed meanwhile stays', async () => {
  const { id } = await classified();
  await workbook.type('Sheet1!C4', [['Meals']]);
  const expected = { class: 'Office', confidence: 0.9, source: null };
  expect(await restore(id, [{ key: 'c', expected, restored: blank }])).toEqual({ written: 0, gone: 0, other: 1 });
  expect(await workbook.valuesOf('Sheet1!C4:D4')).toEqual([['Meals', 0.9]]);
});
