/**
 * A column of the sheet as Excel calls it.
 *
 * @param column counted from 0
 * @example columnLetters(0) // => 'A'
 * @example columnLetters(27) // => 'AB'
 */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
