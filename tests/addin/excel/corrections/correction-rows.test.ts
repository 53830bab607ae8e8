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
]);

const select = (address: string) => workbook.page.evaluate((range) => bench.select(range), address);

describe('a row as it is read', () => {
  const row = (id: string) => workbook.pane.evaluate((table) => port.selectedRow(table, ['Id']), id);

  test('is read whole by its key, whatever cell of it is selected', async () => {
    const id = await workbook.startWith(CARDS);
    await select('Sheet1!B3');
    expect(await row(id)).toEqual({
      key: 'b',
      cells: [
        { name: 'Id', value: 'b' },
        { name: 'Merchant', value: 'Hotel' },
      ],
      answer: null,
    });
    await select('Sheet1!A3:B4');
    expect((await row(id))?.key).toBe('b');
  });

  test('is none in the headers, beside the table, or where the key is blank', async () => {
    const id = await workbook.startWith([...CARDS, ['', 'Cafe']]);
    for (const address of ['Sheet1!A1', 'Sheet1!C3', 'Sheet1!A9', 'Sheet1!A5']) {
      await select(address);
      expect(await row(id)).toBeNull();
    }
  });
});
