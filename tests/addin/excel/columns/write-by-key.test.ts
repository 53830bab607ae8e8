import { openWorkbook, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());

test('rows that were sorted since they were read get their own cells, by key', async () => {
  const id = await workbook.startWith([
    ['Id', 'Account'],
    ['a', ''],
    ['b', ''],
    ['c', ''],
  ]);
  await workbook.pane.evaluate(
    (table) =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem(table).sort.apply([{ key: 0, ascending: false }]);
        await context.sync();
      }),
    id,
  );
  const written = await workbook.pane.evaluate(
    (table) =>
      port.writeLabels(table, ['Id'], {
        column: 'Account',
        cells: [
          { key: 'a', class: 'Travel' },
          { key: 'gone', class: 'Food' },
        ],
      }),
    id,
  );
  expect(written).toEqual({ written: 1, gone: 1 });
  expect(await workbook.valuesOf('Sheet1!A2:B4')).toEqual([
    ['c', ''],
    ['b', ''],
    ['a', 'Travel'],
  ]);
});
