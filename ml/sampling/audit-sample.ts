import { hashShare } from '../hash.ts';

const AUDIT_SEED = 0xa0d17;

/**
 * True for a share of all row keys, by hash: rows that people are asked about whatever the model thinks of them, so
 * that the accuracy measured on them is that of all rows. The same keys for ever; a greater share holds those of a
 * smaller one.
 *
 * @param share 0 … 1
 */
export function isInAuditSample(rowKey: string, share: number): boolean {
  return hashShare(rowKey, AUDIT_SEED) < share;
}
