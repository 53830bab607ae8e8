import type { PredictionWrite } from '../../../../addin/ports/workbook-port.ts';
import { openWorkbook, prediction, type Cells, type OpenWorkbook } from '../open-workbook.ts';

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
  ['d', 'Phone'],
]);

/** A table with Amend's columns in C (class), D (confidence) and E (correction). */
async function prepared(cells: Cells = CARDS): Promise<string> {
  const id = await workbook.startWith(cells);
  await workbook.pane.evaluate(
    (table) => port.preparePredictionColumns(table, { classes: ['Travel', 'Office'], lowConfidence: 0.6 }),
    id,
  );
  return id;
}

function write(id: string, writes: readonly PredictionWrite[], keyColumns: readonly string[] = ['Id']) {
  return workbook.pane.evaluate(([table, keys, list]) => port.writePredictions(table, keys, list), [
    id,
    keyColumns,
    writes,
  ] as const);
}

function codeOfWrite(id: string, writes: readonly PredictionWrite[]) {
  return workbook.pane.evaluate(
    ([table, list]) =>
      port.writePredictions(table, ['Id'], list).then(
        () => 'written',
        (error) => error.code,
      ),
    [id, writes] as const,
  );
}

/** What the person sees and what fills the class cells. */
function looksOf(address: string) {
  return workbook.pane.evaluate(
    (range) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem('Sheet1').getRange(range).load('text,rowCount');
        await context.sync();
        const rows = Array.from({ length: cells.rowCount }, (_, row) => cells.getRow(row).load('format/fill/color'));
        await context.sync();
        return rows.map((row, index) => ({ text: cells.text[index]![0]!, fill: row.format.fill.color }));
      }),
    address,
  );
}

