import { beforeAll, expect, test } from '@jest/globals';
import { labelRoutes } from '../../../../server/record/labels/routes.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { COLUMNS, createCards, event, startFeedbackServer } from '../feedback/feedback-fixture.ts';

let feedback: TestServer;
let server: TestServer;
const database = useDatabase(async () => {
  await Promise.all([feedback.close(), server.close()]);
});
beforeAll(async () => {
  feedback = await startFeedbackServer(database.db);
  server = await startTestServer([labelRoutes({ db: database.db, readOwnRows: createOwnRowsReader(database.db) })]);
});

test('disputed rows come with both words, Amend’s answer and what was seen, and go once somebody decides', async () => {
  const params = await createCards(feedback);
  const say = (...events: Parameters<typeof event>[0][]) =>
    feedback.call('recordFeedback', {
      params,
      body: { columns: [...COLUMNS], events: events.map((each) => event(each)) },
    });
  await say({ key: 'a', class: 'Travel', predictedClass: 'Meals', basedOn: 0 }, { key: 'b', class: 'Travel' });
  // Nobody was seen typing it, so it is another's word, and it had not seen the first.
  await say({ key: 'a', class: 'Office', origin: 'found', basedOn: 0 });
  const { rows, total } = await server.call('listDisputes', { params });
  expect([rows, total]).toEqual([
    [
      {
        key: 'a',
        cells: [
          { name: 'Merchant', value: 'City Taxi' },
          { name: '__proto__', value: '12.5' },
          { name: 'Note', value: 'x' },
        ],
        standing: { class: 'Travel', person: 'Demo user', saidAt: '2026-03-01T08:59:00.000Z' },
        contender: { class: 'Office', person: null, saidAt: '2026-03-01T08:59:00.000Z' },
        original: 'Meals',
        seen: 3,
      },
    ],
    1,
  ]);
  await say({ key: 'a', class: 'Office', origin: 'review', basedOn: rows[0]!.seen });
  await expect(server.call('listDisputes', { params })).resolves.toEqual({ rows: [], total: 0 });
});
