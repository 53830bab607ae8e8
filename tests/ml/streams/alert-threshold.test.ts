import { AlertThreshold } from '../../../ml/streams/alert-threshold.ts';
import { seededRandom } from '../../../ml/random.ts';

/** How scores lie at a moment: still, growing, jumping, wider and narrower by turns, or in steps. */
const SCORES: Readonly<Record<string, (at: number, random: () => number) => number>> = {
  'that do not drift': (_, random) => random(),
  'that grow all the time': (at, random) => at / 1_000 + random(),
  'that fall all the time': (at, random) => -at / 1_000 + random(),
  'that jump': (at, random) => (at % 3_000 < 1_500 ? 0 : 0.7) + random(),
  'that come wider and narrower by turns': (at, random) => (at % 2_000 < 1_000 ? 1 : 0.2) * random() ** 3,
  'of a hundred different values': (_, random) => Math.floor(100 * random()),
};
const CASES = Object.keys(SCORES).flatMap((of) => [0.01, 0.02, 0.05, 0.1].map((rate) => [of, rate] as const));

test.each(CASES)('of scores %s, %f are alerts, within a fifth, after 2,000', (of, rate) => {
  for (let seed = 1; seed <= 5; seed++) {
    const random = seededRandom(seed);
    const threshold = new AlertThreshold(rate);
    let [alerts, most] = [0, 0];
    for (let at = 0; at < 8_000; at++) {
      const score = SCORES[of]!(at, () => random.next());
      const isAlert = threshold.isAlert(score);
      if (isAlert) alerts++;
      threshold.learn(score, isAlert);
      const wanted = rate * (at + 1);
      if (at >= 2_000) most = Math.max(most, Math.abs(alerts - wanted) / wanted);
    }
    expect(most).toBeLessThanOrEqual(0.2);
  }
});

test('an alert is a score beyond the threshold, of which as many are greater as the share says', () => {
  const random = seededRandom(3);
  const threshold = new AlertThreshold(0.05);
  expect(threshold.threshold()).toBe(Infinity);
  const scores: number[] = [];
  for (let at = 0; at < 3_000; at++) {
    const score = Math.floor(200 * random.next());
    const isAlert = threshold.isAlert(score);
    if (isAlert !== score > threshold.threshold()) throw new Error(`${score} is on the wrong side`);
    // The share of the scores of late that may be alerts, less one for the score itself: no more are as great as an
    // alert, and of a score that is none at least so many and one.
    const late = scores.slice(-1_000);
    const fewer = Math.floor(threshold.state().share[0]! * (late.length + 1)) - 1;
    const asGreat = late.filter((other) => other >= score).length;
    if (isAlert ? asGreat > fewer : at >= 100 && fewer >= 0 && asGreat <= fewer)
      throw new Error(`${score}: ${asGreat} are as great, ${fewer} may be`);
    threshold.learn(score, isAlert);
    scores.push(score);
  }
});

test('where all scores are equal, none is an alert', () => {
  const threshold = new AlertThreshold(0.1);
  for (let at = 0; at < 3_000; at++) {
    expect(threshold.isAlert(0.5)).toBe(false);
    threshold.learn(0.5, false);
  }
});

test.each([0, -1, 0.5, NaN])('a rate of %p is refused', (rate) => {
  expect(() => new AlertThreshold(rate)).toThrow('AlertThreshold requires a rate in (0, 0.5)');
});