describe('writePredictions', () => {
  test('writes class and confidence beside their rows, and nothing else', async () => {
    const id = await prepared();
    expect(await write(id, [prediction('b', 'Travel', 0.75), prediction('a', 'Office', 0.5)])).toEqual({
      written: 2,
      gone: 0,
    });
    expect(await workbook.valuesOf('Sheet1!A1:F5')).toEqual([
      ['Id', 'Merchant', 'Amend class', 'Amend confidence', 'Amend correction', ''],
      ['a', 'Taxi', 'Office', 0.5, '', ''],
      ['b', 'Hotel', 'Travel', 0.75, '', ''],
      ['c', 'Paper', '', '', '', ''],
      ['d', 'Phone', '', '', '', ''],
    ]);
  });

  test('costs two requests a call', async () => {
    const id = await prepared();
    const requests = await workbook.requestsDuring(() =>
      write(id, [prediction('a', 'Travel'), prediction('d', 'Office', 0.9, true)]),
    );
    expect(requests).toBe(2);
  });

  test('5,000 rows of 50,000 cost two requests too', async () => {
    const id = await workbook.startWithMade(() => [
      ['Id', 'N'],
      ...Array.from({ length: 50_000 }, (_, i) => [`PC-${i}`, i]),
    ]);
    await workbook.pane.evaluate(
      (table) => port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 }),
      id,
    );
    const requests = await workbook.requestsDuring(async () => {
      const result = await workbook.pane.evaluate((table) => {
        const writes = Array.from({ length: 5_000 }, (_, i) => ({
          key: `PC-${20_000 + i}`,
          class: `Class ${i % 20}`,
          confidence: 0.8,
          source: 'model' as const,
          changed: false,
        }));
        return port.writePredictions(table, ['Id'], writes);
      }, id);
      expect(result).toEqual({ written: 5_000, gone: 0 });
    });
    expect(requests).toBe(2);
    expect(await workbook.valuesOf('Sheet1!C20001:C20003')).toEqual([[''], ['Class 0'], ['Class 1']]);
    expect(await workbook.valuesOf('Sheet1!C25000:C25002')).toEqual([['Class 18'], ['Class 19'], ['']]);
  });

  test('rows that were sorted, inserted and deleted since they were read are found by key; rows that are gone are counted', async () => {
    const id = await prepared();
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          const found = context.workbook.tables.getItem(table);
          found.sort.apply([{ key: 1, ascending: true }]);
          found.rows.add(0, [['new', 'Zoo', '', '', '']]);
          await context.sync();
          found.rows.getItemAt(1).delete();
          await context.sync();
        }),
      id,
    );
    // Sorted by merchant: b Hotel, c Paper, d Phone, a Taxi; "new" is first, and b is deleted.
    expect(await write(id, [prediction('a', 'A'), prediction('b', 'B'), prediction('c', 'C')])).toEqual({
      written: 2,
      gone: 1,
    });
    expect(await workbook.valuesOf('Sheet1!A2:C5')).toEqual([
      ['new', 'Zoo', ''],
      ['c', 'Paper', 'C'],
      ['d', 'Phone', ''],
      ['a', 'Taxi', 'A'],
    ]);
  });

  test('rows that move between the reading of the keys and the writing get their own answer all the same', async () => {
    const id = await prepared();
    await write(id, [prediction('a', 'A'), prediction('b', 'B'), prediction('c', 'C'), prediction('d', 'D')]);
    // A person swaps rows a and d, answers and all, just before the second request, the write, arrives.
    await workbook.page.evaluate(() => {
      globalThis.requests = [];
      globalThis.beforeRequest = (number) => {
        if (number !== 2) return;
        globalThis.beforeRequest = undefined;
        bench.type('Sheet1!A2', [['d', 'Phone', 'D']]);
        bench.type('Sheet1!A5', [['a', 'Taxi', 'A']]);
      };
    });
    expect(await write(id, [prediction('a', 'A2')])).toEqual({ written: 1, gone: 0 });
    // Row d had got the answer of a for a moment; now it is blank rather than wrong.
    expect(await workbook.valuesOf('Sheet1!A2:C5')).toEqual([
      ['d', 'Phone', ''],
      ['b', 'Hotel', 'B'],
      ['c', 'Paper', 'C'],
      ['a', 'Taxi', 'A2'],
    ]);
  });

  /** Has the pane listen for corrections, and so for edits, as it does while a classifier is open. */
  const listen = (id: string) =>
    workbook.pane.evaluate((table) => port.onCorrections(table, ['Id'], () => undefined).then(() => undefined), id);

  test('a second write reads the keys of its own rows alone, and those of all rows once anything was edited', async () => {
    const made = () => [['Id', 'N'], ...Array.from({ length: 3_000 }, (_, row) => [`r${row}`, row])];
    const id = await workbook.startWithMade(made);
    await workbook.pane.evaluate(
      (table) => port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 }),
      id,
    );
    await listen(id);
    await workbook.page.evaluate(() => {
      const { host } = bench.addin;
      const execute = host.execute.bind(host);
      host.execute = (request) => {
        const answer = execute(request);
        globalThis.keysAnswered += JSON.stringify(answer).split('"r').length - 1;
        return answer;
      };
    });
    /** How many keys the host answers with while a row is written. */
    const keysReadBy = async (key: string) => {
      await workbook.page.evaluate(() => {
        globalThis.keysAnswered = 0;
      });
      await write(id, [prediction(key, 'A')]);
      return workbook.page.evaluate(() => globalThis.keysAnswered);
    };
    expect(await keysReadBy('r7')).toBeGreaterThan(3_000);
    expect(await keysReadBy('r8')).toBeLessThan(100);
    await workbook.type('Sheet1!B9', [['edited']]);
    expect(await keysReadBy('r8')).toBeGreaterThan(3_000);
  });

  test('a key that was typed twice since the last write, its row sorted to where the first stood, gets no answer', async () => {
    const id = await prepared();
    await listen(id);
    await write(id, [prediction('a', 'A'), prediction('d', 'D')]);
    await workbook.type('Sheet1!A5', [['a']]);
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(table).sort.apply([{ key: 1, ascending: true }]);
          await context.sync();
          context.workbook.tables.getItem(table).sort.apply([{ key: 2, ascending: false }]);
          await context.sync();
        }),
      id,
    );
    expect(await workbook.valuesOf('Sheet1!A2:C3')).toEqual([
      ['a', 'Phone', 'D'],
      ['a', 'Taxi', 'A'],
    ]);
    expect(await write(id, [prediction('a', 'other')])).toEqual({ written: 0, gone: 1 });
    expect(await workbook.valuesOf('Sheet1!C2:C3')).toEqual([['D'], ['A']]);
  });

  test('a row that was copied since the last write has its key twice: neither gets an answer', async () => {
    const id = await prepared();
    await write(id, [prediction('a', 'A')]);
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(table).rows.add(undefined, [['a', 'Taxi', '', '', '']]);
          await context.sync();
        }),
      id,
    );
    expect(await write(id, [prediction('a', 'A2'), prediction('b', 'B')])).toEqual({ written: 1, gone: 1 });
    expect(await workbook.valuesOf('Sheet1!C2:C6')).toEqual([['A'], ['B'], [''], [''], ['']]);
  });

  test('a table that became shorter since the last write', async () => {
    const id = await prepared();
    await write(id, [prediction('a', 'A')]);
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(table).rows.getItemAt(0).delete();
          await context.sync();
        }),
      id,
    );
    expect(await write(id, [prediction('a', 'A2'), prediction('d', 'D')])).toEqual({ written: 1, gone: 1 });
    expect(await workbook.valuesOf('Sheet1!A4:C4')).toEqual([['d', 'Phone', 'D']]);
  });

  test('keys of several columns are joined', async () => {
    const id = await prepared([
      ['Id', 'Merchant'],
      ['a', 'x'],
      ['a', 'y'],
    ]);
    await write(id, [prediction('a\u001fy', 'Second')], ['Id', 'Merchant']);
    expect(await workbook.valuesOf('Sheet1!C2:C3')).toEqual([[''], ['Second']]);
  });

  test('a class that looks like a formula, a number, a date or a boolean is text', async () => {
    const classes = ['=1+1', '+1', '-1', '@SUM(1)', '\tx', '\rx', "'x", '4100', '1-2', 'TRUE'];
    const id = await prepared([['Id', 'Merchant'], ...classes.map((_, row) => [`r${row}`, 'x'])]);
    await write(
      id,
      classes.map((className, row) => prediction(`r${row}`, className)),
    );
    const cells = await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('C2:C11').load('values,valueTypes');
        await context.sync();
        return range.values.map((row, index) => [row[0], range.valueTypes[index]![0]]);
      }),
    );
    expect(cells).toEqual(classes.map((className) => [className, 'String']));
  });

  test('a class that changed is marked by a sign and a fill; the value stays the class, and the next write clears the mark', async () => {
    const id = await prepared();
    await write(id, [prediction('a', 'Travel'), prediction('b', 'Office', 0.9, true)]);
    const [a, b] = await looksOf('C2:C3');
    expect(a!.text).toBe('Travel');
    expect(b!.text).toBe('Office ●');
    expect(b!.fill).not.toBe(a!.fill);
    expect(await workbook.valuesOf('Sheet1!C3')).toEqual([['Office']]);
    await write(id, [prediction('c', 'Office', 0.9, true)]);
    const [, cleared, marked] = await looksOf('C2:C4');
    expect(cleared).toEqual({ text: 'Office', fill: a!.fill });
    expect(marked!.text).toBe('Office ●');
  });

  test('low confidence stands out by a sign and a word', async () => {
    const id = await prepared();
    await write(id, [prediction('a', 'Travel', 0.42), prediction('b', 'Travel', 0.6)]);
    expect((await looksOf('D2:D3')).map((cell) => cell.text)).toEqual(['▼ low 42%', '60%']);
  });

  test("Amend's columns are found where the person has moved them", async () => {
    const id = await prepared();
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          const { columns } = context.workbook.tables.getItem(table);
          columns.getItem('Amend class').name = 'swap';
          columns.getItem('Amend confidence').name = 'Amend class';
          columns.getItem('swap').name = 'Amend confidence';
          await context.sync();
        }),
      id,
    );
    await write(id, [prediction('a', 'Travel', 0.8)]);
    expect(await workbook.valuesOf('Sheet1!C2:D2')).toEqual([[0.8, 'Travel']]);
  });
});

