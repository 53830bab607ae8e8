import {
  bySpan,
  medianLag,
  overrideRate,
  realisedAccuracy,
  spanOf,
  type LabelledAnswer,
} from '../../../ml/late-labels/realised-accuracy.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const answer = (fields: Partial<LabelledAnswer> = {}): LabelledAnswer => ({
  class: 'travel',
  confidence: 0.8,
  label: 'travel',
  answeredAt: at(1),
  labelledAt: at(2),
  isByPerson: true,
  ...fields,
});
const WRONG = answer({ label: 'meals' });

test('what was right is counted of what has a label; of nothing, nothing is known', () => {
  expect(realisedAccuracy([answer(), answer(), WRONG])).toMatchObject({ value: 2 / 3, rows: 3 });
  expect(realisedAccuracy([])).toBeNull();
});

test('only people override answers', () => {
  expect(overrideRate([answer(), WRONG, answer({ label: 'meals', isByPerson: false })])).toMatchObject({
    value: 0.5,
    rows: 2,
  });
  expect(overrideRate([answer({ isByPerson: false })])).toBeNull();
});

test('the lag is the median from answer to label, and never less than none', () => {
  const after = (days: number) => answer({ labelledAt: at(1 + days) });
  expect(medianLag([after(9), after(1), after(2)])).toBe(2);
  expect(medianLag([after(1), after(2)])).toBe(1.5);
  expect(medianLag([answer({ answeredAt: at(3), labelledAt: at(1) })])).toBe(0);
  expect(medianLag([])).toBeNull();
});

test('spans are equal parts of a window, its end in the last; what lies beyond is in none', () => {
  const window = { from: at(1), to: at(5) };
  const answers = [at(1), at(2), at(5), at(6)].map((answeredAt) => answer({ answeredAt }));
  expect(
    bySpan(answers, ({ answeredAt }) => answeredAt, window, 2).map(({ from, to, answers: own }) => [
      from,
      to,
      own.length,
    ]),
  ).toEqual([
    [at(1), at(3), 2],
    [at(3), at(5), 1],
  ]);
  expect(() => spanOf(at(6), window, 2)).toThrow('spanOf requires a moment within the window');
});
