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

describe('a row, found by its key', () => {
  const inRow = (id: string, key: string) =>
    workbook.pane.evaluate(
      ([table, rowKey]) =>
        port.showRow(table, ['Id'], rowKey).then(
          () => 'shown',
          (error) => error.code,
        ),
      [id, key] as const,
    );

  test('is shown wherever it stands', async () => {
    const id = await workbook.startWith(CARDS);
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(table).sort.apply([{ key: 1, ascending: true }]);
          await context.sync();
        }),
      id,
    );
    expect(await inRow(id, 'c')).toBe('shown');
    expect(await workbook.page.evaluate(() => bench.workbook.selection.area)).toMatchObject({
      row: 2,
      column: 0,
      rows: 1,
      columns: 2,
    });
  });

  test('that is gone is said to be gone', async () => {
    const id = await workbook.startWith(CARDS);
    expect(await inRow(id, 'zz')).toBe('row-gone');
  });
});
