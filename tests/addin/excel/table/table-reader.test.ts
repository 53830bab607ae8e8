import type { KeptReading } from '../../../../addin/ports/table-reading.ts';
import { openWorkbook, type Cells, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

const CARDS: Cells = Object.freeze([
  ['Id', 'Merchant', 'Amount', 'Day', 'Approved'],
  ['PC-1', 'Taxi', 12.5, 45_292, true],
  ['PC-2', '', -3, 45_293, false],
  ['PC-3', '#N/A', 1e12, 45_294, true],
]);

/** Shows numbers with five digits, as codes are. */
const showPadded = (...addresses: string[]) =>
  workbook.pane.evaluate(
    (ranges) =>
      Excel.run(async (context) => {
        for (const address of ranges)
          context.workbook.worksheets.getItem('Sheet1').getRange(address).numberFormat = '00000' as never;
        await context.sync();
      }),
    addresses,
  );

describe('readTable', () => {
  test('values are numbers, texts, booleans and null, in sheet order', async () => {
    const id = await workbook.startWith(CARDS);
    const table = await workbook.pane.evaluate((table) => port.readTable(table), id);
    expect(table.table).toMatchObject({ id, worksheet: 'Sheet1', rows: 3 });
    expect(table.columns.map((column) => column.name)).toEqual(CARDS[0]);
    expect(table.columns.map((column) => column.values)).toEqual([
      ['PC-1', 'PC-2', 'PC-3'],
      ['Taxi', null, null],
      [12.5, -3, 1e12],
      [45_292, 45_293, 45_294],
      [true, false, true],
    ]);
    expect(table.corrections).toBeNull();
  });

  test('error cells are null, and counted', async () => {
    const id = await workbook.startWith(CARDS);
    const { columns } = await workbook.pane.evaluate((table) => port.readTable(table), id);
    expect(columns.map((column) => column.errorCells)).toEqual([0, 1, 0, 0, 0]);
  });

  test('a column of numbers shown as dates is a date column', async () => {
    const id = await workbook.startWith(CARDS);
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('D2:D4').numberFormat = [
          ['dd/mm/yyyy'],
          ['dd/mm/yyyy'],
          ['dd/mm/yyyy'],
        ];
        await context.sync();
      }),
    );
    const { columns } = await workbook.pane.evaluate((table) => port.readTable(table), id);
    expect(columns.map((column) => column.isDate)).toEqual([false, false, false, true, false]);
  });

  test('classes are what the sheet shows, in the class column and in Amend’s; keys and other columns are values', async () => {
    const id = await workbook.startWith([
      ['No', 'Code', 'Class', 'Amend class', 'Amend confidence', 'Amend correction'],
      [7, 7, 7, 118, 0.5, 229],
      [8, 8, 118, 'Travel', 0.5, ''],
      [9, 9, '', '', '', ''],
    ]);
    await showPadded('A2:D4', 'F2:F4');
    const table = await workbook.pane.evaluate((table) => port.readTable(table, { classColumn: 'Class' }), id);
    expect(table.columns.map(({ name, values, shown }) => [name, values, shown])).toEqual([
      ['No', [7, 8, 9], undefined],
      ['Code', [7, 8, 9], undefined],
      ['Class', [7, 118, null], ['00007', '00118', null]],
    ]);
    expect(table.answers).toEqual(['00118', 'Travel', null]);
    expect(table.corrections).toEqual(['00229', null, null]);
  });

  test('50,000 rows arrive whole, one request a chunk', async () => {
    const id = await workbook.startWithMade(() => [
      ['Id', 'Merchant', 'Description', 'Amount', 'Day', 'Cost centre', 'Number', 'Even'],
      ...Array.from({ length: 50_000 }, (_, i) => [
        `PC-${i}`,
        `Merchant ${i % 97}`,
        `Text describing purchase ${i}`,
        i / 8,
        45_000 + (i % 300),
        `CC-${i % 20}`,
        i,
        i % 2 === 0,
      ]),
    ]);
    let chunks = 0;
    const requests = await workbook.requestsDuring(async () => {
      const read = await workbook.pane.evaluate(async (table) => {
        const progress: number[] = [];
        const { columns } = await port.readTable(table, { onProgress: ({ done }) => progress.push(done) });
        const numbers = columns[6]?.values ?? [];
        return {
          lengths: columns.map((column) => column.values.length),
          last: columns.map((column) => column.values.at(-1)),
          inOrder: numbers.every((value, row) => value === row),
          progress,
        };
      }, id);
      expect(read.lengths).toEqual(new Array(8).fill(50_000));
      expect(read.inOrder).toBe(true);
      expect(read.last).toEqual([
        'PC-49999',
        'Merchant 44',
        'Text describing purchase 49999',
        6249.875,
        45_199,
        'CC-19',
        49_999,
        false,
      ]);
      expect(read.progress.at(-1)).toBe(50_000);
      chunks = read.progress.length;
    });
    // One request finds the table, then one for each chunk.
    expect(requests).toBe(1 + chunks);
    expect(chunks).toBeLessThanOrEqual(6);
  });

  test('cells of 32,767 characters are read in smaller pieces than Excel refuses', async () => {
    const id = await workbook.startWithMade(() => [
      ['Id', 'Text'],
      ...Array.from({ length: 400 }, (_, i) => [`r${i}`, i < 200 ? 'short' : 'x'.repeat(32_767)]),
    ]);
    const lengths = await workbook.pane.evaluate(
      async (table) => (await port.readTable(table)).columns[1]?.values.map((value) => String(value).length),
      id,
    );
    expect(lengths?.slice(200)).toEqual(new Array(200).fill(32_767));
  });

  test('__proto__ is a header like any other', async () => {
    const id = await workbook.startWith([
      ['__proto__', 'constructor'],
      ['a', 'b'],
    ]);
    const { columns } = await workbook.pane.evaluate((table) => port.readTable(table), id);
    expect(columns.map((column) => [column.name, column.values])).toEqual([
      ['__proto__', ['a']],
      ['constructor', ['b']],
    ]);
  });

  test('a table with nothing below its headers has no rows', async () => {
    const id = await workbook.startWith([
      ['Id', 'Merchant'],
      ['', ''],
    ]);
    const table = await workbook.pane.evaluate((table) => port.readTable(table), id);
    expect(table.table.rows).toBe(0);
    expect(table.columns.map((column) => column.values)).toEqual([[], []]);
  });

  test('a table beyond five million cells is refused before it is read', async () => {
    const id = await workbook.startWith([
      ['A', 'B', 'C', 'D', 'E'],
      [1, 2, 3, 4, 5],
    ]);
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(table).resize('A1:E1000002');
          await context.sync();
        }),
      id,
    );
    const requests = await workbook.requestsDuring(async () => {
      const problem = await workbook.pane.evaluate(
        (table) =>
          port.readTable(table).then(
            () => null,
            (error) => ({ code: error.code, message: error.message }),
          ),
        id,
      );
      expect(problem).toMatchObject({
        code: 'table-too-large',
        message: expect.stringContaining('1,000,001 rows and 5 columns'),
      });
    });
    expect(requests).toBe(1);
  });

  test('a cancel stops between two chunks', async () => {
    const id = await workbook.startWithMade(() => [
      ['Id', 'N'],
      ...Array.from({ length: 20_000 }, (_, i) => [`r${i}`, i]),
    ]);
    const name = await workbook.pane.evaluate(async (table) => {
      const stop = new AbortController();
      return port.readTable(table, { signal: stop.signal, onProgress: () => stop.abort() }).then(
        () => 'read',
        (error) => error.name,
      );
    }, id);
    expect(name).toBe('AbortError');
  });

  test('rows deleted while the table is read start the reading anew', async () => {
    const id = await workbook.startWithMade(() => [
      ['Id', 'N'],
      ...Array.from({ length: 12_000 }, (_, i) => [`r${i}`, i]),
    ]);
    // The first request finds the table, the second reads a chunk; before the third, rows go.
    await workbook.page.evaluate(() => {
      globalThis.beforeRequest = (number) => {
        if (number !== 3) return;
        globalThis.beforeRequest = undefined;
        const [sheet] = bench.workbook.sheets;
        const [table] = sheet!.tables;
        bench.workbook.shiftCells(
          sheet!,
          { kind: 'delete', band: { ...table!.area, row: 5, rows: 2_000 }, along: 'rows' },
          'user',
          'RowDeleted',
        );
      };
      globalThis.requests = [];
    });
    const ids = await workbook.pane.evaluate(async (table) => (await port.readTable(table)).columns[0]?.values, id);
    expect(ids).toHaveLength(10_000);
    expect(new Set(ids).size).toBe(10_000);
  });
});

