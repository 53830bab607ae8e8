import { driftReportOf } from '../../fixtures/drift-report.ts';
import { openWorkbook, type Cells, type OpenWorkbook } from './open-workbook.ts';

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

const select = (address: string) => workbook.page.evaluate((range) => bench.select(range), address);
const selection = () => workbook.pane.evaluate(() => port.selection());

describe('selection', () => {
  test('a cell of a table stands for the table', async () => {
    const id = await workbook.startWith(CARDS);
    await select('Sheet1!B3');
    expect(await selection()).toEqual({ kind: 'table', table: { id, name: 'Table1', worksheet: 'Sheet1', rows: 3 } });
  });

  test('a cell of a filled region stands for the region, whole columns for their filled part', async () => {
    await workbook.startWith();
    await workbook.page.evaluate((cells) => bench.type('Sheet1!B2', cells), CARDS);
    await select('Sheet1!C3');
    expect(await selection()).toEqual({ kind: 'range', address: 'Sheet1!B2:C5', rows: 4, columns: 2 });
    await select('Sheet1!A:C');
    expect(await selection()).toMatchObject({ kind: 'range', address: 'Sheet1!B2:C5' });
  });

  test('a title above the headers and totals below the data are told from the table', async () => {
    await workbook.startWith();
    await workbook.page.evaluate(() =>
      bench.type('Sheet1!A1', [
        ['Cards 2024', '', '', ''],
        ['No', 'Text', 'Amount', 'Class'],
        [1, 'Taxi', 12, 'Travel'],
        [2, 'Paper', 3, 'Office'],
        ['', '', '=SUM(C3:C4)', ''],
      ]),
    );
    await select('Sheet1!B3');
    expect(await selection()).toEqual({
      kind: 'range',
      address: 'Sheet1!A1:D5',
      rows: 5,
      columns: 4,
      part: { address: 'Sheet1!A2:D4', rows: 3, titleRows: 1, totalsRows: 1 },
    });
  });

  test('a title above a table, and blank cells of a sheet with one table, stand for that table without its totals', async () => {
    const id = await workbook.startWith([
      ['Id', 'Amount'],
      ['a', 1],
      ['b', 2],
    ]);
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.getRange('1:1').insert('Down');
          sheet.getRange('A1').values = [['Cards 2024']];
          context.workbook.tables.getItem(table).showTotals = true;
          await context.sync();
        }),
      id,
    );
    const expected = { kind: 'table', table: { id, name: 'Table1', worksheet: 'Sheet1', rows: 2, hasTotals: true } };
    for (const address of ['Sheet1!A1', 'Sheet1!A1:B6', 'Sheet1!H20']) {
      await select(address);
      expect([address, await selection()]).toEqual([address, expected]);
    }
    const { values } = (await workbook.pane.evaluate((table) => port.readTable(table), id)).columns[0]!;
    expect(values).toEqual(['a', 'b']);
  });

  test('an empty cell is nothing, and so are the sheets that Amend made', async () => {
    await workbook.startWith();
    expect(await selection()).toEqual({ kind: 'nothing' });
    await workbook.pane.evaluate((report) => port.writeDriftSheet(report, null), driftReportOf());
    expect(await selection()).toEqual({ kind: 'nothing' });
  });

  test('a listener hears of a new selection until it stops', async () => {
    const id = await workbook.startWith(CARDS);
    await workbook.pane.evaluate(async () => {
      globalThis.selections = 0;
      globalThis.stopListening = await port.onSelectionChanged(() => {
        globalThis.selections++;
      });
    });
    await select('Sheet1!B3');
    await workbook.type('Sheet1!Z1', [['settle']]);
    expect(await workbook.pane.evaluate(() => globalThis.selections)).toBe(1);
    await workbook.pane.evaluate(() => stopListening());
    await select('Sheet1!B4');
    await workbook.type('Sheet1!Z1', [['settle again']]);
    expect(await workbook.pane.evaluate(() => globalThis.selections)).toBe(1);
    expect(id).not.toBe('');
  });
});

