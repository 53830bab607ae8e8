import type { PredictionWrite } from '../../../../addin/ports/workbook-port.ts';
import { openWorkbook, prediction, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

declare global {
  /** How often the pane was told of an edit. */
  var editsHeard: number;
}

async function classified(): Promise<string> {
  const id = await workbook.startWith([
    ['Id', 'Merchant'],
    ['a', 'Taxi'],
    ['b', 'Hotel'],
    ['c', 'Paper'],
  ]);
  await workbook.pane.evaluate(
    async ([table, writes]) => {
      await port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 });
      await port.writePredictions(table, ['Id'], writes);
    },
    [id, [prediction('a', 'Travel'), prediction('b', 'Travel'), prediction('c', 'Office')]] as const,
  );
  return id;
}

const mark = (id: string, keys: readonly string[]) =>
  workbook.pane.evaluate(([table, list]) => port.markEdited(table, ['Id'], list), [id, keys] as const);

const shown = () =>
  workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Sheet1').getRange('C2:C4').load('text,values');
      await context.sync();
      return { text: cells.text.map(([text]) => text), values: cells.values.map(([value]) => value as unknown) };
    }),
  );

test('a row that was edited says so behind its class, which stays its value, until it is marked no more', async () => {
  const id = await classified();
  await mark(id, ['b', 'gone']);
  expect(await shown()).toEqual({
    text: ['Travel', 'Travel ↻ edited', 'Office'],
    values: ['Travel', 'Travel', 'Office'],
  });
  // An answer that changed elsewhere takes no mark away.
  await workbook.pane.evaluate(([table, writes]) => port.writePredictions(table, ['Id'], writes), [
    id,
    [prediction('c', 'Travel', 0.9, true)],
  ] as const);
  expect((await shown()).text).toEqual(['Travel', 'Travel ↻ edited', 'Travel ●']);
  await mark(id, ['a']);
  expect((await shown()).text).toEqual(['Travel ↻ edited', 'Travel', 'Travel ●']);
  await mark(id, []);
  expect((await shown()).text).toEqual(['Travel', 'Travel', 'Travel ●']);
  expect(await workbook.requestsDuring(() => mark(id, []))).toBe(0);
});

test('the pane hears of edits of the person’s own columns alone, and of none by others or by Amend', async () => {
  const id = await classified();
  await workbook.pane.evaluate(async (table) => {
    globalThis.editsHeard = 0;
    await port.onEdited(table, () => void globalThis.editsHeard++);
  }, id);
  const heard = () => workbook.pane.evaluate(() => globalThis.editsHeard);
  await workbook.type('Sheet1!E2', [['Office']]);
  await workbook.type('Sheet1!H9', [['beside the table']]);
  await workbook.typeElsewhere('Sheet1!B2', [['Bus']]);
  await workbook.pane.evaluate(([table, writes]) => port.writePredictions(table, ['Id'], writes), [
    id,
    [prediction('a', 'Office')],
  ] as const);
  expect(await heard()).toBe(0);
  await workbook.type('Sheet1!B3', [['Bus']]);
  expect(await heard()).toBe(1);
  await workbook.type('Sheet1!B3', [['Bus', 'Travel', 1]]);
  expect(await heard()).toBe(2);
});

test('a row that may be of none of the classes says so behind its class until it is answered otherwise', async () => {
  const id = await classified();
  const write = (...writes: PredictionWrite[]) =>
    workbook.pane.evaluate(([table, list]) => port.writePredictions(table, ['Id'], list), [id, writes] as const);
  await write({ ...prediction('b', 'Travel'), unknown: true });
  expect(await shown()).toEqual({ text: ['Travel', 'Travel new?', 'Office'], values: ['Travel', 'Travel', 'Office'] });
  // Marks of what a correction changed are cleared and set anew: this one stays.
  await write(prediction('c', 'Travel', 0.9, true));
  expect((await shown()).text).toEqual(['Travel', 'Travel new?', 'Travel ●']);
  await write({ ...prediction('a', 'Office', 0.9, true), unknown: true });
  expect((await shown()).text).toEqual(['Office ● new?', 'Travel new?', 'Travel']);
  // What is edited is to be classified again, whatever was said of it.
  await mark(id, ['b']);
  expect((await shown()).text).toEqual(['Office ● new?', 'Travel ↻ edited', 'Travel']);
  await mark(id, []);
  expect((await shown()).text[1]).toBe('Travel new?');
  await write(prediction('b', 'Travel', 1));
  expect((await shown()).text).toEqual(['Office new?', 'Travel', 'Travel']);
});
