import { LEAST_PROBABILITY, rowLogLoss } from './log-loss.ts';
import { FEWEST_PAIRED_ROWS, pairedDifference, type MeasuredDifference } from './paired-difference.ts';
import { worseProbability } from './paired-test.ts';

/** What one model says of some rows. */
export interface RowAnswers {
  /** The class answered, one a row. */
  readonly classes: readonly string[];
  /** The probability given to the right class, one a row; 0 where the model does not know it. */
  readonly rightProbabilities: Float64Array;
}

/** The answers of two models for the same rows, with what is right. */
export interface PairedAnswers {
  readonly labels: readonly string[];
  readonly champion: RowAnswers;
  readonly challenger: RowAnswers;
}

/**
 * How the challenger answers corrections that the champion has not learned from. People correct what is wrong and
 * accept what is right, so these rows favour one or the other by how they were chosen: they can keep a challenger back
 * that is shown to be worse, and recommend none. Had it learned them, only a plain fault shows.
 */
export interface CorrectionTrial extends PairedAnswers {
  /** The challenger learned from these very rows; otherwise a copy of it answered that had not. */
  readonly areLearned: boolean;
}

/** The rows that a challenger is judged by. */
export interface GateEvidence {
  /** Rows that neither model has learned from. */
  readonly holdout: PairedAnswers;
  /** Corrections said since the champion learned; absent when there are none to judge by. */
  readonly corrections?: CorrectionTrial | undefined;
}

/**
 * What rows show of the challenger: that its log-loss is lower; that it is not higher by more than the tolerance; that
 * it is higher; none of these; or that there are too few of them for an interval.
 */
export type GateFinding = 'better' | 'as-good' | 'worse' | 'open' | 'too-few-rows';

/** How a model did on the rows of a comparison. */
export interface GateFigures {
  /** Share answered rightly; 0 without rows. */
  readonly accuracy: number;
  /** Mean, in nats; 0 without rows. */
  readonly logLoss: number;
}

/** Challenger and champion on the same rows. */
export interface GateComparison {
  readonly on: 'held-out-rows' | 'corrections' | 'learned-corrections';
  readonly rows: number;
  readonly challenger: GateFigures;
  readonly champion: GateFigures;
  /** Log-loss of the challenger less that of the champion, row by row; null with too few rows. */
  readonly difference: MeasuredDifference | null;
  readonly finding: GateFinding;
}

/** A class of which the challenger finds clearly fewer rows than the champion. */
export interface LostClass {
  readonly class: string;
  readonly on: GateComparison['on'];
  readonly rows: number;
  readonly challengerFinds: number;
  readonly championFinds: number;
}

/** What decided: see {@link compareChallenger}. */
export interface GateOutcome {
  readonly promoted: boolean;
  /** The held-out rows first; then the corrections, where there are any. */
  readonly comparisons: readonly GateComparison[];
  readonly lostClasses: readonly LostClass[];
}

/** A challenger whose log-loss is surely not higher than the champion's by more than this, in nats, is as good. */
export const TOLERANCE = 0.01;
/** A class counts as lost when chance alone would lose as much, of any class, in fewer than one of twenty trainings. */
const LOST_CLASS_LEVEL = 0.05;
/** All constants of the rule. */
export const GATE_THRESHOLDS = {
  tolerance: TOLERANCE,
  lostClassLevel: LOST_CLASS_LEVEL,
  leastProbability: LEAST_PROBABILITY,
  fewestRows: FEWEST_PAIRED_ROWS,
} as const;

/**
 * Decides whether a challenger may become champion, by the rule that `contract/words/gate-words.ts` prints.
 *
 * The held-out rows decide, by the paired difference of log-loss and its 95 % interval: the challenger is promoted when
 * it is `better` or `as-good`; where they leave it `open`, when its log-loss is not the higher one; and with too few of
 * them, since it knows the latest labels. In each case only if the corrections do not show it `worse`, and no class is
 * lost, by a one-sided McNemar test whose level all classes of all rows share (Bonferroni). O(rows · classes).
 *
 * @throws {RangeError} when the lists differ in length
 */
export function compareChallenger({ holdout, corrections }: GateEvidence): GateOutcome {
  const trials = [{ on: 'held-out-rows', answers: holdout } as const];
  const more =
    corrections === undefined
      ? []
      : [{ on: corrections.areLearned ? 'learned-corrections' : 'corrections', answers: corrections } as const];
  const comparisons = [...trials, ...more].map(({ on, answers }) => compare(on, answers));
  const lostClasses = lostClassesOf([...trials, ...more].filter((_, at) => comparisons[at]!.difference !== null));
  const [onHoldout, ...onCorrections] = comparisons;
  return {
    promoted:
      passes(onHoldout!) && onCorrections.every(({ finding }) => finding !== 'worse') && lostClasses.length === 0,
    comparisons,
    lostClasses,
  };
}

/** Whether the held-out rows let the challenger pass. */
export function passes({ finding, difference }: GateComparison): boolean {
  return finding === 'open' ? difference!.value <= 0 : finding !== 'worse';
}

function compare(on: GateComparison['on'], { labels, champion, challenger }: PairedAnswers): GateComparison {
  for (const { classes, rightProbabilities } of [champion, challenger]) {
    if (classes.length !== labels.length || rightProbabilities.length !== labels.length)
      throw new RangeError('compareChallenger requires answers of both for each row');
  }
  const losses = [challenger, champion].map(({ rightProbabilities }) => rightProbabilities.map(rowLogLoss));
  const difference = pairedDifference(losses[0]!, losses[1]!);
  const figuresOf = ({ classes }: RowAnswers, own: Float64Array): GateFigures => ({
    accuracy: mean(labels.map((label, row) => (classes[row] === label ? 1 : 0))),
    logLoss: mean(own),
  });
  return {
    on,
    rows: labels.length,
    challenger: figuresOf(challenger, losses[0]!),
    champion: figuresOf(champion, losses[1]!),
    difference,
    finding: findingOf(difference),
  };
}

function findingOf(difference: MeasuredDifference | null): GateFinding {
  if (difference === null) return 'too-few-rows';
  if (difference.high < 0) return 'better';
  if (difference.high <= TOLERANCE) return 'as-good';
  return difference.low > 0 ? 'worse' : 'open';
}

function lostClassesOf(
  trials: readonly { readonly on: GateComparison['on']; readonly answers: PairedAnswers }[],
): LostClass[] {
  const all = trials.flatMap(({ on, answers }) =>
    [...new Set(answers.labels)].sort().map((name) => ({ name, on, answers })),
  );
  return all.flatMap(({ name, on, answers: { labels, champion, challenger } }) => {
    const own = labels.flatMap((label, row) =>
      label === name ? [{ old: champion.classes[row] === name, now: challenger.classes[row] === name }] : [],
    );
    const wins = own.filter(({ old, now }) => now && !old).length;
    const losses = own.filter(({ old, now }) => old && !now).length;
    if (worseProbability(wins, losses) >= LOST_CLASS_LEVEL / all.length) return [];
    return [
      {
        class: name,
        on,
        rows: own.length,
        challengerFinds: own.filter(({ now }) => now).length,
        championFinds: own.filter(({ old }) => old).length,
      },
    ];
  });
}

function mean(values: ArrayLike<number>): number {
  return values.length === 0 ? 0 : Array.from(values).reduce((sum, each) => sum + each, 0) / values.length;
}
