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
  ['b', 'Paper'],
  ['c', 'Phone'],
  ['', 'Zoo'],
]);

/** Amend's columns stand in C (class), D (confidence) and E (correction); with ids, in D, E and F. */
async function start(keyColumn: string): Promise<void> {
  table = await workbook.startWith(CARDS);
  await workbook.pane.evaluate(
    async ([id, key]) => {
      if (key === 'Amend id') await port.addIdColumn(id);
      await port.preparePredictionColumns(id, { classes: ['Travel', 'Office'], lowConfidence: 0.6 });
      globalThis.stopListening = await port.onCorrections(
        id,
        [key],
        (corrections, keys) => {
          heard.push(...corrections);
          checks.push(keys);
        },
        (problem) => problems.push(problem),
      );
    },
    [table, keyColumn] as const,
  );
}

const told = () => workbook.pane.evaluate(() => heard.splice(0).map(({ key, class: name }) => [key, name]));
const lastCheck = () => workbook.pane.evaluate(() => checks.at(-1));
const check = (keyColumn: string) =>
  workbook.pane.evaluate(([id, key]) => port.checkKeys(id, [key]), [table, keyColumn] as const);

describe('rows that share a key of the person’s own', () => {
  beforeEach(async () => {
    await start('Id');
    await workbook.type('Sheet1!A4', [['a']]);
  });

  test('are named with their cells; a blank key is none', async () => {
    expect(await check('Id')).toEqual({ given: 0, repeated: [{ key: 'a', rows: 2, cells: ['A2', 'A4'] }] });
  });

  test('are told of no correction, typed one by one or found later; the others are', async () => {
    await workbook.type('Sheet1!E2', [['Travel']]);
    await workbook.type('Sheet1!E4', [['Office']]);
    await workbook.type('Sheet1!E3', [['Office']]);
    expect(await told()).toEqual([['b', 'Office']]);
    expect(await lastCheck()).toMatchObject({ repeated: [{ key: 'a', cells: ['A2', 'A4'] }] });
    const found = await workbook.pane.evaluate((id) => port.scanCorrections(id, ['Id']), table);
    expect(found.map(({ key }) => key)).toEqual(['b']);
  });

  test('are told of what was typed beside them once each has a key of its own', async () => {
    await workbook.type('Sheet1!E2', [['Travel']]);
    await workbook.type('Sheet1!E4', [['Office']]);
    await workbook.type('Sheet1!A4', [['c']]);
    expect((await told()).sort()).toEqual([
      ['a', 'Travel'],
      ['c', 'Office'],
    ]);
    expect(await lastCheck()).toEqual({ given: 0, repeated: [] });
  });

  test('are written no answer, no class and no correction', async () => {
    const outcome = await workbook.pane.evaluate(async (id) => {
      const answers = ['a', 'b'].map((key) => ({
        key,
        class: 'Travel',
        confidence: 0.9,
        source: 'model' as const,
        changed: false,
      }));
      return [
        await port.writePredictions(id, ['Id'], answers),
        await port.writeLabels(id, ['Id'], { column: 'Merchant', cells: [{ key: 'a', class: 'Travel' }] }),
        await port.writeCorrection(id, ['Id'], 'a', 'Travel').catch((error: { code: string }) => error.code),
      ];
    }, table);
    expect(outcome).toEqual([{ written: 1, gone: 1 }, { written: 0, gone: 1 }, 'row-gone']);
    expect(await workbook.valuesOf('Sheet1!B2:C4')).toEqual([
      ['Taxi', ''],
      ['Paper', 'Travel'],
      ['Phone', ''],
    ]);
  });
});

describe('rows that share an id of Amend’s', () => {
  /** The row "a" copied below the table, which Excel widens, whole: id and correction too. */
  async function copyFirstRow(): Promise<void> {
    const row = (await workbook.valuesOf('Sheet1!A2:F2'))[0] as string[];
    await workbook.pane.evaluate(
      ([id, cells]) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(id).rows.add(undefined, [cells]);
          await context.sync();
        }),
      [table, row] as const,
    );
  }
  const ids = async () => (await workbook.valuesOf('Sheet1!C2:C6')).map(([id]) => String(id));

  test('the copy gets one of its own when the keys are looked at, and a row without one, too', async () => {
    await start('Amend id');
    await workbook.pane.evaluate(() => stopListening());
    const [first] = await ids();
    await copyFirstRow();
    await workbook.type('Sheet1!C5', [['']]);
    expect(await check('Amend id')).toEqual({ given: 2, repeated: [] });
    const after = await ids();
    expect(after[0]).toBe(first);
    expect(new Set(after).size).toBe(5);
    expect(await check('Amend id')).toEqual({ given: 0, repeated: [] });
  });

  test('both corrected: each is told under an id of its own', async () => {
    await start('Amend id');
    await copyFirstRow();
    await workbook.type('Sheet1!F2', [['Travel']]);
    await workbook.type('Sheet1!F6', [['Office']]);
    const [first, , , , copy] = await ids();
    expect(await told()).toEqual([
      [first, 'Travel'],
      [copy, 'Office'],
    ]);
    expect(copy).not.toBe(first);
    // Given as soon as the copy stood there, for it brought a cell of the correction column.
    expect(await workbook.pane.evaluate(() => checks.map(({ given }) => given))).toEqual([1, 0, 0]);
  });

  test('rows that change places while ids are given keep theirs', async () => {
    await start('Amend id');
    const [first] = await ids();
    await workbook.type('Sheet1!C3', [['']]);
    // Requests: the layout, the keys, the ids once more, and the new ones; before these, rows 2 and 3 change places.
    await workbook.page.evaluate((id) => {
      globalThis.requests = [];
      globalThis.beforeRequest = (number) => {
        if (number !== 4) return;
        globalThis.beforeRequest = undefined;
        bench.type('Sheet1!B2', [
          ['Paper', ''],
          ['Taxi', id],
        ]);
      };
    }, first!);
    expect(await check('Amend id')).toEqual({ given: 1, repeated: [] });
    const [paper, taxi] = await workbook.valuesOf('Sheet1!B2:C3');
    expect(taxi).toEqual(['Taxi', first]);
    expect(paper).toEqual(['Paper', expect.stringMatching(/^r-/)]);
  });
});
