import { bestClasses } from '../evaluation/best-class.ts';
import { rowLogLoss } from '../evaluation/log-loss.ts';
import { validationLabels, type Fold } from '../evaluation/validation-split.ts';
import { learnerOf, LEARNERS } from './learner-list.ts';
import type { Learner, LearnerName, Refusal, TrainingMeans, Validated } from './learner.ts';

/** How one learner did on rows that it had not learnt from; all learners on the same rows. */
export interface LearnerComparison {
  readonly learner: LearnerName;
  /** Mean log-loss in nats and share right; null when it was not tried. */
  readonly logLoss: number | null;
  readonly accuracy: number | null;
  readonly rows: number;
  /** Rows that it learnt from in the comparison: more in a final of those near each other. 0 when not tried. */
  readonly learnedFrom: number;
  /** Time that learning took in the comparison. */
  readonly seconds: number;
  readonly chosen: boolean;
  /** Why it was not tried; null when it was. */
  readonly why: NotTried | null;
}

/**
 * Why a learner was not tried: it refuses the rows; there is one class, or only texts, or none of it can be held back;
 * it takes long by the rows or by the classes, so that it is only tried by hand; or another one was chosen by hand.
 */
export type NotTried =
  | Refusal
  | { readonly reason: 'one-class' | 'only-texts' | 'too-few-rows' | 'another-by-hand' }
  | { readonly reason: 'many-rows'; readonly most: number }
  | { readonly reason: 'many-classes'; readonly classes: number };

interface Result {
  readonly learner: LearnerName;
  /** Share right, of so many rows that it had not learnt from. */
  readonly accuracy: number;
  readonly rows: number;
}

/**
 * Why a learner was chosen: by hand, beside the linear one where that is another; because no other suits the table; by
 * its log-loss, which the simpler of two may lose by a little and which may speak against accuracy; or by default,
 * where there are too few rows to compare by.
 */
export type LearnerReason =
  | { readonly code: 'by-hand'; readonly values: Result & { readonly linear: number | null } }
  | { readonly code: 'no-other-suits'; readonly values: Result }
  | {
      readonly code: 'compared';
      readonly values: Result & {
        readonly rival: LearnerName;
        readonly rivalAccuracy: number;
        readonly by: 'log-loss' | 'simplicity' | 'probabilities';
        /** Rows that those near each other learnt from in a final; null without one. */
        readonly final: number | null;
      };
    }
  | { readonly code: 'too-few-rows'; readonly values: { readonly learner: LearnerName; readonly byHand: boolean } };

/** A learner that was tried: its answers, its loss on each row, its time. */
export interface Trial {
  readonly learner: Learner;
  readonly validated: Validated;
  /** Log-loss per validation row, in nats. */
  readonly losses: Float64Array;
  readonly accuracy: number;
  /** Rows that it learnt from, in the first fold. */
  readonly learnedFrom: number;
  readonly seconds: number;
}

/** What trials need: the rows, who does the work, and a clock in milliseconds (this library has none of its own). */
export interface TrialMeans extends TrainingMeans {
  readonly now: () => number;
}

/**
 * Tries learners one after another on the same folds; those that they need are tried too. The order does not depend on
 * the order of `names`.
 */
export async function tryLearners(
  names: readonly LearnerName[],
  folds: readonly Fold[],
  { now, onProgress, workers }: TrialMeans,
): Promise<ReadonlyMap<LearnerName, Trial>> {
  const wanted = new Set(names.flatMap((name) => [name, ...learnerOf(name).needs]));
  const tried = new Map<LearnerName, Trial>();
  const validated = new Map<LearnerName, Validated>();
  const labels = validationLabels(folds);
  for (const learner of LEARNERS.filter(({ name }) => wanted.has(name))) {
    const start = now();
    const report = (share: number): void => onProgress((tried.size + share) / wanted.size);
    const answers = await learner.validate(folds, { workers, onProgress: report }, validated);
    validated.set(learner.name, answers);
    tried.set(learner.name, {
      learner,
      validated: answers,
      ...scoreAnswers(answers.probabilities, labels),
      learnedFrom: folds[0]!.part.table.rows,
      seconds: (now() - start) / 1_000,
    });
    onProgress(tried.size / wanted.size);
  }
  return tried;
}

function scoreAnswers(probabilities: Float64Array, labels: Int32Array): Pick<Trial, 'losses' | 'accuracy'> {
  const classes = probabilities.length / labels.length;
  const best = bestClasses(probabilities, classes);
  return {
    losses: Float64Array.from(labels, (label, row) => rowLogLoss(probabilities[row * classes + label]!)),
    accuracy: labels.filter((label, row) => best[row] === label).length / labels.length,
  };
}

/** Mean loss of a trial, in nats. */
export function meanLoss({ losses }: Pick<Trial, 'losses'>): number {
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** A gain in log-loss below this share is not worth a less simple learner… */
const NEAR = 0.02;

/**
 * The trial with the least log-loss, or the simplest one that is level with it: no more than one standard error of
 * their paired difference behind, and no more than 2 %.
 *
 * @param trials simplest first
 * @see L. Breiman et al., "Classification and Regression Trees" (1984), §3.4.3 (the one-standard-error rule)
 */
export function bestTrial(trials: readonly Trial[]): Trial {
  const least = trials.reduce((best, each) => (meanLoss(each) < meanLoss(best) ? each : best));
  return trials.find((trial) => trial === least || isLevel(trial, least)) ?? least;
}

/** Trials behind the least log-loss by no more than this share may win once they have learnt from more rows. */
const MAY_STILL_WIN = 0.1;

/** The trials that more rows may set in another order, simplest first. */
export function finalists(trials: readonly Trial[]): Trial[] {
  const least = Math.min(...trials.map(meanLoss));
  return trials.filter((trial) => meanLoss(trial) <= (1 + MAY_STILL_WIN) * least);
}

function isLevel(trial: Trial, least: Trial): boolean {
  const rows = trial.losses.length;
  const differences = trial.losses.map((loss, row) => loss - least.losses[row]!);
  const mean = differences.reduce((sum, each) => sum + each, 0) / rows;
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, rows - 1);
  return mean <= Math.sqrt(variance / rows) && mean <= NEAR * meanLoss(least);
}
