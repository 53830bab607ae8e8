/** Rows of a range that are no rows of its table. */
export interface RowsAround {
  /** Above the headers. */
  readonly titleRows: number;
  /** Below the last row of data, with blank rows before them. */
  readonly totalsRows: number;
}

/** So many rows at the top and at the bottom are enough to tell. */
export const TOP_ROWS = 6;
export const BOTTOM_ROWS = 3;

type Cells = readonly (readonly unknown[])[];

/** A column of fewer may as well have a header of its own only in the first row. */
const LEAST_COLUMNS = 3;
const SUM = /^=\s*(?:SUM|SUBTOTAL|AGGREGATE)\(/i;
const TOTAL =
  /^(?:grand |sub-?)?totals?\s*:?$|^(?:sums?|summe|gesamt|gesamtsumme|insgesamt|total général|totaux|somme|totale|suma|razem|totaal|итого|всего|合計|总计|總計)\s*:?$/iu;

/**
 * Finds a title above the headers of a range and totals below its data. A title fills at most a third of the columns,
 * the headers below it at least half, most of them with text. Totals sum up a column with a formula that the row above
 * has not, or say so in a cell of their own and leave others blank.
 *
 * @param top values of the first rows, {@link TOP_ROWS} where there are so many
 * @param bottom values and formulas of the last rows, {@link BOTTOM_ROWS} where there are so many
 */
export function rowsAround(top: Cells, bottom: { readonly values: Cells; readonly formulas: Cells }): RowsAround {
  return { titleRows: titleRowsOf(top), totalsRows: totalsRowsOf(bottom.values, bottom.formulas) };
}

function titleRowsOf(top: Cells): number {
  const columns = top[0]?.length ?? 0;
  if (columns < LEAST_COLUMNS) return 0;
  const headers = top.findIndex((row) => row.filter(isFilled).length * 3 > columns);
  // Data must follow the headers.
  if (headers < 1 || headers === top.length - 1) return 0;
  const filled = (top[headers] ?? []).filter(isFilled);
  const texts = filled.filter((value) => typeof value === 'string');
  return filled.length * 2 >= columns && texts.length * 2 > filled.length ? headers : 0;
}

function totalsRowsOf(values: Cells, formulas: Cells): number {
  const last = values.length - 1;
  let before = last - 1;
  while (before >= 0 && !values[before]?.some(isFilled)) before -= 1;
  if (before < 0) return 0;
  const sumsUp = formulas[last]?.some((formula, column) => isSum(formula) && !isSum(formulas[before]?.[column]));
  return sumsUp || isCalledTotal(values[last] ?? [], values[before] ?? []) ? last - before : 0;
}

function isCalledTotal(row: readonly unknown[], above: readonly unknown[]): boolean {
  const isCalled = row.some((value) => typeof value === 'string' && TOTAL.test(value.trim()));
  const hasNumber = row.some((value) => typeof value === 'number');
  return isCalled && hasNumber && row.filter(isFilled).length < above.filter(isFilled).length;
}

function isSum(formula: unknown): boolean {
  return typeof formula === 'string' && SUM.test(formula);
}

function isFilled(value: unknown): boolean {
  return value !== '';
}