test('a reading that was stopped goes on where it was; where rows moved, or anybody edited a cell, it begins anew', async () => {
  const id = await workbook.startWithMade(() => [
    ['Id', 'Amount'],
    ...Array.from({ length: 12_000 }, (_, row) => [`K-${row}`, row]),
  ]);
  await workbook.pane.evaluate(async (table) => {
    await port.onCorrections(table, ['Id'], () => undefined);
    Object.assign(globalThis, { kept: { part: null } });
  }, id);
  /** How many rows had been read when it went on, and the amount of the row read first. */
  const goOn = (isToStop: boolean) =>
    workbook.pane.evaluate(
      async ([table, stops]) => {
        const { kept } = globalThis as unknown as { kept: KeptReading };
        const stopper = new AbortController();
        const done: number[] = [];
        const read = await port
          .readTable(table, {
            kept,
            keyColumns: ['Id'],
            signal: stopper.signal,
            onProgress: (progress) => {
              done.push(progress.done);
              if (stops) stopper.abort();
            },
          })
          .catch((error: Error) => error.name);
        return typeof read === 'string'
          ? [read, ...done]
          : [...done, read.columns[1]!.values[0], read.columns[1]!.values[11_999], read.columns[1]!.values.length];
      },
      [id, isToStop] as const,
    );
  expect(await goOn(true)).toEqual(['AbortError', 5_000]);
  expect(await goOn(false)).toEqual([10_000, 12_000, 0, 11_999, 12_000]);
  // All is read by now: only the keys are looked at.
  expect(await goOn(false)).toEqual([0, 11_999, 12_000]);
  await workbook.type('Sheet1!B2', [[-1]]);
  expect(await goOn(true)).toEqual(['AbortError', 5_000]);
  await workbook.typeElsewhere('Sheet1!B3', [[-2]]);
  expect(await goOn(false)).toEqual([5_000, 12_000, -1, 11_999, 12_000]);
  await workbook.pane.evaluate(
    (table) =>
      Excel.run(async (context) => {
        context.runtime.enableEvents = false;
        context.workbook.tables.getItem(table).sort.apply([{ key: 1, ascending: false }]);
        await context.sync();
      }),
    id,
  );
  expect(await goOn(false)).toEqual([5_000, 12_000, 11_999, -2, 12_000]);
});

describe('tables that cannot be read', () => {
  const codeOf = (id: string) =>
    workbook.pane.evaluate(
      (table) =>
        port.readTable(table).then(
          () => 'read',
          (error) => error.code,
        ),
      id,
    );

  test('a table that is not there is gone', async () => {
    await workbook.startWith();
    expect(await codeOf('{00000000-0000-0000-0000-000000000000}')).toBe('table-gone');
  });

  test('while a cell is being edited, it says so at once', async () => {
    const id = await workbook.startWith(CARDS);
    await workbook.page.evaluate(() => {
      bench.workbook.editing = true;
    });
    expect(await codeOf(id)).toBe('cell-being-edited');
    await workbook.page.evaluate(() => {
      bench.workbook.editing = false;
    });
    expect(await codeOf(id)).toBe('read');
  });
});