describe('makeTable', () => {
  const codeOf = (address: string) =>
    workbook.pane.evaluate(
      (range) =>
        port.makeTable(range).then(
          () => 'made',
          (error) => error.code,
        ),
      address,
    );

  test('a sheet with an odd name is understood', async () => {
    await workbook.startWith();
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Q1's cards!");
        sheet.getRange('A1:B2').values = [
          ['Id', 'Text'],
          ['a', 'b'],
        ];
        await context.sync();
      }),
    );
    const table = await workbook.pane.evaluate(() => port.makeTable("'Q1''s cards!'!A1:B2"));
    expect(table).toMatchObject({ worksheet: "Q1's cards!", rows: 1 });
  });

  test('a header that stands twice is told apart, for a table has no two columns of one name', async () => {
    const id = await workbook.startWith([
      ['Text', 'text', ''],
      ['a', 'b', 'c'],
    ]);
    const names = await workbook.pane.evaluate(
      async (table) => (await port.readTable(table)).columns.map((column) => column.name.toLowerCase()),
      id,
    );
    expect(new Set(names).size).toBe(3);
  });

  test('a range of more cells than Amend reads is refused before the sheet is changed', async () => {
    await workbook.startWith();
    await workbook.type('Sheet1!A1', [['Id'], ['a']]);
    expect(await codeOf('Sheet1!A1:XFD1048576')).toBe('table-too-large');
    expect(await workbook.valuesOf('Sheet1!A1:B2')).toEqual([
      ['Id', ''],
      ['a', ''],
    ]);
  });

  test('headers alone, and a range over another table, are none', async () => {
    await workbook.startWith(CARDS);
    expect(await codeOf('Sheet1!F1:G1')).toBe('range-not-a-table');
    expect(await codeOf('Sheet1!B3:D6')).toBe('range-not-a-table');
  });
});

describe('addIdColumn', () => {
  const add = (id: string) => workbook.pane.evaluate((table) => port.addIdColumn(table), id);
  const ids = async () => (await workbook.valuesOf('Sheet1!C2:C4')).map(([id]) => String(id));

  test('every row gets an id of its own, once', async () => {
    const id = await workbook.startWith(CARDS);
    expect(await add(id)).toBe('Amend id');
    const first = await ids();
    expect(new Set(first).size).toBe(3);
    await add(id);
    expect(await ids()).toEqual(first);
    expect(await workbook.valuesOf('Sheet1!A1:D2')).toEqual([
      ['Id', 'Merchant', 'Amend id', ''],
      ['a', 'Taxi', first[0], ''],
    ]);
  });

  test('new rows and copies get ids; the others keep theirs', async () => {
    const id = await workbook.startWith(CARDS);
    await add(id);
    const [a, b] = await ids();
    await workbook.type('Sheet1!C4', [[a!]]);
    await workbook.type('Sheet1!C3', [['']]);
    await add(id);
    const [first, second, third] = await ids();
    expect(first).toBe(a);
    expect([a, b]).not.toContain(second);
    expect([a, second]).not.toContain(third);
  });

  test('the id column is read as a column of the table, for it is a key', async () => {
    const id = await workbook.startWith(CARDS);
    await add(id);
    expect(
      await workbook.pane.evaluate(
        async (table) => (await port.readTable(table)).columns.map((column) => column.name),
        id,
      ),
    ).toEqual(['Id', 'Merchant', 'Amend id']);
  });
});

describe('settings', () => {
  test('are kept in the workbook, odd names too', async () => {
    await workbook.startWith();
    const read = await workbook.pane.evaluate(async () => {
      await port.writeSetting('__proto__', 'first');
      await port.writeSetting('__proto__', 'second');
      return [await port.readSetting('__proto__'), await port.readSetting('constructor')];
    });
    expect(read).toEqual(['second', null]);
  });
});

declare global {
  var selections: number;
}
