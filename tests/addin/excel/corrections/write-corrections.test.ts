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
  ['c', 'Paper'],
  ['d', 'Cafe'],
]);

test('a cell that says something else than what is replaced was typed into, and stays', async () => {
  const id = await workbook.startWith(CARDS);
  await workbook.pane.evaluate(
    (table) => port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 }),
    id,
  );
  await workbook.type('Sheet1!E2', [['travel '], ['Meals']]);
  const put = (corrections: readonly { key: string; class: string | null; over: (string | null)[] }[]) =>
    workbook.pane.evaluate(([table, all]) => port.writeCorrections(table, ['Id'], all), [id, corrections] as const);
  const over = ['Travel', null];
  expect(
    await put(['a', 'b', 'c', 'gone'].map((key) => ({ key, class: key === 'c' ? 'Office' : null, over }))),
  ).toEqual({ written: 2, gone: 1 });
  expect(await workbook.valuesOf('Sheet1!E2:E5')).toEqual([[''], ['Meals'], ['Office'], ['']]);
  await expect(put([{ key: 'gone', class: null, over }])).rejects.toThrow(/The row cannot be found/);
});

test('many corrections are written beside their rows, and emptied again; formulas stay text, others’ cells as they are', async () => {
  const id = await workbook.startWith(CARDS);
  const write = (corrections: readonly { key: string; class: string | null }[]) =>
    workbook.pane.evaluate(([table, all]) => port.writeCorrections(table, ['Id'], all), [id, corrections] as const);
  await workbook.pane.evaluate(
    (table) => port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 }),
    id,
  );
  await workbook.pane.evaluate((table) => port.writeCorrection(table, ['Id'], 'b', 'Office'), id);
  expect(
    await write([
      { key: 'a', class: '=1+1' },
      { key: 'd', class: 'Travel' },
      { key: 'gone', class: 'Travel' },
    ]),
  ).toEqual({ written: 2, gone: 1 });
  expect(await workbook.valuesOf('Sheet1!E2:E5')).toEqual([['=1+1'], ['Office'], [''], ['Travel']]);
  await write([
    { key: 'a', class: null },
    { key: 'd', class: null },
  ]);
  expect(await workbook.valuesOf('Sheet1!E2:E5')).toEqual([[''], ['Office'], [''], ['']]);
});

test('a mark stands behind what a cell says, and a look through the sheet tells which are drafts', async () => {
  const id = await workbook.startWith(CARDS);
  await workbook.pane.evaluate(
    (table) => port.preparePredictionColumns(table, { classes: ['Travel'], lowConfidence: 0.6 }),
    id,
  );
  const scan = () => workbook.pane.evaluate((table) => port.scanCorrections(table, ['Id']), id);
  await workbook.pane.evaluate(async (table) => {
    const corrections = [
      { key: 'a', class: 'Travel' },
      { key: 'd', class: 'Meals' },
    ];
    await port.writeCorrections(table, ['Id'], corrections, 'draft');
    await port.writeCorrection(table, ['Id'], 'b', 'Office', 'proposed');
  }, id);
  expect((await scan()).map(({ key, class: name, isDraft }) => [key, name, isDraft ?? false])).toEqual([
    ['a', 'Travel', true],
    ['b', 'Office', false],
    ['d', 'Meals', true],
  ]);
  await workbook.pane.evaluate(
    (table) => port.writeCorrections(table, ['Id'], [{ key: 'a', class: 'Travel' }], 'none'),
    id,
  );
  expect((await scan()).filter(({ isDraft }) => isDraft).map(({ key }) => key)).toEqual(['d']);
});
