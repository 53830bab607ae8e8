import { hashShare } from '../hash.ts';

/** Share of the row keys that are never trained on. */
export const HOLDOUT_SHARE = 0.1;
const HOLDOUT_SEED = 0x401d;

/** True for a tenth of all row keys, by hash: the same keys on every server and for ever. */
export function isHoldout(rowKey: string): boolean {
  return hashShare(rowKey, HOLDOUT_SEED) < HOLDOUT_SHARE;
}
