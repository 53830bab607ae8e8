import { topItems } from '../sketches/frequent-items.ts';
import type { Novelty } from '../sketches/novelty.ts';
import type { DriftCheck } from './drift-check.ts';
import { listed, percent, quoted } from './plain-words.ts';
import { shareOf, twoProportionsPValue } from './two-proportions.ts';

const NAMED = 3;

/** Share of the rows that hold a category or a word which the training rows never had, in 0..1. */
export function unseenShare({ newRows, rows }: Novelty): number {
  return shareOf({ count: newRows, rows });
}

/**
 * Asks whether more is new than on an ordinary day: the effect is the rise over the holdout, which the model did not
 * learn from either. A fall is no effect.
 *
 * @param holdout   rows with something new in the holdout
 * @param live      rows with something new in the window
 * @param things    what is new, in the plural: "words", "values"
 * @param threshold rise of the share that matters, in 0..1
 */
export function checkUnseenShare(holdout: Novelty, live: Novelty, things: string, threshold: number): DriftCheck {
  const [before, now] = [unseenShare(holdout), unseenShare(live)];
  const examples = topItems(live.newItems, NAMED).map(({ item }) => quoted(item));
  return {
    about: 'new',
    effect: Math.max(0, now - before),
    threshold,
    pValue: now > before ? twoProportionsPValue({ count: holdout.newRows, rows: holdout.rows }, { count: live.newRows, rows: live.rows }) : 1,
    changes: [`${percent(now)} of rows have ${things} never seen before, ${percent(before)} in ordinary rows${examples.length > 0 ? `; most often ${listed(examples)}` : ''}`],
  };
}
