import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problem } from '../../../../contract/problem.ts';
import { labelRoutes } from '../../../../server/record/labels/routes.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { COLUMNS, createCards, event, startFeedbackServer } from '../feedback/feedback-fixture.ts';

describe('known rows', () => {
  let database: TestDatabase;
  let feedback: TestServer;
  let server: TestServer;
  beforeAll(async () => {
    database = await createTestDatabase();
    feedback = await startFeedbackServer(database.db);
    server = await startTestServer([labelRoutes({ db: database.db, readOwnRows: createOwnRowsReader(database.db) })]);
  });
  afterAll(async () => {
    await Promise.all([feedback.close(), server.close()]);
    await database.drop();
  });

  /** Four labelled cards; the note is ignored. */
  const KNOWN: readonly (readonly [string, string, number])[] = [
    ['1', 'City Taxi', 12.5],
    ['2', 'Cafe Nero', 4],
    ['3', 'Office Depot', 80],
    ['4', 'Grand Hotel', 240],
  ];

  async function known(): Promise<{ classifier: string }> {
    const params = await createCards(feedback);
    const events = KNOWN.map(([key, merchant, amount]) => event({ key, cells: [merchant, amount, 'x'] }));
    await feedback.call('recordFeedback', { params, body: { columns: [...COLUMNS], events } });
    return params;
  }

  const compare = (params: { classifier: string }, rows: readonly (readonly [string, string, number])[]) =>
    server.call('findKnownRows', {
      params,
      body: {
        rows: {
          keys: rows.map(([key]) => key),
          columns: [
            { name: '__proto__', values: rows.map(([, , amount]) => amount) },
            { name: 'Merchant', values: rows.map(([, merchant]) => merchant) },
          ],
        },
      },
    });

  test('rows that are as they were, or edited, are known; new keys are not', async () => {
    const params = await known();
    await expect(
      compare(params, [
        ['1', 'City Taxi', 12.5],
        ['2', 'Cafe Nero', 4.5],
        ['9', 'Zoo', 1],
      ]),
    ).resolves.toEqual({ known: 2, others: [], example: null });
  });

  test('keys that stand for other rows are named, the first with the cells of both', async () => {
    const params = await known();
    await expect(
      compare(params, [
        ['1', 'City Taxi', 12.5],
        ['3', 'Zoo', 31],
        ['4', 'Museum', 15],
      ]),
    ).resolves.toEqual({
      known: 3,
      others: ['3', '4'],
      example: {
        key: '3',
        before: [
          { name: 'Merchant', value: 'Office Depot' },
          { name: '__proto__', value: '80' },
        ],
        now: [
          { name: 'Merchant', value: 'Zoo' },
          { name: '__proto__', value: '31' },
        ],
      },
    });
  });

  test('a row whose class was taken back is not known: nothing of it can be lost', async () => {
    const params = await known();
    const { class: _, ...withdrawal } = event({ key: '3', kind: 'withdraw', cells: ['Office Depot', 80, 'x'] });
    await feedback.call('recordFeedback', { params, body: { columns: [...COLUMNS], events: [withdrawal] } });
    await expect(compare(params, [['3', 'Zoo', 31]])).resolves.toMatchObject({ known: 0, others: [] });
  });

  test('asking changes nothing, and asks for the columns that are needed', async () => {
    const params = await known();
    await compare(params, [['3', 'Zoo', 31]]);
    expect((await feedback.call('listFeedback', { params, query: {} })).last).toBe(4);
    const { status, body } = await server.send('findKnownRows', {
      params,
      body: { rows: { keys: ['1'], columns: [{ name: 'Merchant', values: ['x'] }] } },
    });
    expect([status, problem.parse(body).code]).toEqual([422, 'column-missing']);
  });
});
