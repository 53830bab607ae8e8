/**
 * The end of a day in the own time of who chose it, as a moment; null for no day.
 *
 * @param day as a field of a form has it: `2026-03-31`; empty for none
 * @example dueOfDay('') // => null
 */
export function dueOfDay(day: string): string | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const end = new Date(year, month - 1, date, 23, 59, 59, 0);
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
}
