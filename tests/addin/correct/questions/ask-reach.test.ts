import { wideReachOf } from '../../../../addin/correct/questions/ask-reach.ts';
import type { FeedbackEvent } from '../../../../contract/feedback.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { givesFirstAnswers } from '../../../../contract/first-answers.ts';
import { FakeServer, serverAwayProblem } from '../../../fakes/fake-server.ts';

const EVENT: FeedbackEvent = {
  id: '00000000-0000-4000-8000-00000000d0d0',
  kind: 'correct',
  origin: 'correction-column',
  key: 'p4',
  cells: ['Cafe', 4.5],
  class: 'Meals',
  saidAt: '2026-03-01T09:00:00.000Z',
};
/** The policy lets ten other rows pass unasked. */
const reachOf = (rows: number) => ({ rows, changed: [], looked: 50, shown: 50 });

test.each([
  [10, false],
  [11, true],
])('what would change %i other rows is asked about: %s', async (rows, isAsked) => {
  const server = new FakeServer();
  server.reach = reachOf(rows);
  const asked = await wideReachOf(server, { classifier: aClassifier(), view: 'v' }, [EVENT]);
  expect(asked).toEqual(isAsked ? reachOf(rows) : null);
});

test('what would change first answers is asked about, too', async () => {
  const server = new FakeServer();
  server.reach = reachOf(32);
  const classifier = aClassifier({ champion: null, labels: 3 });
  expect(givesFirstAnswers(classifier)).toBe(true);
  expect(await wideReachOf(server, { classifier, view: 'v' }, [EVENT])).toEqual(reachOf(32));
});

test('nothing is asked without events, a view or a model; nor kept back where the server cannot say', async () => {
  const server = new FakeServer();
  server.reach = reachOf(32);
  const classifier = aClassifier();
  expect(await wideReachOf(server, { classifier, view: 'v' }, [])).toBeNull();
  expect(await wideReachOf(server, { classifier, view: null }, [EVENT])).toBeNull();
  expect(
    await wideReachOf(server, { classifier: aClassifier({ champion: null, classes: [] }), view: 'v' }, [EVENT]),
  ).toBeNull();
  expect(server.triedFeedback).toEqual([]);
  server.breakNext('tryFeedback', serverAwayProblem());
  expect(await wideReachOf(server, { classifier, view: 'v' }, [EVENT])).toBeNull();
});
