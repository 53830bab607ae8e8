import type { ClassFigures, NumberFigures } from '../../../contract/feeds/feed-learning.ts';
import type { NamedClassifier } from '../../../ml/streams/named-classifier.ts';
import type { ForecastSums } from '../../../ml/streams/forecast.ts';

/** The learners that a stream's answers are joined of, in the order of `STREAM_LEARNERS`. */
const LEARNERS = ['forest', 'settling', 'following', 'last'] as const;
const LOSSES_FROM = 5;
const CLASS_DRIFTS = LOSSES_FROM + LEARNERS.length;
const NUMBER_DRIFTS = 6;

/** What was counted of answers before their labels were known, as a list that adds up. */
export type LearnedSums = readonly number[];

/** Rows, right ones, log-loss, those that the majority and the last class had right, log-loss by learner, drifts. */
export function sumsOfClasses(of: ReturnType<NamedClassifier['sums']>): LearnedSums {
  return [of.rows, of.right, of.logLoss, of.majorityRight, of.lastRight, ...of.losses, of.drifts];
}

/** Values, absolute errors of forecast, last value and mean, bounded intervals, those that held, drifts. */
export function sumsOfNumbers(of: ForecastSums): LearnedSums {
  return [of.values, of.error, of.lastValueError, of.meanError, of.bounded, of.covered, of.drifts];
}

/** What came to sums between two moments. */
export function sumsSince(now: LearnedSums, before: LearnedSums): LearnedSums {
  return now.map((sum, at) => sum - (before[at] ?? 0));
}

/**
 * Figures of classes.
 * @example figuresOfClasses([4, 3, 2, 2, 1, 0, 0, 0, 0, 0]).accuracy // => 0.75
 */
export function figuresOfClasses(sums: LearnedSums): ClassFigures {
  const [rows = 0, right = 0, logLoss = 0, majorityRight = 0, lastRight = 0] = sums;
  const share = (sum: number) => (rows === 0 ? null : sum / rows);
  const wrongByLast = rows - lastRight;
  return {
    rows,
    accuracy: share(right),
    majority: share(majorityRight),
    lastClass: share(lastRight),
    kappaTemporal: wrongByLast === 0 ? null : (right - lastRight) / wrongByLast,
    logLoss: share(logLoss),
    losses: LEARNERS.map((learner, at) => ({ learner, logLoss: share(sums[LOSSES_FROM + at] ?? 0) })),
  };
}

/** Figures of numbers. */
export function figuresOfNumbers(sums: LearnedSums): NumberFigures {
  const [rows = 0, error = 0, lastValueError = 0, meanError = 0, bounded = 0, covered = 0] = sums;
  const mean = (sum: number) => (rows === 0 ? null : sum / rows);
  return {
    rows,
    error: mean(error),
    lastValueError: mean(lastValueError),
    meanError: mean(meanError),
    covered: bounded === 0 ? null : covered / bounded,
  };
}

/** How often a tree was replaced. */
export function driftsOf(kind: 'class' | 'number', sums: LearnedSums): number {
  return sums[kind === 'class' ? CLASS_DRIFTS : NUMBER_DRIFTS] ?? 0;
}
