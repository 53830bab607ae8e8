import { hashShare } from '../hash.ts';

const DOUBLE_SEED = 0xd0b1e;

/**
 * True for a share of all row keys, by hash: rows that two people are asked about, unseen by each other. The same keys
 * for ever, whatever is in the audit sample or the holdout; a greater share holds those of a smaller one.
 *
 * @param share 0 … 1
 * @example isInDoubleSample('PC-1', 0) // => false
 * @example isInDoubleSample('PC-1', 1) // => true
 */
export function isInDoubleSample(rowKey: string, share: number): boolean {
  return hashShare(rowKey, DOUBLE_SEED) < share;
}
