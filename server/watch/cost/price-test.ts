import type { ErrorCosts } from '../../../contract/error-costs.ts';
import type { TestCost } from '../../../contract/model-report.ts';
import { pricesOf, type SeenErrors } from './price-answers.ts';

/**
 * What the wrong answers of a version on its test rows cost, by the prices of classes; null where amounts have the
 * prices, since those of test rows are not kept, and without test rows. O(classes²).
 *
 * @param seen how many rows of each class (outer) were answered each (inner)
 */
export function priceTest(costs: ErrorCosts, { classes, confusion, named }: SeenErrors): TestCost | null {
  if (costs.by !== 'class') return null;
  const priceOf = pricesOf(costs, named);
  const priced = classes.map((answered, at) => {
    const counts = classes.map((is, row) => ({ is, rows: confusion[row]?.[at] ?? 0 }));
    return {
      class: answered,
      answers: sum(counts.map(({ rows }) => rows)),
      wrong: sum(counts.map(({ rows }, row) => (row === at ? 0 : rows))),
      cost: sum(counts.map(({ is, rows }) => rows * priceOf(is, answered))),
    };
  });
  const rows = sum(priced.map(({ answers }) => answers));
  if (rows === 0) return null;
  return {
    ...{ currency: costs.currency, rows, cost: sum(priced.map(({ cost }) => cost)) },
    classes: priced.filter(({ answers }) => answers > 0).sort((a, b) => b.cost - a.cost),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
