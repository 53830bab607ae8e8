/** So many lines may stand above a table's headers. */
export const MOST_LINES_ABOVE = 5;

/**
 * The row of the headers: the first one, or one of at least three cells below lines of one cell, such as a title.
 *
 * @param rows the first of a file, at least {@link MOST_LINES_ABOVE} and one more where it has so many
 * @example headerRow([['Sales of May'], ['Id', 'Text', 'Amount']]) // => 1
 */
export function headerRow(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;
  const first = rows.slice(0, MOST_LINES_ABOVE + 1).findIndex((row) => filled(row) > 1);
  return first > 0 && filled(rows[first] ?? []) >= 3 ? first : 0;
}
