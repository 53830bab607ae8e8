import type { PredictionWrite } from '../../../../addin/ports/workbook-port.ts';
import { driftReportOf } from '../../../fixtures/drift-report.ts';
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

function empty(address: string): Promise<void> {
  return workbook.page.evaluate((range) => {
    bench.workbook.clearCells(bench.workbook.find(range)!, 'contents', 'user');
  }, address);
}

/** Amend's answer of a row, as the server gives it. */
function answer(key: string, className: string, confidence: number): PredictionWrite {
  return { key, class: className, confidence, source: confidence === 1 ? 'label' : 'model', changed: confidence < 1 };
}

function write(...answers: readonly PredictionWrite[]) {
  return workbook.pane.evaluate(([id, writes]) => port.writePredictions(id, ['Id'], writes), [table, answers] as const);
}

describe('onCorrections', () => {
  test('typing tells the class with the whole row as it stands, error cells as null', async () => {
    await workbook.type('Sheet1!F2', [[' Travel ']]);
    await workbook.type('Sheet1!F3', [['Office']]);
    expect(await workbook.pane.evaluate(() => heard)).toEqual([
      {
        key: 'a',
        class: 'Travel',
        predictedClass: 'Office',
        column: 'correction',
        cells: [
          { name: 'Id', value: 'a' },
          { name: 'Merchant', value: 'Taxi' },
          { name: 'Amount', value: 1 },
        ],
      },
      {
        key: 'b',
        class: 'Office',
        predictedClass: null,
        column: 'correction',
        cells: [
          { name: 'Id', value: 'b' },
          { name: 'Merchant', value: null },
          { name: 'Amount', value: 2 },
        ],
      },
    ]);
  });

  test('a block pasted or filled down is told row by row', async () => {
    await workbook.type('Sheet1!F2', [['Travel'], ['Travel'], ['Office'], ['Office']]);
    expect(await told()).toEqual([
      ['a', 'Travel'],
      ['b', 'Travel'],
      ['c', 'Office'],
      ['d', 'Office'],
    ]);
  });

  test('codes pasted with their number format are told as they are shown, over Amend’s class, too', async () => {
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        for (const address of ['D2:D5', 'F2:F5']) sheet.getRange(address).numberFormat = '00000' as never;
        await context.sync();
      }),
    );
    await workbook.type('Sheet1!F3', [[118]]);
    await workbook.type('Sheet1!D4', [[7]]);
    expect(await told()).toEqual([
      ['b', '00118'],
      ['c', '00007'],
    ]);
    const found = await workbook.pane.evaluate((id) => port.scanCorrections(id, ['Id']), table);
    expect(found.map((each) => [each.key, each.class])).toEqual([['b', '00118']]);
  });

  test('a block pasted across columns is heard where it covers the correction column', async () => {
    await workbook.type('Sheet1!C3', [[20, 'x', 0.5, 'Travel', 'beyond']]);
    expect(await told()).toEqual([['b', 'Travel']]);
  });

  test('emptied cells take corrections back, where there were any', async () => {
    await workbook.type('Sheet1!F3', [['Travel']]);
    await told();
    await empty('Sheet1!F2:F5');
    await workbook.type('Sheet1!A20', [['elsewhere']]);
    expect(await told()).toEqual([['b', null]]);
  });

  test('a class typed over Amend’s is told with what Amend had answered; putting the answer back takes it back, emptying says nothing', async () => {
    await workbook.type('Sheet1!D2', [['Travel'], ['Office']]);
    expect(
      await workbook.pane.evaluate(() =>
        heard.splice(0).map((each) => [each.key, each.class, each.predictedClass, each.column]),
      ),
    ).toEqual([
      ['a', 'Travel', 'Office', 'class'],
      ['b', 'Office', null, 'class'],
    ]);
    await workbook.type('Sheet1!D2', [['Office'], ['']]);
    expect(await told()).toEqual([['a', null]]);
  });

  test('what Amend writes itself is no news, nor is a class that stood there before, sorted or typed again', async () => {
    await workbook.pane.evaluate(
      (id) =>
        port.writePredictions(
          id,
          ['Id'],
          [{ key: 'a', class: 'Travel', confidence: 0.9, source: 'label', changed: false }],
        ),
      table,
    );
    await workbook.type('Sheet1!D2', [['Travel']]);
    await workbook.pane.evaluate(() => globalThis.stopListening());
    await workbook.pane.evaluate(async (id) => {
      globalThis.stopListening = await port.onCorrections(
        id,
        ['Id'],
        (corrections) => heard.push(...corrections),
        (problem) => problems.push(problem),
      );
    }, table);
    await workbook.type('Sheet1!D2', [['Travel']]);
    expect(await told()).toEqual([]);
  });

  test('edits of other columns and beside the table are none', async () => {
    await workbook.type('Sheet1!B2', [['Bus']]);
    await workbook.type('Sheet1!E2', [[0.5]]);
    await workbook.type('Sheet1!F20', [['Travel']]);
    expect(await told()).toEqual([]);
  });

  test('the same class again is no news', async () => {
    await workbook.type('Sheet1!F2', [['Travel']]);
    await workbook.type('Sheet1!F2', [['Travel']]);
    expect(await told()).toEqual([['a', 'Travel']]);
  });

  test("Amend's own writes are none", async () => {
    await workbook.pane.evaluate(async (id) => {
      await port.writePredictions(
        id,
        ['Id'],
        [{ key: 'c', class: 'Travel', confidence: 0.5, source: 'model', changed: true }],
      );
      await port.writeCorrection(id, ['Id'], 'c', 'Office');
      await port.preparePredictionColumns(id, { classes: ['Travel', 'Office', 'IT'], lowConfidence: 0.5 });
    }, table);
    await workbook.type('Sheet1!A20', [['elsewhere']]);
    expect(await told()).toEqual([]);
    expect(await workbook.valuesOf('Sheet1!F4')).toEqual([['Office']]);
  });

  test('sorting the table is none, and rows are known by key afterwards', async () => {
    await workbook.type('Sheet1!F2', [['Travel']]);
    await told();
    await workbook.pane.evaluate(
      (id) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(id).sort.apply([{ key: 2, ascending: false }]);
          await context.sync();
        }),
      table,
    );
    // Row a is last now; a person types beside d, which is first.
    await workbook.type('Sheet1!F2', [['Office']]);
    expect(await told()).toEqual([['d', 'Office']]);
    expect(await workbook.valuesOf('Sheet1!F5')).toEqual([['Travel']]);
  });

  test('inserted and deleted rows are none; a correction that came with a row is one', async () => {
    await workbook.pane.evaluate(
      (id) =>
        Excel.run(async (context) => {
          const { rows } = context.workbook.tables.getItem(id);
          rows.add(0, [['new', 'Zoo', 9, '', '', '']]);
          rows.getItemAt(2).delete();
          rows.add(undefined, [['copied', 'Zoo', 9, '', '', 'Travel']]);
          await context.sync();
        }),
      table,
    );
    await workbook.type('Sheet1!A30', [['elsewhere']]);
    expect(await told()).toEqual([['copied', 'Travel']]);
  });

  test('the correction column is found where the person has moved it', async () => {
    await workbook.pane.evaluate(
      (id) =>
        Excel.run(async (context) => {
          const { columns } = context.workbook.tables.getItem(id);
          columns.getItem('Amend correction').name = 'Comment';
          columns.getItem('Amend confidence').name = 'Amend correction';
          await context.sync();
        }),
      table,
    );
    await workbook.type('Sheet1!E2', [['Travel', 'just a comment']]);
    expect(await told()).toEqual([['a', 'Travel']]);
  });

  test('a class that looks like a formula is its text', async () => {
    await workbook.type('Sheet1!F2', [["'=cmd|calc"]]);
    expect(await told()).toEqual([['a', '=cmd|calc']]);
  });

  test('what stands there already is no news, and neither is what a scan has answered', async () => {
    await workbook.pane.evaluate(() => stopListening());
    await workbook.type('Sheet1!F2', [['Travel']]);
    const scanned = await workbook.pane.evaluate(async (id) => {
      const before = await port.scanCorrections(id, ['Id']);
      globalThis.stopListening = await port.onCorrections(id, ['Id'], (corrections) => heard.push(...corrections));
      return before.map((correction) => [correction.key, correction.class]);
    }, table);
    expect(scanned).toEqual([['a', 'Travel']]);
    await workbook.type('Sheet1!F2', [['Travel'], ['Office']]);
    expect(await told()).toEqual([['b', 'Office']]);
  });

  test('corrections typed while the next cell is being edited wait, and none is lost', async () => {
    await workbook.page.evaluate(() => {
      bench.type('Sheet1!F2', [['Travel']]);
      bench.workbook.editing = true;
      bench.type('Sheet1!F3', [['Office']]);
      bench.workbook.editing = false;
    });
    await workbook.type('Sheet1!A20', [['elsewhere']]);
    expect(await told()).toEqual([
      ['a', 'Travel'],
      ['b', 'Office'],
    ]);
  });

  test('after the end of listening nothing is told', async () => {
    await workbook.pane.evaluate(() => stopListening());
    await workbook.type('Sheet1!F2', [['Travel']]);
    expect(await told()).toEqual([]);
  });

  test('listening that ends while a cell is being edited ends', async () => {
    await workbook.page.evaluate(() => {
      bench.workbook.editing = true;
    });
    const ended = workbook.pane.evaluate(() =>
      stopListening().then(
        () => 'ended',
        (error: unknown) => String(error),
      ),
    );
    await workbook.page.evaluate(() => {
      bench.workbook.editing = false;
    });
    expect(await ended).toBe('ended');
    await workbook.type('Sheet1!F2', [['Travel']]);
    expect(await told()).toEqual([]);
  });

  test('an edit that cannot be read is a problem, not silence', async () => {
    await workbook.pane.evaluate(
      (id) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(id).columns.getItem('Id').name = 'Renamed';
          await context.sync();
        }),
      table,
    );
    await workbook.type('Sheet1!F2', [['Travel']]);
    expect(await workbook.pane.evaluate(() => globalThis.problems.map((problem) => problem.code))).toEqual([
      'columns-gone',
    ]);
  });
});

