import { z } from 'zod';

/** A calendar month in UTC, `YYYY-MM`. */
export const packMonth = z
  .string()
  .length(7)
  .regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/);

/**
 * The first moment of a month, and the first after it.
 * @example monthWindow('2026-12').to.toISOString() // => '2027-01-01T00:00:00.000Z'
 */
export function monthWindow(month: string): { readonly from: Date; readonly to: Date } {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return { from: new Date(Date.UTC(year, of - 1)), to: new Date(Date.UTC(year, of)) };
}

/**
 * The month that a moment lies in, in UTC.
 * @example monthOf(new Date('2026-12-31T23:59:59Z')) // => '2026-12'
 */
export function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}

/**
 * The first day of a month.
 * @example firstDay('2026-12') // => '2026-12-01'
 */
export function firstDay(month: string): string {
  return `${month}-01`;
}
