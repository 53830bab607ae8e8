import type { PredictionWrite } from '../../../../addin/ports/workbook-port.ts';
import { driftReportOf } from '../../../fixtures/drift-report.ts';
import { openWorkbook, type OpenWorkbook } from '../open-workbook.ts';
import { listenToCards, toldOf } from './listen-to-cards.ts';

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

/** What is done in the host's page without a pause; rows and columns of the sheet count from 0. */
type Act =
  | { readonly type: string; readonly text: string; readonly by?: 'user' | 'remote' }
  | { readonly empty: string }
  | { readonly insert: 'row' | 'column' | 'row of the sheet'; readonly at: number; readonly by?: 'user' | 'remote' }
  | { readonly delete: number }
  | { readonly undo: true }
  /** Sorts the four rows: which stands first, second, … then. No event tells of it. */
  | { readonly order: readonly number[] };

/**
 * Does several things before the pane reads the first of them, and more before the request of that number in which it
 * reads them.
 */
async function atOnce(acts: readonly Act[], meanwhile: { before: number; acts: readonly Act[] } | null = null) {
  await workbook.page.evaluate(
    ([now, later]) => {
      const { workbook: book } = bench;
      const { sheet } = book.find('Sheet1!A2')!;
      const table = sheet.tables[0]!;
      const doAll = (each: readonly Act[]) => {
        for (const act of each)
          if ('type' in act) book.writeCells(book.find(act.type)!, [[act.text]], act.by ?? 'user');
          else if ('empty' in act) book.clearCells(book.find(act.empty)!, 'contents', 'user');
          else if ('undo' in act) book.undo();
          else if ('order' in act)
            sheet.values.permuteRows({ ...table.area, row: table.area.row + 1, rows: 4 }, act.order);
          else if ('delete' in act) {
            const band = { ...table.area, row: act.delete, rows: 1 };
            book.shiftCells(sheet, { kind: 'delete', band, along: 'rows' }, 'user', 'RowDeleted');
          } else if (act.insert === 'column') {
            const band = { ...table.area, column: act.at, columns: 1 };
            book.shiftCells(sheet, { kind: 'insert', band, along: 'columns' }, act.by ?? 'user', 'ColumnInserted');
          } else {
            const width = act.insert === 'row' ? {} : { column: 0, columns: 16_384 };
            const band = { ...table.area, ...width, row: act.at, rows: 1 };
            book.shiftCells(sheet, { kind: 'insert', band, along: 'rows' }, act.by ?? 'user', 'RowInserted');
          }
      };
      globalThis.requests = [];
      if (later)
        globalThis.beforeRequest = (number) => {
          if (number !== later.before) return;
          globalThis.beforeRequest = undefined;
          doAll(later.acts);
        };
      doAll(now);
    },
    [acts, meanwhile] as const,
  );
  await workbook.type('Sheet1!M40', [['elsewhere']]);
}

