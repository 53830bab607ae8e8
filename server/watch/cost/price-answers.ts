import { numberIn } from '../../../contract/conditions/read-cell.ts';
import type { AnswerCost, ErrorCosts } from '../../../contract/error-costs.ts';
import { meanErrorPrice, type PriceOf } from '../../../ml/late-labels/error-cost.ts';
import { isRight } from '../../../ml/late-labels/realised-accuracy.ts';

/** Answers of one class: how many of them should be wrong, and what stands in the column of amounts. */
export interface AnswersToPrice {
  readonly class: string;
  readonly rows: number;
  /** Sum of their confidences. */
  readonly confidence: number;
  /** Sum of (1 − confidence) × size of the amount, of those that have one. */
  readonly wrongAmount: number;
  /** Those that have an amount. */
  readonly priced: number;
}

/** An answer whose label has come. */
export interface LabelToPrice {
  readonly class: string;
  readonly label: string;
  readonly amount: string | null;
}

/** What is known of errors on the rows held back, in the names that classes have by now. */
export interface SeenErrors {
  readonly classes: readonly string[];
  readonly confusion: readonly (readonly number[])[];
  /** What a word for a class that policies name means by now. */
  readonly named: (word: string) => string;
}

/**
 * What wrong answers cost: expected of all answers, by their confidences; realised of those whose label has come.
 * O(classes² + answers).
 */
export function priceAnswers(
  costs: ErrorCosts,
  answers: readonly AnswersToPrice[],
  labels: readonly LabelToPrice[],
  seen: SeenErrors,
): AnswerCost {
  return costs.by === 'amount' ? byAmount(costs, answers, labels) : byClass(costs, answers, labels, seen);
}

function byAmount(
  { currency, column, share }: Extract<ErrorCosts, { by: 'amount' }>,
  answers: readonly AnswersToPrice[],
  labels: readonly LabelToPrice[],
): AnswerCost {
  const sizes = labels
    .map((each) => ({ isWrong: !isRight(each), size: Math.abs(numberIn(each.amount)) }))
    .filter(({ size }) => !Number.isNaN(size));
  return {
    ...{ currency, column },
    expected: share * total(answers.map(({ wrongAmount }) => wrongAmount)),
    realised: sizes.length === 0 ? null : share * total(sizes.filter(({ isWrong }) => isWrong).map(({ size }) => size)),
    unpriced: total(answers.map(({ rows, priced }) => rows - priced)),
  };
}

/** What it costs that a row of one class is answered another, by the names of now. */
export function pricesOf(
  { usual, pairs }: Pick<Extract<ErrorCosts, { by: 'class' }>, 'usual' | 'pairs'>,
  named: SeenErrors['named'],
): PriceOf {
  const prices = new Map(pairs.map(({ is, answered, cost }) => [pairName(named(is), named(answered)), cost]));
  return (is, answered) => (is === answered ? 0 : (prices.get(pairName(is, answered)) ?? usual));
}

function byClass(
  { currency, usual, pairs }: Extract<ErrorCosts, { by: 'class' }>,
  answers: readonly AnswersToPrice[],
  labels: readonly LabelToPrice[],
  { classes, confusion, named }: SeenErrors,
): AnswerCost {
  const priceOf = pricesOf({ usual, pairs }, named);
  return {
    ...{ currency, column: null },
    expected: total(
      answers.map(
        ({ class: name, rows, confidence }) =>
          (rows - confidence) * meanErrorPrice({ classes, confusion }, name, priceOf, usual),
      ),
    ),
    realised: labels.length === 0 ? null : total(labels.map(({ label, class: answered }) => priceOf(label, answered))),
    unpriced: 0,
  };
}

function pairName(is: string, answered: string): string {
  return JSON.stringify([is, answered]);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
