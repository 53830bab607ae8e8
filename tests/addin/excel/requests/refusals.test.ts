import { openWorkbook, type Cells, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
let table: string;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

const CARDS: Cells = Object.freeze([
  ['Id', 'Merchant'],
  ['a', 'Taxi'],
]);

/** Amend's columns stand in C (class), D (confidence) and E (correction). */
beforeEach(async () => {
  table = await workbook.startWith(CARDS);
  await prepare();
});

const prepare = () =>
  workbook.pane.evaluate(
    (id) =>
      port.preparePredictionColumns(id, { classes: ['Travel'], lowConfidence: 0.6 }).then(
        () => null,
        (error) => [error.code, error.message, error.nextStep] as const,
      ),
    table,
  );

const writeLabels = () =>
  workbook.pane.evaluate(
    (id) =>
      port.writeLabels(id, ['Id'], { column: 'Merchant', cells: [{ key: 'a', class: 'Travel' }] }).then(
        () => null,
        (error) => [error.code, error.message, error.nextStep] as const,
      ),
    table,
  );

describe('what a person reads where Excel refuses', () => {
  test('while they are typing in a cell, until they leave it', async () => {
    await workbook.page.evaluate(() => {
      bench.workbook.editing = true;
    });
    expect(await writeLabels()).toEqual([
      'cell-being-edited',
      'A cell is being edited, so Excel lets nobody else in.',
      'Press Enter or Esc in the sheet, then try again.',
    ]);
    await workbook.page.evaluate(() => {
      bench.workbook.editing = false;
    });
    expect(await writeLabels()).toBeNull();
  });

  test('on a protected sheet, until it is unprotected', async () => {
    await workbook.page.evaluate(() => bench.protect());
    expect(await writeLabels()).toEqual([
      'protected-sheet',
      'The sheet is protected.',
      'Choose Review > Unprotect Sheet in Excel, or ask whoever protects it, then try again. What you typed stays in its cells.',
    ]);
    expect(await workbook.valuesOf('Sheet1!B2')).toEqual([['Taxi']]);
    await workbook.page.evaluate(() => bench.unprotect());
    expect(await writeLabels()).toBeNull();
  });

  test('in a workbook that is open for reading only, which is read all the same', async () => {
    await workbook.openForReading();
    const refusal = [
      'read-only',
      'The workbook is open for reading only.',
      'Choose Edit workbook, or save a copy of your own, then try again.',
    ];
    expect(await writeLabels()).toEqual(refusal);
    expect(await workbook.pane.evaluate((id) => port.columnNames(id), table)).toEqual(['Id', 'Merchant']);
    expect(await workbook.valuesOf('Sheet1!B2')).toEqual([['Taxi']]);
  });

  test('a co-author goes on while it is open for reading only here', async () => {
    await workbook.openForReading();
    await workbook.typeElsewhere('Sheet1!B2', [['Bus']]);
    expect(await workbook.valuesOf('Sheet1!B2')).toEqual([['Bus']]);
  });
});

test('a correction that was typed on a protected sheet’s free cells is told, and Amend’s answer waits with a sentence', async () => {
  await workbook.pane.evaluate(async (id) => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(id).getRange().format.protection.locked = false;
      context.workbook.tables.getItem(id).columns.getItem('Amend class').getRange().format.protection.locked = true;
      await context.sync();
    });
    globalThis.stopListening = await port.onCorrections(id, ['Id'], (corrections) => heard.push(...corrections));
  }, table);
  await workbook.page.evaluate(() => bench.protect());
  await workbook.type('Sheet1!E2', [['Travel']]);
  expect(await workbook.pane.evaluate(() => heard.map(({ key, class: name }) => [key, name]))).toEqual([
    ['a', 'Travel'],
  ]);
  const answered = await workbook.pane.evaluate(
    (id) =>
      port
        .writePredictions(id, ['Id'], [{ key: 'a', class: 'Travel', confidence: 1, source: 'label', changed: false }])
        .then(
          () => null,
          (error) => error.code as string,
        ),
    table,
  );
  expect(answered).toBe('protected-sheet');
});
