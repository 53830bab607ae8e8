import type { SelectedRows } from '../../../../addin/ports/workbook-port.ts';
import { openWorkbook, type Cells, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

const CARDS: Cells = Object.freeze([
  ['Id', 'Merchant', 'Amend class'],
  ['a', 'Taxi', 'Travel'],
  ['b', 'Hotel', 'Travel'],
  ['c', 'Paper', ''],
  ['d', 'Cafe', 'Food'],
]);
const select = (address: string) => workbook.page.evaluate((range) => bench.select(range), address);
const selectedIn = (id: string, most = 100): Promise<SelectedRows> =>
  workbook.pane.evaluate(([table, bound]) => port.selectedRows(table, ['Id'], bound), [id, most] as const);
const answers = ({ rows }: SelectedRows) => rows.map(({ key, answer }) => [key, answer]);

describe('the rows that are selected', () => {
  test('are read with what Amend answers beside them, whichever of their cells are selected', async () => {
    const id = await workbook.startWith(CARDS);
    await select('Sheet1!B3:B4');
    const selected = await selectedIn(id);
    expect(selected.selected).toBe(2);
    expect(answers(selected)).toEqual([
      ['b', 'Travel'],
      ['c', null],
    ]);
  });

  test('of a selection that reaches beyond the table are those of its body', async () => {
    const id = await workbook.startWith(CARDS);
    await select('Sheet1!A1:Z99');
    expect(answers(await selectedIn(id)).map(([key]) => key)).toEqual(['a', 'b', 'c', 'd']);
    await select('Sheet1!E2:F3');
    expect(await selectedIn(id)).toEqual({ selected: 0, rows: [] });
  });

  test('are none of those that are hidden', async () => {
    const id = await workbook.startWith(CARDS);
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('3:3').rowHidden = true;
        await context.sync();
      }),
    );
    await select('Sheet1!C2:C5');
    const selected = await selectedIn(id);
    expect(selected.selected).toBe(4);
    expect(answers(selected).map(([key]) => key)).toEqual(['a', 'c', 'd']);
  });

  test('are counted, and none is read, where there are more than are asked for', async () => {
    const id = await workbook.startWith(CARDS);
    await select('Sheet1!A2:A5');
    expect(await selectedIn(id, 3)).toEqual({ selected: 4, rows: [] });
  });
});

describe('the rows that are shown', () => {
  test('are all that neither a filter nor a hand hides, in a large table, too, in a few requests', async () => {
    const rows = Array.from({ length: 600 }, (_, row) => [`r${row}`, 'Taxi', 'Travel']);
    const id = await workbook.startWith([['Id', 'Merchant', 'Amend class'], ...rows]);
    const shownIn = (most: number): Promise<SelectedRows> =>
      workbook.pane.evaluate(([table, bound]) => port.shownRows(table, ['Id'], bound), [id, most] as const);
    expect(await shownIn(599)).toEqual({ selected: 600, rows: [] });
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        for (const hidden of ['2:300', '302:302', '304:601']) sheet.getRange(hidden).rowHidden = true;
        await context.sync();
      }),
    );
    expect(answers(await shownIn(100))).toEqual([
      ['r299', 'Travel'],
      ['r301', 'Travel'],
    ]);
  });
});
