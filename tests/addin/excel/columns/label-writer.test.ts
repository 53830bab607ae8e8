import { openWorkbook, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

const write = (id: string, cells: readonly { key: string; class: string }[], column = 'Account') =>
  workbook.pane.evaluate(
    ([table, name, list]) =>
      port.writeLabels(table, ['Id'], { column: name, cells: list }).catch((error: { code: string }) => error.code),
    [id, column, cells] as const,
  );

describe('writeLabels', () => {
  test('writes classes into the person’s column by key, and leaves every other cell of it, formulas too', async () => {
    const id = await workbook.startWith([
      ['Id', 'Merchant', 'Account'],
      ['a', 'Taxi', ''],
      ['b', 'Hotel', '="Tra"&"vel"'],
      ['c', 'Paper', 'Travel'],
    ]);
    expect(
      await write(id, [
        { key: 'c', class: 'Office' },
        { key: 'a', class: '6100' },
        { key: 'gone', class: 'Office' },
      ]),
    ).toEqual({ written: 2, gone: 1 });
    expect(await workbook.valuesOf('Sheet1!A1:C4')).toEqual([
      ['Id', 'Merchant', 'Account'],
      ['a', 'Taxi', 6100],
      ['b', 'Hotel', 'Travel'],
      ['c', 'Paper', 'Office'],
    ]);
  });

  test('a class that looks like a formula is written as text', async () => {
    const id = await workbook.startWith([
      ['Id', 'Merchant', 'Account'],
      ['a', 'Taxi', ''],
    ]);
    await write(id, [{ key: 'a', class: '=1+1' }]);
    expect(await workbook.valuesOf('Sheet1!C2:C2')).toEqual([['=1+1']]);
  });

  test('a class reads there as it was written, in cells that show codes and in cells that would drop the zeros', async () => {
    const id = await workbook.startWith([
      ['Id', 'Merchant', 'Account'],
      ['a', 'Taxi', 7],
      ['b', 'Hotel', ''],
      ['c', 'Paper', ''],
      ['d', 'Phone', ''],
    ]);
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('C2:C3').numberFormat = '00000' as never;
        await context.sync();
      }),
    );
    await write(id, [
      { key: 'b', class: '00118' },
      { key: 'c', class: '00118' },
      { key: 'd', class: '6100' },
    ]);
    expect(await workbook.valuesOf('Sheet1!C2:C5')).toEqual([[7], [118], ['00118'], [6100]]);
    const read = await workbook.pane.evaluate((table) => port.readTable(table, { classColumn: 'Account' }), id);
    expect(read.columns[2]?.shown).toEqual(['00007', '00118', '00118', '6100']);
  });

  test('a column that is gone is said', async () => {
    const id = await workbook.startWith([
      ['Id', 'Merchant'],
      ['a', 'Taxi'],
    ]);
    expect(await write(id, [{ key: 'a', class: 'Office' }])).toBe('columns-gone');
  });
});

test('where classes come from is said in a table with a column for it, in another nothing changes', async () => {
  const cells = [
    ['Id', 'Merchant'],
    ['a', 'Taxi'],
    ['b', 'Hotel'],
  ];
  const mark = (table: string) =>
    workbook.pane.evaluate((id) => port.writeSources(id, ['Id'], ['b', 'gone'], 'adopted'), table);
  const id = await workbook.startWith(cells);
  await mark(id);
  expect(await workbook.valuesOf('Sheet1!A1:C3')).toEqual(cells.map((row) => [...row, '']));
  await workbook.pane.evaluate(
    (table) => port.preparePredictionColumns(table, { classes: [], lowConfidence: 0.6, withSource: true }),
    id,
  );
  await mark(id);
  expect(await workbook.valuesOf('Sheet1!F1:F3')).toEqual([['Amend source'], [''], ['adopted']]);
});

test('groups stand in a column of Amend’s own, added once; a class column is added beside, under a free name', async () => {
  const id = await workbook.startWith([
    ['Id', 'Class'],
    ['a', 'Taxi'],
    ['b', 'Hotel'],
  ]);
  const group = (cells: readonly { key: string; class: string }[]) =>
    workbook.pane.evaluate(([table, list]) => port.writeGroups(table, ['Id'], list), [id, cells] as const);
  await group([
    { key: 'a', class: 'Group 2' },
    { key: 'b', class: '=Group' },
    { key: 'gone', class: 'Group 2' },
  ]);
  await group([{ key: 'a', class: 'Travel' }]);
  expect(await workbook.valuesOf('Sheet1!C1:D3')).toEqual([
    ['Amend group', ''],
    ['Travel', ''],
    ['=Group', ''],
  ]);
  expect(await workbook.pane.evaluate((table) => port.columnNames(table), id)).toEqual(['Id', 'Class']);
  expect(await workbook.pane.evaluate((table) => port.addClassColumn(table, 'Class'), id)).toBe('Class 2');
  expect(await workbook.valuesOf('Sheet1!D1:D3')).toEqual([['Class 2'], [''], ['']]);
});
