import { bestClasses } from './best-class.ts';
import { expectedCalibrationError } from './calibration-error.ts';
import { confusionMatrix } from './confusion-matrix.ts';
import { logLoss } from './log-loss.ts';
import { whatWasLearned, type WhatWasLearned } from './what-was-learned.ts';
import { wilsonInterval, type MeasuredShare } from './wilson.ts';

export interface ClassMetrics {
  readonly class: string;
  readonly trainRows: number;
  readonly holdoutRows: number;
  /** Of the rows answered so, the share that was; null when none was. */
  readonly precision: number | null;
  /** Of the rows that are so, the share answered so; null when none is. */
  readonly recall: number | null;
}

/** How good a model is on rows that it did not learn from. */
export interface ModelMetrics {
  readonly accuracy: MeasuredShare;
  /**
   * Accuracy, on the same rows, of always answering the class that is most frequent among them: the no-information rate
   * (M. Kuhn, "Building predictive models in R using the caret package", 2008). Chosen in hindsight, it flatters
   * nobody.
   */
  readonly majorityAccuracy: number;
  /** In nats. */
  readonly logLoss: number;
  readonly expectedCalibrationError: number;
  readonly classes: ClassMetrics[];
  readonly learned: WhatWasLearned;
  /** Held-out rows by their right class (outer) and the class answered (inner), both in the order of `classes`. */
  readonly confusion: number[][];
}

/**
 * Measures a model's answers. A label that the model does not know is always answered wrongly, and is listed after the
 * model's own classes. Without rows every figure is 0 and the interval is 0 … 1.
 *
 * @param classes       the model's classes
 * @param probabilities rows × classes, row-major, for the held-out rows
 * @param labels        the right class per held-out row
 * @param trainLabels   the right class per row that was learnt from
 */
export function evaluate(
  classes: readonly string[],
  probabilities: Float64Array,
  labels: readonly string[],
  trainLabels: readonly string[],
): ModelMetrics {
  if (probabilities.length !== labels.length * classes.length)
    throw new RangeError('evaluate requires one probability for each row and class');
  const numbers = new Map([...new Set([...classes, ...labels])].map((name, number) => [name, number]));
  const right = Int32Array.from(labels, (label) => numbers.get(label)!);
  const predicted = bestClasses(probabilities, classes.length);
  const hits = labels.map((_, row) => predicted[row] === right[row]);
  const accuracy = wilsonInterval(hits.filter(Boolean).length, labels.length);
  const trainCounts = countByName(trainLabels);
  const majorityAccuracy = labels.length === 0 ? 0 : Math.max(...countByName(labels).values()) / labels.length;
  const names = [...numbers.keys()];
  const counts = confusionMatrix(right, predicted, names.length);
  const metricsOfClasses = perClass(names, counts, trainCounts);
  const known = right.map((label) => (label < classes.length ? label : -1));
  return {
    accuracy,
    majorityAccuracy,
    logLoss: labels.length === 0 ? 0 : logLoss(probabilities, classes.length, known),
    expectedCalibrationError: expectedCalibrationError(
      Float64Array.from(predicted, (best, row) => probabilities[row * classes.length + best]!),
      hits,
    ),
    classes: metricsOfClasses,
    learned: whatWasLearned(metricsOfClasses),
    confusion: names.map((_, own) => [...counts.subarray(own * names.length, (own + 1) * names.length)]),
  };
}

function perClass(
  names: readonly string[],
  counts: ArrayLike<number>,
  trainCounts: ReadonlyMap<string, number>,
): ClassMetrics[] {
  return names.map((name, own) => {
    let are = 0;
    let answered = 0;
    for (let other = 0; other < names.length; other++) {
      are += counts[own * names.length + other]!;
      answered += counts[other * names.length + own]!;
    }
    const both = counts[own * names.length + own]!;
    return {
      class: name,
      trainRows: trainCounts.get(name) ?? 0,
      holdoutRows: are,
      precision: answered === 0 ? null : both / answered,
      recall: are === 0 ? null : both / are,
    };
  });
}

function countByName(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
