import { explainRow } from '../../../addin/explain/explain-row.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { fakePacing } from '../../fakes/fake-outbox.ts';
import { FakeServer } from '../../fakes/fake-server.ts';

test('asks about one row, with its cells by column', async () => {
  const server = new FakeServer();
  const explanation = await explainRow({ server, pacing: fakePacing() }, aClassifier(), {
    key: 'p1',
    cells: ['Taxi', 12],
  });
  expect(server.explanationRequests).toEqual([
    {
      rows: {
        keys: ['p1'],
        columns: [
          { name: 'Merchant', values: ['Taxi'] },
          { name: 'Amount', values: [12] },
        ],
      },
    },
  ]);
  expect(explanation.sentence).toBe('Mostly because Merchant contains “taxi”.');
});
