import { SKEW_SAMPLE_ROWS } from '../../contract/skew.ts';

/**
 * Rows that stand for those that are about to be classified, spread over all of them: a sheet is often sorted.
 *
 * @param rows body rows
 */
export function sampleRows(rows: readonly number[]): number[] {
  const taken = Math.min(rows.length, SKEW_SAMPLE_ROWS);
  return Array.from({ length: taken }, (_, at) => rows[Math.floor((at * rows.length) / taken)]!);
}
