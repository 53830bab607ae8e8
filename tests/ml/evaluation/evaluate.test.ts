import { evaluate } from '../../../ml/evaluation/evaluate.ts';

describe('evaluate', () => {
  const classes = Object.freeze(['a', 'b']);
  const probabilities = Float64Array.of(0.9, 0.1, 0.6, 0.4, 0.2, 0.8, 0.7, 0.3);

  test('measures accuracy, majority, precision and recall, by hand', () => {
    // Answers a a b a; right a b b a: 3 of 4. Always b, or always a, would have had 2 of 4.
    const metrics = evaluate(
      classes,
      probabilities,
      Object.freeze(['a', 'b', 'b', 'a']),
      Object.freeze(['b', 'b', 'a']),
    );
    expect(metrics.accuracy).toMatchObject({ value: 0.75, rows: 4 });
    expect(metrics.majorityAccuracy).toBe(0.5);
    expect(metrics.logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.4) + Math.log(0.8) + Math.log(0.7)) / 4, 12);
    expect(metrics.classes).toEqual([
      { class: 'a', trainRows: 1, holdoutRows: 2, precision: 2 / 3, recall: 1 },
      { class: 'b', trainRows: 2, holdoutRows: 2, precision: 1, recall: 0.5 },
    ]);
    // Right a: answered a, a. Right b: answered a, b.
    expect(metrics.confusion).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect(metrics.learned).toBe('too-few-rows');
  });

  test('lists a class that the model does not know after its own, never answered', () => {
    const metrics = evaluate(classes, Float64Array.of(1, 0), ['c'], ['a', 'b']);
    expect(metrics.accuracy.value).toBe(0);
    expect(metrics.classes[2]).toEqual({ class: 'c', trainRows: 0, holdoutRows: 1, precision: null, recall: 0 });
    expect(metrics.confusion).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [1, 0, 0],
    ]);
  });

  test('sees that something was learned', () => {
    const labels = Array.from({ length: 100 }, (_, row) => (row % 2 === 0 ? 'a' : 'b'));
    const perfect = Float64Array.from(labels.flatMap((label) => (label === 'a' ? [1, 0] : [0, 1])));
    expect(evaluate(classes, perfect, labels, labels)).toMatchObject({
      learned: 'something',
      logLoss: 0,
      expectedCalibrationError: 0,
    });
  });

  test('takes the majority of the rows asked, which chance may have made another than the training set’s', () => {
    // 21 of 36 right looks better than always a, the training set's majority (15 of 36), but not than always b.
    const labels = [...'aaaaabbbbbbb'.repeat(3)];
    const alwaysB = Float64Array.from(labels.flatMap(() => [0.4, 0.6]));
    expect(evaluate(classes, alwaysB, labels, ['a', 'a', 'b'])).toMatchObject({
      majorityAccuracy: 7 / 12,
      learned: 'nothing',
    });
  });

  test('without held-out rows has finite numbers, and claims nothing', () => {
    expect(evaluate(classes, new Float64Array(0), [], ['a', 'b'])).toMatchObject({
      accuracy: { value: 0, low: 0, high: 1, rows: 0 },
      majorityAccuracy: 0,
      logLoss: 0,
      expectedCalibrationError: 0,
      learned: 'too-few-rows',
    });
  });

  test('refuses probabilities of another size', () => {
    expect(() => evaluate(classes, new Float64Array(3), ['a'], [])).toThrow(
      'evaluate requires one probability for each row and class',
    );
  });
});
