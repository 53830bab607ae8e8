import { z } from 'zod';
import { packMonth } from './pack-month.ts';

/** Rows of a month whose period pack is signed. */
export const signedRows = z.object({ month: packMonth, rows: z.number().int() });
export type SignedRows = z.infer<typeof signedRows>;

/**
 * Rows by month, oldest first.
 * @example addedUp([{ month: '2026-10', rows: 1 }], [{ month: '2026-10', rows: 2 }]) // => [{ month: '2026-10', rows: 3 }]
 */
export function addedUp(...parts: readonly (readonly SignedRows[])[]): SignedRows[] {
  const rows = new Map<string, number>();
  for (const each of parts.flat()) rows.set(each.month, (rows.get(each.month) ?? 0) + each.rows);
  return [...rows].map(([month, count]) => ({ month, rows: count })).sort((a, b) => a.month.localeCompare(b.month));
}
