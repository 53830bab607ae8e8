import { findGiveaways } from '../../../addin/setup/find-giveaways.ts';
import { ENDPOINTS } from '../../../contract/endpoints.ts';
import { FakeServer } from '../../fakes/fake-server.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

describe('findGiveaways', () => {
  test('sends the rows that have a class, with the columns to decide by', async () => {
    const server = new FakeServer();
    server.giveaways = [{ column: 'Code', rows: 40, right: 1, next: null }];
    const table = sheetTable({ Id: ['a', 'b', 'c'], Code: ['x', 'y', 'z'], Account: ['Meals', null, ' 6100 '] });
    expect(await findGiveaways(server, table, [{ name: 'Code', type: 'category' }], 'Account')).toEqual(
      server.giveaways,
    );
    expect(server.labelledSamples).toEqual([
      { columns: [{ name: 'Code', type: 'category', values: ['x', 'z'] }], labels: ['Meals', '6100'] },
    ]);
  });

  test('of many rows, columns or words sends what a request may carry', async () => {
    const server = new FakeServer();
    const names = Array.from({ length: 200 }, (_, at) => `c${at}`);
    const wide = sheetTable(
      Object.fromEntries([
        ...names.map((name) => [name, new Array(5_000).fill('x'.repeat(50))] as const),
        ['Account', new Array(5_000).fill('Meals')],
      ]),
    );
    await findGiveaways(
      server,
      wide,
      names.map((name) => ({ name, type: 'text' })),
      'Account',
    );
    const [sample] = server.labelledSamples;
    expect(sample!.labels.length).toBeGreaterThan(300);
    expect(JSON.stringify(sample).length).toBeLessThan(5_000_000);
    expect(ENDPOINTS.findGiveaways.body.safeParse(sample).success).toBe(true);
  });

  test('without a labelled row, or a column to try, asks nothing', async () => {
    const server = new FakeServer();
    expect(
      await findGiveaways(
        server,
        sheetTable({ Code: ['x'], Account: [null] }),
        [{ name: 'Code', type: 'text' }],
        'Account',
      ),
    ).toEqual([]);
    expect(await findGiveaways(server, sheetTable({ Account: ['Meals'] }), [], 'Account')).toEqual([]);
    expect(server.labelledSamples).toEqual([]);
  });
});