describe('writes that cannot be', () => {
  test('a protected sheet is named, and events are heard again afterwards', async () => {
    const id = await prepared();
    await workbook.pane.evaluate(
      (table) => port.onCorrections(table, ['Id'], (corrections) => heard.push(...corrections)).then(() => undefined),
      id,
    );
    await workbook.page.evaluate(() => {
      bench.workbook.sheets[0]!.isProtected = true;
    });
    expect(await codeOfWrite(id, [prediction('a', 'Travel')])).toBe('protected-sheet');
    await workbook.page.evaluate(() => {
      bench.workbook.sheets[0]!.isProtected = false;
    });
    await workbook.type('Sheet1!E2', [['Office']]);
    expect(await workbook.pane.evaluate(() => heard.map((correction) => correction.class))).toEqual(['Office']);
  });

  test('a late answer waits until the cell that is being edited is left', async () => {
    const id = await prepared();
    await workbook.page.evaluate(() => {
      bench.workbook.editing = true;
    });
    const writing = write(id, [prediction('a', 'Travel')]);
    await workbook.page.evaluate(() => {
      bench.workbook.editing = false;
    });
    expect(await writing).toEqual({ written: 1, gone: 0 });
  });

  test('a table that was deleted is gone', async () => {
    const id = await prepared();
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(table).delete();
          await context.sync();
        }),
      id,
    );
    expect(await codeOfWrite(id, [prediction('a', 'Travel')])).toBe('table-gone');
  });

  test('a class column that was deleted is not a table that is gone', async () => {
    const id = await prepared();
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(table).columns.getItem('Amend class').delete();
          await context.sync();
        }),
      id,
    );
    expect(await codeOfWrite(id, [prediction('a', 'Travel')])).toBe('columns-gone');
  });

  test('a table all of whose rows are gone counts them and writes nothing', async () => {
    const id = await prepared();
    expect(await write(id, [prediction('x', 'Travel'), prediction('y', 'Travel')])).toEqual({ written: 0, gone: 2 });
  });
});

declare global {
  /** At the host: how many keys it has answered with. */
  var keysAnswered: number;
}
