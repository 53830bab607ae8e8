import { noMetrics, reduceMetrics, type MetricsState } from '../../../addin/metrics/metrics-state.ts';
import { aMetric, anAnswer, anObservation } from '../../fakes/fake-metrics.ts';

const FIRST = aMetric({ id: 'a' });
const open = (state: MetricsState, metric = FIRST) => reduceMetrics(state, { type: 'metric-opened', metric });

describe('what arrives of a metric', () => {
  const question = { value: 1, minutes: 1 };

  test('is shown while it is open', () => {
    const answered = reduceMetrics(open(noMetrics), {
      type: 'rollback-answered',
      of: 'a',
      question,
      answer: anAnswer(),
    });
    expect(answered.open?.answer?.question).toBe(question);
  });

  test('changes nothing once it was left, or another one is open', () => {
    const other = open(noMetrics, aMetric({ id: 'b' }));
    const observations = { observations: [anObservation()], total: 1 };
    for (const state of [noMetrics, other]) {
      expect(reduceMetrics(state, { type: 'observations-listed', of: 'a', observations, offset: 0 }).open).toBe(
        state.open,
      );
      expect(reduceMetrics(state, { type: 'metric-changed', metric: FIRST }).open).toBe(state.open);
    }
  });
});

test('what was done is said until something else is done', () => {
  const done = reduceMetrics(noMetrics, { type: 'metrics-done', sentence: 'Saved.' });
  expect(done.done).toBe('Saved.');
  const next = reduceMetrics(done, { type: 'task-started', task: 'ask', doing: 'Asking', cancellable: false });
  expect(next.done).toBeNull();
});
