import { openWorkbook, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

const keep = (run: string, head: string, lines: readonly string[], table = 't') =>
  workbook.pane.evaluate(([id, head, lines, table]) => port.keepRun(table, { id, head }, lines), [
    run,
    head,
    lines,
    table,
  ] as const);
const runs = (table = 't') => workbook.pane.evaluate((table) => port.keptRuns(table), table);
const linesOf = (run: string) => workbook.pane.evaluate((id) => port.linesOfRun('t', id), run);

test('a run is remembered with its lines in order, unseen, through saving and opening', async () => {
  await workbook.startWith();
  expect(await runs()).toEqual([]);
  const long = `{"names":["=1+1"],"x":"${'y'.repeat(32_000)}"}`;
  await keep('one', '{"done":1}', [long, '{"b":2}']);
  await keep('one', '{"done":2}', ['{"c":3}']);
  await keep('other', '{}', ['{}'], 'another table');
  await workbook.saveAndOpen();
  expect(await runs()).toEqual([{ id: 'one', head: '{"done":2}' }]);
  expect(await linesOf('one')).toEqual([long, '{"b":2}', '{"c":3}']);
  const seen = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Amend runs').load('visibility');
      await context.sync();
      return sheet.visibility;
    }),
  );
  expect(seen).toBe('VeryHidden');
});

test('of more than three runs of a table the oldest is forgotten, and one that is told to be', async () => {
  await workbook.startWith();
  await keep('other', '{}', ['{"other":1}'], 'another table');
  for (const id of ['one', 'two', 'three', 'four']) await keep(id, `{"id":"${id}"}`, [`{"of":"${id}"}`, '{}']);
  await keep('two', '{"id":"two"}', []);
  expect((await runs()).map(({ id }) => id)).toEqual(['two', 'three', 'four']);
  expect(await linesOf('one')).toEqual([]);
  await workbook.pane.evaluate(() => port.forgetRun('t', 'three'));
  expect((await runs()).map(({ id }) => id)).toEqual(['two', 'four']);
  expect(await linesOf('four')).toEqual(['{"of":"four"}', '{}']);
  await keep('five', '{}', ['{"of":"five"}']);
  expect(await linesOf('five')).toEqual(['{"of":"five"}']);
  expect(await runs('another table')).toHaveLength(1);
});

test('more lines of the run that was written to last take one request, and never stand in another run’s column', async () => {
  await workbook.startWith();
  await keep('one', '{"done":1}', ['{"a":1}']);
  expect(await workbook.requestsDuring(() => keep('one', '{"done":2}', ['{"b":2}']))).toBe(1);
  expect([await runs(), await linesOf('one')]).toEqual([[{ id: 'one', head: '{"done":2}' }], ['{"a":1}', '{"b":2}']]);
  // A co-author's pane forgets it, and begins another run in its column.
  const theirs = ['t', 'theirs', '2', '3', '{"of":"theirs"}', '{"x":1}', '{"y":2}', '{"z":3}'];
  await workbook.pane.evaluate(
    (cells) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Amend runs');
        sheet.getRangeByIndexes(0, 0, cells.length, 1).values = cells.map((text) => [text]);
        await context.sync();
      }),
    theirs,
  );
  await keep('one', '{"done":3}', ['{"c":3}']);
  expect(await linesOf('theirs')).toEqual(['{"x":1}', '{"y":2}', '{"z":3}']);
  expect([await runs(), await linesOf('one')]).toEqual([
    [
      { id: 'theirs', head: '{"of":"theirs"}' },
      { id: 'one', head: '{"done":3}' },
    ],
    ['{"c":3}'],
  ]);
  // Nor is it looked for on a sheet that was deleted.
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Amend runs');
      sheet.visibility = 'Visible';
      sheet.delete();
      await context.sync();
    }),
  );
  await keep('one', '{"done":4}', ['{"d":4}']);
  expect(await linesOf('one')).toEqual(['{"d":4}']);
});
