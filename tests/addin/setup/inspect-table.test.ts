import { ENDPOINTS } from '../../../contract/endpoints.ts';
import { inspectTable, tableSample } from '../../../addin/setup/inspect-table.ts';
import { FakeServer } from '../../fakes/fake-server.ts';
import { FakeWorkbook } from '../../fakes/fake-workbook.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

test('a small table is its own sample', () => {
  expect(tableSample(sheetTable({ Number: [3, 1, 2] })).columns[0]?.values).toEqual([3, 1, 2]);
});

describe('inspectTable', () => {
  test('asks the server about a sample of at most 2,000 rows', async () => {
    const workbook = new FakeWorkbook([{ name: 'Id', values: Array.from({ length: 2_500 }, (_, i) => i) }]);
    const server = new FakeServer();
    const { table, summary } = await inspectTable(workbook, server, 'table-1');
    expect(table.table.rows).toBe(2_500);
    expect(server.samples[0]?.columns[0]?.values).toHaveLength(2_000);
    expect(summary.columns[0]?.name).toBe('Id');
  });

  test.each([
    ['only headers', []],
    ['the one blank row that Excel keeps', [null]],
  ])('a table with %s is empty, and nothing is sent', async (_, values) => {
    const server = new FakeServer();
    await expect(inspectTable(new FakeWorkbook([{ name: 'Id', values }]), server, 'table-1')).rejects.toMatchObject({
      code: 'empty-table',
      message: 'The table “Purchases” has headers but no rows.',
    });
    expect(server.samples).toEqual([]);
  });

  test('every column of a wide table is looked at, by fewer rows, so that the sample keeps within what a request may carry', async () => {
    const server = new FakeServer();
    const workbook = new FakeWorkbook(
      Array.from({ length: 1_000 }, (_, i) => ({ name: `c${i}`, values: new Array(600).fill('x') })),
    );
    const { table, summary } = await inspectTable(workbook, server, 'table-1');
    expect(table.columns).toHaveLength(1_000);
    expect(summary.columns).toHaveLength(1_000);
    expect(server.samples[0]?.columns.map((column) => column.values.length)).toEqual(new Array(1_000).fill(500));
    expect(ENDPOINTS.summarizeTable.body.safeParse(server.samples[0]).success).toBe(true);
  });

  test('of long texts fewer rows travel: a sample stays below what a request may weigh', async () => {
    const server = new FakeServer();
    await inspectTable(
      new FakeWorkbook([{ name: 'Text', values: new Array(2_000).fill('x'.repeat(10_000)) }]),
      server,
      'table-1',
    );
    expect(server.samples[0]?.columns[0]?.values).toHaveLength(399);
  });
});
