import { openWorkbook, type OpenWorkbook } from '../open-workbook.ts';
import { CARDS, listenToCards, toldOf } from './listen-to-cards.ts';

let workbook: OpenWorkbook;
let table: string;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

/** Amend's columns stand in D (class), E (confidence) and F (correction). */
beforeEach(async () => {
  table = await listenToCards(workbook);
});

const told = () => toldOf(workbook);

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

describe('what is typed while a scan reads the sheet', () => {
  /** Scans, while somebody types before one of its requests. */
  async function scanMeanwhile(before: number): Promise<void> {
    await workbook.page.evaluate((wanted) => {
      globalThis.requests = [];
      globalThis.beforeRequest = (number) => {
        if (number !== wanted) return;
        globalThis.beforeRequest = undefined;
        bench.type('Sheet1!F3', [['Travel']]);
      };
    }, before);
    await workbook.pane.evaluate((id) => port.scanCorrections(id, ['Id']), table);
    expect(await workbook.page.evaluate(() => globalThis.beforeRequest)).toBeUndefined();
    await workbook.type('Sheet1!M40', [['elsewhere']]);
  }

  test.each([1, 2, 3, 4])('before its request %i is told as the word of who typed it', async (request) => {
    await scanMeanwhile(request);
    expect(await told()).toEqual([['b', 'Travel']]);
    // Nor is it taken for emptied, where it was told before the scan took note of what it had read.
    expect(await workbook.pane.evaluate((id) => port.emptiedCorrections(id, ['Id']), table)).toEqual([]);
  });
});
