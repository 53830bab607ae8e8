import { worseProbability } from './paired-test.ts';
import { wilsonInterval } from './wilson.ts';

/** Whether a test shows that a model learned anything; `too-few-rows` when it can show neither. */
export type WhatWasLearned = 'something' | 'nothing' | 'too-few-rows';

/** Learning is taken for real when chance would do as well in fewer than one of twenty trainings. */
const SIGNIFICANCE = 0.05;

/**
 * Judges a model's answers on held-out rows against always answering the class most frequent among them, row by row.
 *
 * `something`: the rows that the model alone gets right are more than chance allows, by the exact one-sided McNemar
 * test, which a few rare rows among many pass as a half of all rows does. `nothing`: that cannot be said, and the 95 %
 * interval of the accuracy ends below half of the way from always answering the most frequent class to being always
 * right.
 * `too-few-rows`: neither, or so few rows of other classes that even a faultless model would not pass. O(rows +
 * classes).
 *
 * @param classes of each class, the held-out rows that are so, and the share of them answered so (null of none)
 * @example whatWasLearned([{ holdoutRows: 980, recall: 1 }, { holdoutRows: 20, recall: 1 }]) // => 'something'
 * @example whatWasLearned([{ holdoutRows: 2, recall: 1 }, { holdoutRows: 2, recall: 1 }]) // => 'too-few-rows'
 * @see Q. McNemar, Psychometrika 12 (1947)
 */
export function whatWasLearned(
  classes: readonly { readonly holdoutRows: number; readonly recall: number | null }[],
): WhatWasLearned {
  const counts = classes.map(({ holdoutRows, recall }) => ({
    rows: holdoutRows,
    right: Math.round(holdoutRows * (recall ?? 0)),
  }));
  const total = counts.reduce((sum, each) => ({ rows: sum.rows + each.rows, right: sum.right + each.right }), {
    rows: 0,
    right: 0,
  });
  const majority = counts.reduce((most, each) => (each.rows > most.rows ? each : most), { rows: 0, right: 0 });
  const others = total.rows - majority.rows;
  const wins = total.right - majority.right;
  const losses = majority.rows - majority.right;
  // Always answering the majority would lose as many rows as the model wins.
  if (worseProbability(losses, wins) < SIGNIFICANCE) return 'something';
  if (worseProbability(0, others) >= SIGNIFICANCE) return 'too-few-rows';
  const halfWay = (total.rows + majority.rows) / (2 * total.rows);
  return wilsonInterval(total.right, total.rows).high < halfWay ? 'nothing' : 'too-few-rows';
}
