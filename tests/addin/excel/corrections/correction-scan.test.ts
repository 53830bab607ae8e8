import { openWorkbook, type Cells, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
let table: string;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

const CARDS: Cells = Object.freeze([
  ['Id', 'Merchant', 'Amount'],
  ['a', 'Taxi', 1],
  ['b', '#N/A', 2],
  ['c', 'Paper', 3],
  ['d', 'Phone', 4],
]);

/** Amend's columns stand in D (class), E (confidence) and F (correction). */
beforeEach(async () => {
  table = await workbook.startWith(CARDS);
  await workbook.pane.evaluate(async (id) => {
    await port.preparePredictionColumns(id, { classes: ['Travel', 'Office'], lowConfidence: 0.6 });
    await port.writePredictions(
      id,
      ['Id'],
      [{ key: 'a', class: 'Office', confidence: 0.9, source: 'model', changed: false }],
    );
    globalThis.stopListening = await port.onCorrections(
      id,
      ['Id'],
      (corrections) => heard.push(...corrections),
      (problem) => problems.push(problem),
    );
  }, table);
});

/** What was told since the last call, as key and class. */
const told = () =>
  workbook.pane.evaluate(() => heard.splice(0).map((correction) => [correction.key, correction.class]));

describe('scanCorrections', () => {
  test('finds every correction that stands in the column, far apart too', async () => {
    table = await workbook.startWithMade(() => [
      ['Id', 'N'],
      ...Array.from({ length: 30_000 }, (_, i) => [`r${i}`, i]),
    ]);
    await workbook.pane.evaluate(
      (id) => port.preparePredictionColumns(id, { classes: ['Travel'], lowConfidence: 0.6 }),
      table,
    );
    await workbook.page.evaluate(() => {
      for (const row of [2, 3, 15_000, 30_001]) bench.type(`Sheet1!E${row}`, [['Travel']]);
    });
    const found = await workbook.pane.evaluate(
      async (id) =>
        (await port.scanCorrections(id, ['Id'])).map((correction) => [
          correction.key,
          correction.class,
          correction.cells[1]?.value,
        ]),
      table,
    );
    expect(found).toEqual([
      ['r0', 'Travel', 0],
      ['r1', 'Travel', 1],
      ['r14998', 'Travel', 14_998],
      ['r29999', 'Travel', 29_999],
    ]);
  });

  test('a row without a key is left out', async () => {
    await workbook.type('Sheet1!A3', [['']]);
    await workbook.type('Sheet1!F2', [['Travel'], ['Office']]);
    expect(await told()).toEqual([['a', 'Travel']]);
    expect(await workbook.pane.evaluate(async (id) => (await port.scanCorrections(id, ['Id'])).length, table)).toBe(1);
  });

  test('a table without a correction column has none', async () => {
    table = await workbook.startWith(CARDS);
    expect(await workbook.pane.evaluate((id) => port.scanCorrections(id, ['Id']), table)).toEqual([]);
  });
});
