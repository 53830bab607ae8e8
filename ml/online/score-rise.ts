import type { EncodedRows } from './encoded-rows.ts';
import { mixRow, shiftFactors } from './expert-mixture.ts';

/** Scores differ by less. */
const MOST_RISE = 64;
const HALVINGS = 40;

/**
 * How far the score of one class has to rise for the mixture to give it a share; 0 when it is given as much already.
 * The share grows with the rise, so halving finds it. O(classes), some 0.05 ms at 100 of them.
 *
 * @param row   exactly one row
 * @param share 0 … 1, below 1
 * @param shift per class, how far the row's scores are moved already
 */
export function riseTo(
  share: number,
  row: EncodedRows,
  right: number,
  { trust, shift }: { readonly trust: Float64Array; readonly shift: Float64Array },
): number {
  const raised = shift.slice();
  const factors = new Float64Array(shift.length);
  const answer = new Float64Array(shift.length);
  const given = (rise: number): number => {
    raised[right] = shift[right]! + rise;
    shiftFactors(raised, 0, factors);
    mixRow(row, 0, trust, factors, { into: answer, start: 0 });
    return answer[right]!;
  };
  if (given(0) >= share) return 0;
  let [low, high] = [0, MOST_RISE];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (given(middle) < share) low = middle;
    else high = middle;
  }
  return high;
}
