/**
 * Whether a number format shows dates: it has a day, a year or a month's name outside quotes, brackets and escapes.
 * Times of day and durations ("hh:mm", "[h]:mm") are none: their numbers are no serial days.
 *
 * @param format a number format in Excel's culture-free form
 * @example isDateFormat('dd/mm/yyyy') // => true
 * @example isDateFormat('[Red]0.00 "days"') // => false
 * @see ECMA-376 part 1, 18.8.31
 */
export function isDateFormat(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  if (/^general$/i.test(codes)) return false;
  return /[dy]|mmm/i.test(codes);
}
