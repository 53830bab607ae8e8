import { accuracySoFar, checkDrift } from '../../../addin/drift/check-drift.ts';
import { aDriftReport } from '../../fakes/contract-data.ts';
import { fakePacing } from '../../fakes/fake-outbox.ts';
import { FakeServer, serverAwayProblem } from '../../fakes/fake-server.ts';

describe('accuracySoFar', () => {
  const point = aDriftReport().accuracy[0]!;

  test('weighs every span by the answers it rests on', () => {
    const points = [
      { ...point, predictions: 100, coverage: 0.1, accuracy: 1 },
      { ...point, predictions: 100, coverage: 0.3, accuracy: 0.6 },
      { ...point, predictions: 50, coverage: 0, accuracy: null },
    ];
    // (10 · 1 + 30 · 0.6) / 40
    expect(accuracySoFar(points)).toEqual({ accuracy: 0.7, answered: 40, predictions: 250 });
  });

  test('is unknown while nobody has answered', () => {
    expect(accuracySoFar([{ ...point, coverage: 0, accuracy: null }])).toBeNull();
    expect(accuracySoFar([])).toBeNull();
  });
});

test('checkDrift asks for the window, again when the server was away', async () => {
  const server = new FakeServer();
  server.breakNext('driftReport', serverAwayProblem());
  expect((await checkDrift(server, fakePacing(), 'c', { hours: 24 })).verdict).toBe('drift');
  expect(server.driftRequests).toEqual([{ hours: 24 }]);
});
