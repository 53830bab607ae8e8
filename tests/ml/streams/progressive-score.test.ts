import { ProgressiveScore } from '../../../ml/streams/progressive-score.ts';

test('the figures are those counted by hand', () => {
  const score = new ProgressiveScore(2);
  // Chances of the second class, its class, the last one known: right, wrong, right, wrong.
  const answers = [
    [0.8, 1, -1],
    [0.6, 0, 1],
    [0.1, 0, 0],
    [0.3, 1, 0],
  ] as const;
  for (const [chance, label, last] of answers) score.add(Float64Array.of(1 - chance, chance), label, last);
  const figures = score.overall();
  expect(figures).toMatchObject({ rows: 4, accuracy: 0.5, lastClass: 0.25, majority: 0.25 });
  expect(figures.logLoss).toBeCloseTo(-Math.log(0.8 * 0.4 * 0.9 * 0.3) / 4, 12);
  expect(figures.kappaTemporal).toBeCloseTo(0.25 / 0.75, 12);
  expect(new ProgressiveScore(2, score.state()).recent()).toEqual(score.recent());
});

test('figures of late forget: after a thousand wrong answers those before count for a third', () => {
  const score = new ProgressiveScore(2);
  for (let row = 0; row < 20_000; row++) score.add(Float64Array.of(1, 0), 0, 0);
  for (let row = 0; row < 1_000; row++) score.add(Float64Array.of(1, 0), 1, 0);
  expect(score.recent().accuracy).toBeCloseTo(0.999 ** 1_000, 3);
  expect(score.recent().rows).toBeCloseTo(1_000, 3);
});

test('without rows there are no figures', () => {
  expect(new ProgressiveScore(3).overall()).toMatchObject({ rows: 0, accuracy: NaN, kappaTemporal: NaN });
});
