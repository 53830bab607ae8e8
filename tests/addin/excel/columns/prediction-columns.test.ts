import type { PredictionColumnOptions } from '../../../../addin/excel/columns/prediction-columns.ts';
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
]);

const from = (level: number) => ({ level, classes: [] });

function prepare(id: string, classes: readonly string[], lowConfidence = 0.6) {
  return workbook.pane.evaluate(([table, options]) => port.preparePredictionColumns(table, options), [
    id,
    { classes, lowConfidence },
  ] as const);
}

function validationOf(address: string) {
  return workbook.pane.evaluate(
    (range) =>
      Excel.run(async (context) => {
        const validation = context.workbook.worksheets
          .getItem('Sheet1')
          .getRange(range)
          .dataValidation.load('rule,type,errorAlert');
        await context.sync();
        return { type: validation.type, source: validation.rule.list?.source, style: validation.errorAlert.style };
      }),
    address,
  );
}

describe('preparePredictionColumns', () => {
  test('marks what needs no look by a sign, and what is low by another; a level below the low one leaves none low', async () => {
    const id = await workbook.startWith(CARDS);
    const shownWith = async (options: Pick<PredictionColumnOptions, 'lowConfidence' | 'accept'>) => {
      await workbook.pane.evaluate(([table, given]) => port.preparePredictionColumns(table, given), [
        id,
        { classes: ['Travel'], ...options },
      ] as const);
      return workbook.pane.evaluate(() =>
        Excel.run(async (context) => {
          const cells = context.workbook.worksheets.getItem('Sheet1').getRange('D2:D3');
          const written = [0.97, 0.42];
          cells.values = written.map((confidence) => [confidence]);
          cells.load('text');
          await context.sync();
          return cells.text.flat();
        }),
      );
    };
    expect(await shownWith({ lowConfidence: 0.6, accept: from(0.93) })).toEqual(['✓ 97%', '▼ low 42%']);
    expect(await shownWith({ lowConfidence: 0.6, accept: from(0.4) })).toEqual(['✓ 97%', '✓ 42%']);
    expect(await shownWith({ lowConfidence: 0.6, accept: null })).toEqual(['97%', '▼ low 42%']);
  });

  test("adds class, confidence and correction at the table's right, once", async () => {
    const id = await workbook.startWith(CARDS);
    await prepare(id, ['Travel', 'Office']);
    await prepare(id, ['Travel', 'Office', 'IT']);
    expect(await workbook.valuesOf('Sheet1!A1:F2')).toEqual([
      ['Id', 'Merchant', 'Amend class', 'Amend confidence', 'Amend correction', ''],
      ['a', 'Taxi', '', '', '', ''],
    ]);
    expect(
      await workbook.pane.evaluate(
        (table) =>
          port.readTable(table).then(({ columns, corrections }) => [columns.map((column) => column.name), corrections]),
        id,
      ),
    ).toEqual([
      ['Id', 'Merchant'],
      [null, null],
    ]);
  });

  test('offers the classes in the correction column; another class is a warning, for it may be new', async () => {
    const id = await workbook.startWith(CARDS);
    await prepare(id, ['Travel', 'Office']);
    expect(await validationOf('E2:E3')).toEqual({ type: 'List', source: 'Travel,Office', style: 'Warning' });
    expect((await validationOf('B2:B3')).type).toBe('None');
  });

  test('more than 255 characters of classes are offered from a sheet that nobody sees', async () => {
    const id = await workbook.startWith(CARDS);
    const classes = Array.from({ length: 40 }, (_, i) => `Account ${4_000 + i}, class`);
    await prepare(id, classes);
    expect(await validationOf('E2:E3')).toMatchObject({ type: 'List', source: '=Amend_classes_1' });
    const list = () =>
      workbook.pane.evaluate(() =>
        Excel.run(async (context) => {
          const name = context.workbook.names.getItem('Amend_classes_1').load('value');
          const range = context.workbook.names.getItem('Amend_classes_1').getRange().load('values');
          const sheet = context.workbook.worksheets.getItem('Amend lists').load('visibility');
          const active = context.workbook.worksheets.getActiveWorksheet().load('name');
          await context.sync();
          return {
            value: name.value,
            classes: range.values.map((row) => row[0]),
            visibility: sheet.visibility,
            active: active.name,
          };
        }),
      );
    expect(await list()).toMatchObject({ classes, visibility: 'VeryHidden', active: 'Sheet1' });
    await prepare(id, [...classes, '=new', '4100']);
    expect((await list()).classes).toEqual([...classes, '=new', '4100']);
    await prepare(id, classes.slice(0, 20));
    expect((await list()).classes).toEqual(classes.slice(0, 20));
  });

  test('two tables have lists of their own', async () => {
    const first = await workbook.startWith(CARDS);
    await workbook.page.evaluate(() =>
      bench.type('Sheet1!A10', [
        ['Key', 'Text'],
        ['x', 'y'],
      ]),
    );
    const second = await workbook.pane.evaluate(async () => (await port.makeTable('Sheet1!A10:B11')).id);
    const classes = (prefix: string) => Array.from({ length: 30 }, (_, i) => `${prefix} class number ${i}`);
    await prepare(first, classes('First'));
    await prepare(second, classes('Second'));
    expect((await validationOf('E2')).source).toBe('=Amend_classes_1');
    expect((await validationOf('E11')).source).toBe('=Amend_classes_2');
  });

  test("the person's cells, formulas, formats and neighbours stay as they were", async () => {
    const id = await workbook.startWith([
      ['Id', 'Amount', 'Double'],
      ['a', 5, '=B2*2'],
      ['b', 7, '=B3*2'],
    ]);
    await workbook.page.evaluate(() => bench.type('Sheet1!H2', [['a note', '=C2+1']]));
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('B2').numberFormat = [['#,##0.00']];
        sheet.getRange('B3').format.fill.color = '#FFFF00';
        sheet.getRange('A3').format.font.bold = true;
        await context.sync();
      }),
    );
    const snapshot = () =>
      workbook.pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          const own = sheet.getRange('A1:C3').load('formulas,numberFormat');
          const note = sheet.getRange('H1:I3').load('formulas');
          const looks = ['A2', 'A3', 'B2', 'B3', 'C3'].map((cell) =>
            sheet.getRange(cell).load('format/fill/color,format/font/bold,format/columnWidth'),
          );
          await context.sync();
          return {
            own: own.formulas,
            formats: own.numberFormat,
            note: note.formulas,
            looks: looks.map(({ format }) => [format.fill.color, format.font.bold, format.columnWidth]),
          };
        }),
      );
    const before = await snapshot();
    await prepare(id, ['Travel']);
    await workbook.pane.evaluate(
      (table) =>
        port.writePredictions(
          table,
          ['Id'],
          [{ key: 'a', class: 'Travel', confidence: 0.4, source: 'model', changed: true }],
        ),
      id,
    );
    expect(await snapshot()).toEqual(before);
    expect(await workbook.valuesOf('Sheet1!C2:C3')).toEqual([[10], [14]]);
  });

  test('cells beside the table are not overwritten nor moved: the person is asked to make room', async () => {
    const id = await workbook.startWith(CARDS);
    await workbook.page.evaluate(() => bench.type('Sheet1!D2', [['a note']]));
    const problem = await workbook.pane.evaluate(
      (table) =>
        port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 }).then(
          () => null,
          (error) => ({ code: error.code, message: error.message }),
        ),
      id,
    );
    expect(problem).toEqual({
      code: 'no-room',
      message: 'Amend needs 3 empty columns right of the table, but there is something in Sheet1!D2.',
    });
    expect(await workbook.valuesOf('Sheet1!A1:E2')).toEqual([
      ['Id', 'Merchant', '', '', ''],
      ['a', 'Taxi', '', 'a note', ''],
    ]);
  });

  test('one of the columns that was deleted comes back, the others stay', async () => {
    const id = await workbook.startWith(CARDS);
    await prepare(id, ['Travel']);
    await workbook.pane.evaluate(
      (table) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(table).columns.getItem('Amend confidence').delete();
          await context.sync();
        }),
      id,
    );
    await prepare(id, ['Travel']);
    expect((await workbook.valuesOf('Sheet1!A1:E1'))[0]).toEqual([
      'Id',
      'Merchant',
      'Amend class',
      'Amend correction',
      'Amend confidence',
    ]);
  });

  test('low confidence has a fill, an empty cell has none', async () => {
    const id = await workbook.startWith(CARDS);
    await prepare(id, ['Travel'], 0.7);
    const rules = await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const formats = context.workbook.worksheets
          .getItem('Sheet1')
          .getRange('D2:D3')
          .conditionalFormats.load('items/type');
        await context.sync();
        const values = formats.items.map((item) => item.cellValue.load('rule'));
        await context.sync();
        return values.map((value) => value.rule);
      }),
    );
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ operator: 'Between', formula1: '=0.000000001' });
  });

  test('a protected sheet is named', async () => {
    const id = await workbook.startWith(CARDS);
    await workbook.page.evaluate(() => {
      bench.workbook.sheets[0]!.isProtected = true;
    });
    expect(
      await workbook.pane.evaluate(
        (table) =>
          port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 }).then(
            () => null,
            (error) => error.code,
          ),
        id,
      ),
    ).toBe('protected-sheet');
  });
});
