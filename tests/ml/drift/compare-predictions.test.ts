import { findingWords } from '../../../contract/words/finding-words.ts';
import { comparePredictions } from '../../../ml/drift/compare-predictions.ts';
import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';
import { profilePredictions, type PredictionProfile } from '../../../ml/sketches/prediction-profile.ts';

const CLASSES = ['Travel', 'Hotels', 'Stationery', 'Fuel'];

/** So many rows of each class, all with this confidence. */
function predicted(counts: readonly number[], confidence: number): PredictionProfile {
  const rows = counts.flatMap((count, index) => Array<number>(count).fill(index));
  return profilePredictions({
    classes: CLASSES,
    predicted: rows,
    confidence: rows.map((_, row) => confidence + row / 1e6),
  });
}
const train = predicted([400, 800, 800, 0], 0.99);
const holdout = predicted([40, 80, 80, 0], 0.9);

describe('comparePredictions', () => {
  test('says how much more often a class is predicted, against the holdout', () => {
    const [classes] = comparePredictions(
      { train, holdout, live: predicted([300, 100, 100, 0], 0.9) },
      DEFAULT_THRESHOLDS,
    );
    expect(classes!.measures).toMatchObject({ name: 'Predicted class', type: 'prediction', referenceRows: 200 });
    expect(findingWords(classes!.checks[0]!.findings[0]!)).toBe(
      'Travel is predicted 3 times as often (60 % of rows, 20 % before)',
    );
  });

  test('says so of a class that appeared, and of one that went', () => {
    const [classes] = comparePredictions(
      { train, holdout, live: predicted([100, 0, 200, 200], 0.9) },
      DEFAULT_THRESHOLDS,
    );
    expect(classes!.checks[0]!.findings.map((finding) => findingWords(finding))).toEqual([
      'Fuel is predicted where it was not before (40 % of rows, 0 % before)',
      'Hotels is no longer predicted (0 % of rows, 40 % before)',
    ]);
  });

  test('says when the model is less sure', () => {
    const [, confidence] = comparePredictions(
      { train, holdout, live: predicted([100, 200, 200, 0], 0.6) },
      DEFAULT_THRESHOLDS,
    );
    expect(confidence!.measures).toMatchObject({ name: 'Confidence', type: 'confidence', distance: 1 });
    expect(confidence!.checks[0]!.findings.map((finding) => findingWords(finding))).toEqual([
      'the model is less sure: its confidence is 60 % on average, 90 % on the holdout',
    ]);
    expect(confidence!.checks[0]!.effect).toBeCloseTo(0.3, 3);
  });

  test('sees no shift that shows against one of the references only', () => {
    const unlucky = predicted([80, 60, 60, 0], 0.9);
    const [classes] = comparePredictions(
      { train, holdout: unlucky, live: predicted([100, 200, 200, 0], 0.9) },
      DEFAULT_THRESHOLDS,
    );
    expect(classes!.checks[0]!).toMatchObject({ effect: 0, pValue: 1 });
  });

  test('sees no change in a confidence that moved by a thousandth, though no ranks agree', () => {
    const sure = (confidence: number) => predicted([0, 100, 100, 0], confidence);
    const [, confidence] = comparePredictions({ train, holdout: sure(0.999), live: sure(0.998) }, DEFAULT_THRESHOLDS);
    expect(confidence!.measures).toMatchObject({ distance: 0, kolmogorovSmirnov: 1 });
    expect(confidence!.checks[0]!.effect).toBeLessThan(0.002);
  });

  test('takes the training rows for the classes, and says nothing of the confidence, without a holdout', () => {
    const [classes, confidence] = comparePredictions(
      { train, holdout: predicted([1], 0.9), live: predicted([300, 100, 100, 0], 0.5) },
      DEFAULT_THRESHOLDS,
    );
    expect(classes!.measures.referenceRows).toBe(2_000);
    expect(confidence!.checks).toEqual([]);
  });
});

test('says how many more rows look like nothing that was learnt, and nothing where too few were asked', () => {
  const asked = (profile: PredictionProfile, count: number) => ({ ...profile, unknown: { count, rows: profile.rows } });
  const live = asked(predicted([100, 200, 200, 0], 0.9), 150);
  const [classes] = comparePredictions({ train, holdout: asked(holdout, 10), live }, DEFAULT_THRESHOLDS);
  expect(classes!.measures.unseenShare).toBeCloseTo(0.3, 12);
  const check = classes!.checks.find(({ about }) => about === 'new')!;
  expect(check.findings.map((finding) => findingWords(finding))).toEqual([
    '30 % of rows may be of none of the classes, 5 % in ordinary rows',
  ]);
  const few = { ...holdout, unknown: { count: 1, rows: 20 } };
  const [none] = comparePredictions({ train, holdout: few, live }, DEFAULT_THRESHOLDS);
  expect(none!.checks.map(({ about }) => about)).not.toContain('new');
});