describe('rows that move before the pane has read an edit', () => {
  beforeEach(async () => {
    await workbook.type('Sheet1!F3', [['Travel'], ['Travel']]);
    await told();
  });

  test('an emptied correction is taken back, and a typed one told, of the row where each was', async () => {
    await atOnce([{ empty: 'Sheet1!F4' }, { type: 'Sheet1!F5', text: 'Office' }, { insert: 'row', at: 1 }]);
    expect(await told()).toEqual([
      ['c', null],
      ['d', 'Office'],
    ]);
  });

  test('an undone correction is taken back of its row, though one above is deleted at once', async () => {
    await workbook.type('Sheet1!F5', [['Office']]);
    await told();
    await atOnce([{ undo: true }, { delete: 1 }]);
    expect(await told()).toEqual([['d', null]]);
  });

  test('rows that stand where they stood again are known by what was done beside them', async () => {
    await atOnce([{ insert: 'row', at: 1 }, { empty: 'Sheet1!F5' }, { delete: 1 }]);
    expect(await told()).toEqual([['c', null]]);
  });

  test.each([1, 2, 3])('a sort before request %i of the reading leads to the same', async (before) => {
    await atOnce([{ type: 'Sheet1!F2', text: 'Office' }, { empty: 'Sheet1!F3' }], {
      before,
      acts: [{ order: [2, 3, 1, 0] }],
    });
    expect(await told()).toEqual(
      expect.arrayContaining([
        ['a', 'Office'],
        ['b', null],
      ]),
    );
    expect(await told()).toEqual([]);
  });

  test('a single edit is followed to where a sort or rows above the table put its row', async () => {
    await atOnce([{ empty: 'Sheet1!F3' }, { order: [1, 0, 3, 2] }]);
    expect(await told()).toEqual([['b', null]]);
    await atOnce([
      { type: 'Sheet1!F5', text: 'Office' },
      { insert: 'row of the sheet', at: 0 },
    ]);
    expect(await told()).toEqual([['c', 'Office']]);
  });

  test('codes that are numbers are no news wherever their rows go', async () => {
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('F2:F5').numberFormat = '00000' as never;
        await context.sync();
      }),
    );
    await workbook.type('Sheet1!F3', [[118]]);
    await told();
    await atOnce([{ type: 'Sheet1!F5', text: 'Office' }, { order: [0, 1, 3, 2] }]);
    expect(await told()).toEqual([['d', 'Office']]);
  });

  test('what a co-author did is not told as one’s own, whoever moves the rows; what was done here in rows that stay is', async () => {
    await atOnce([
      { type: 'Sheet1!F5', text: 'Office', by: 'remote' },
      { insert: 'row', at: 1, by: 'remote' },
    ]);
    expect(await told()).toEqual([]);
    await atOnce([{ type: 'Sheet1!F3', text: 'Meals', by: 'remote' }, { delete: 1 }]);
    expect(await told()).toEqual([]);
    await atOnce([{ empty: 'Sheet1!F3' }, { insert: 'row', at: 4, by: 'remote' }]);
    expect(await told()).toEqual([['b', null]]);
  });

  describe('of a class that was typed over Amend’s', () => {
    beforeEach(async () => {
      await write(answer('b', 'Office', 0.8), answer('c', 'Office', 0.7), answer('d', 'Office', 0.6));
      await told();
    });

    test.each([
      ['rows put in above', [{ insert: 'row', at: 1 } as const]],
      ['a row deleted above', [{ delete: 1 }]],
      ['a sort', [{ order: [2, 3, 1, 0] }]],
    ])('%s lead to its row', async (_, moves) => {
      await atOnce([{ type: 'Sheet1!D4', text: 'Meals' }, ...moves]);
      expect(await told()).toEqual([['c', 'Meals']]);
      await atOnce([{ type: 'Sheet1!D19', text: 'elsewhere' }, { order: [1, 0, 2, 3] }]);
      expect(await told()).toEqual([]);
    });

    test.each([1, 2, 3])('a sort before request %i of the reading leads to its row', async (before) => {
      await atOnce([{ type: 'Sheet1!D4', text: 'Meals' }], { before, acts: [{ order: [2, 3, 1, 0] }] });
      expect(await told()).toEqual([['c', 'Meals']]);
    });

    test('a co-author’s is not told as one’s own, whoever moves the rows, then or later', async () => {
      await atOnce([
        { type: 'Sheet1!D4', text: 'Meals', by: 'remote' },
        { insert: 'row', at: 1 },
      ]);
      expect(await told()).toEqual([]);
      await atOnce([{ type: 'Sheet1!D6', text: 'Travel' }, { delete: 1 }]);
      expect(await told()).toEqual([['d', 'Travel']]);
    });

    test('what an undo brings back of Amend’s own is nobody’s word, though rows move', async () => {
      await workbook.type('Sheet1!A20', [['elsewhere']]);
      await write(answer('b', 'Travel', 0.9), answer('c', 'Travel', 0.9));
      await atOnce([{ undo: true }, { order: [3, 2, 1, 0] }]);
      expect(await told()).toEqual([]);
    });
  });

  test('another key beside a correction is nobody’s word, nor is it once rows move', async () => {
    await workbook.type('Sheet1!A3', [['x']]);
    expect(await told()).toEqual([]);
    await workbook.typeElsewhere('Sheet1!A4', [['y']]);
    await atOnce([{ type: 'Sheet1!F5', text: 'Office' }, { order: [2, 1, 0, 3] }]);
    expect(await told()).toEqual([['d', 'Office']]);
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
    await workbook.pane.evaluate((report) => port.writeDriftSheet(report, null), driftReportOf());
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
