import { topItems } from '../sketches/frequent-items.ts';
import type { NewItems } from '../sketches/new-items.ts';
import type { DriftCheck } from './drift-check.ts';
import type { NewThings } from './drift-finding.ts';
import { shareOf, twoProportionsPValue, type Proportion } from '../measures/two-proportions.ts';

const NAMED = 3;
const RECURRING_ROWS = 5;
const RECURRING_SHARE = 0.005;

/** Share of the rows that hold a category or a word which the training rows never had, in 0..1. */
export function unseenShare({ newRows, rows }: NewItems): number {
  return shareOf({ count: newRows, rows });
}

/**
 * Asks whether more rows are called unknown than of the holdout: those look as a whole like nothing that was learnt,
 * where single words and values are asked about by {@link checkUnseenShare}. A fall is no effect.
 *
 * @param threshold rise of the share that matters, in 0..1
 */
export function checkUnknownRows(holdout: Proportion, live: Proportion, threshold: number): DriftCheck {
  return {
    about: 'new',
    ...rise(holdout, live),
    threshold,
    findings: [{ code: 'new', values: { now: shareOf(live), before: shareOf(holdout), things: 'rows' } }],
  };
}

/**
 * Asks two things of what is new, both against the holdout, which the model did not learn from either.
 *
 * `new`: do more rows have something new than on an ordinary day? Names of people and places are new every day, so this
 * alone is slow to see a new supplier. `recurring`: do the same few new things come again and again? On an ordinary day
 * they hardly do, so a new supplier shows at once. The effects are the rises of the shares; a fall is no effect.
 *
 * @param holdout   rows with something new in the holdout
 * @param live      rows with something new in the window
 * @param things    what is new
 * @param threshold rise of the share that matters, in 0..1
 */
export function checkUnseenShare(
  holdout: NewItems,
  live: NewItems,
  things: NewThings,
  threshold: number,
): DriftCheck[] {
  const [anyBefore, any] = [holdout, live].map(({ newRows, rows }) => ({ count: newRows, rows })) as [
    Proportion,
    Proportion,
  ];
  const [sameBefore, same] = [holdout, live].map((each) => ({ count: recurringRows(each), rows: each.rows })) as [
    Proportion,
    Proportion,
  ];
  const examples = recurring(live)
    .slice(0, NAMED)
    .map(({ item }) => item);
  return [
    {
      about: 'new',
      ...rise(anyBefore, any),
      threshold,
      findings: [{ code: 'new', values: { now: shareOf(any), before: shareOf(anyBefore), things } }],
    },
    {
      about: 'recurring',
      ...rise(sameBefore, same),
      threshold,
      findings: [{ code: 'recurring', values: { share: shareOf(same), things, examples } }],
    },
  ];
}

/** New items that come again and again: in one row of two hundred, and in five rows, at least. */
function recurring({ newItems, rows }: NewItems): { readonly item: string; readonly count: number }[] {
  const least = Math.max(RECURRING_ROWS, RECURRING_SHARE * rows);
  return topItems(newItems, Infinity).filter(({ count }) => count >= least);
}

function recurringRows(novelty: NewItems): number {
  return recurring(novelty).reduce((sum, { count }) => sum + count, 0);
}

function rise(before: Proportion, now: Proportion): { readonly effect: number; readonly pValue: number } {
  const effect = shareOf(now) - shareOf(before);
  return effect > 0 ? { effect, pValue: twoProportionsPValue(before, now) } : { effect: 0, pValue: 1 };
}