describe('undo and redo', () => {
  // What an add-in does without a pause is one step: somebody types before Amend writes once more.
  beforeEach(() => workbook.type('Sheet1!A20', [['elsewhere']]));

  test('of what Amend wrote are nobody’s correction: classes, confidences and marks', async () => {
    await write(answer('a', 'Travel', 0.7), answer('b', 'Office', 0.8));
    await workbook.undo();
    expect(await workbook.valuesOf('Sheet1!D2:E3')).toEqual([
      ['Office', 0.9],
      ['', ''],
    ]);
    await workbook.redo();
    expect(await workbook.valuesOf('Sheet1!D2:E3')).toEqual([
      ['Travel', 0.7],
      ['Office', 0.8],
    ]);
    expect(await told()).toEqual([]);
  });

  test('of a report sheet are none', async () => {
    await workbook.pane.evaluate((report) => port.writeDriftSheet(report), driftReportOf());
    await workbook.undo();
    await workbook.redo();
    expect(await told()).toEqual([]);
    expect(await workbook.pane.evaluate(() => problems.length)).toBe(0);
  });

  test('of Amend’s columns, and of the table itself, are none', async () => {
    await workbook.page.evaluate(() => {
      while (bench.workbook.history.canUndo) bench.workbook.undo();
    });
    await workbook.undo();
    expect(await workbook.valuesOf('Sheet1!A1:D2')).toEqual([
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
    await workbook.page.evaluate(() => {
      while (bench.workbook.history.canRedo) bench.workbook.redo();
    });
    await workbook.redo();
    expect(await workbook.valuesOf('Sheet1!D1:D2')).toEqual([['Amend class'], ['Office']]);
    expect(await told()).toEqual([]);
  });

  test('of one’s own correction over Amend’s class withdraw and repeat it, also once Amend has taken it up', async () => {
    await workbook.type('Sheet1!D2', [['Travel']]);
    await write(answer('a', 'Travel', 1));
    await told();
    await workbook.undo();
    expect(await told()).toEqual([]);
    await workbook.undo();
    expect(await told()).toEqual([['a', null]]);
    await workbook.redo();
    expect(await told()).toEqual([['a', 'Travel']]);
    await workbook.redo();
    expect(await told()).toEqual([]);
  });

  test('of one’s own correction in its column withdraw it, what Amend made of it is none', async () => {
    await workbook.type('Sheet1!F2', [['Travel']]);
    await write(answer('a', 'Travel', 1));
    await workbook.type('Sheet1!F2', [['Meals']]);
    await write(answer('a', 'Meals', 1));
    await told();
    await workbook.undo();
    expect(await workbook.valuesOf('Sheet1!D2:F2')).toEqual([['Travel', 1, 'Meals']]);
    expect(await told()).toEqual([]);
    await workbook.undo();
    expect(await told()).toEqual([['a', 'Travel']]);
    await workbook.undo();
    await workbook.undo();
    expect(await told()).toEqual([['a', null]]);
  });

  test('of a class that was chosen in the pane withdraw and repeat the person’s word', async () => {
    await workbook.pane.evaluate((id) => port.writeCorrection(id, ['Id'], 'c', 'Travel'), table);
    await workbook.undo();
    await workbook.redo();
    expect(await told()).toEqual([
      ['c', null],
      ['c', 'Travel'],
    ]);
  });

  test('of rows that were deleted are none, though their answers come with them', async () => {
    await workbook.page.evaluate(() => {
      const { sheet } = bench.workbook.find('Sheet1!A2')!;
      bench.workbook.shiftCells(
        sheet,
        { kind: 'delete', band: { row: 1, column: 0, rows: 1, columns: 6 }, along: 'rows' },
        'user',
        'RowDeleted',
      );
    });
    await workbook.undo();
    expect(await workbook.valuesOf('Sheet1!A2:D2')).toEqual([['a', 'Taxi', 1, 'Office']]);
    expect(await told()).toEqual([]);
  });
});

describe('a co-author’s edit', () => {
  test('is not told as one’s own; a look through the sheet finds it', async () => {
    await workbook.typeElsewhere('Sheet1!F2', [['Travel']]);
    await workbook.typeElsewhere('Sheet1!D3', [['Office']]);
    expect(await told()).toEqual([]);
    const found = await workbook.pane.evaluate((id) => port.scanCorrections(id, ['Id']), table);
    expect(found.map((each) => [each.key, each.class])).toEqual([['a', 'Travel']]);
  });

  test('that is typed once more here is no news, another class is', async () => {
    await workbook.typeElsewhere('Sheet1!F2', [['Travel'], ['Travel']]);
    await workbook.type('Sheet1!F2', [['Travel'], ['Office']]);
    expect(await told()).toEqual([['b', 'Office']]);
  });

  test('is not taken back by an undo of what was done here', async () => {
    await workbook.type('Sheet1!F2', [['Office']]);
    await workbook.typeElsewhere('Sheet1!B2', [['Bus']]);
    await told();
    await workbook.undo();
    expect(await told()).toEqual([['a', null]]);
    expect(await workbook.valuesOf('Sheet1!B2:F2')).toEqual([['Bus', 1, 'Office', 0.9, '']]);
  });
});
