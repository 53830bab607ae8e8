/** What is asked of one column of a table, so that only some rows are shown. */
export type ColumnFilter = {
  /** By its name, or one of Amend's own. */
  readonly column: string | { readonly amend: 'class' | 'confidence' };
} & (
  | { readonly asks: 'empty' }
  | { readonly asks: 'one-of'; readonly values: readonly string[] }
  /** Any of one or two texts. */
  | { readonly asks: 'containing'; readonly texts: readonly [string] | readonly [string, string] }
  | { readonly asks: 'number'; readonly number: number }
  | { readonly asks: 'below' | 'above'; readonly bound: number }
  | { readonly asks: 'outside'; readonly least: number; readonly most: number }
);

/** Showing some rows of a table. */
export interface FilterPort {
  /**
   * Filters the columns, goes to the first of them, and answers how many rows are shown. Filters of other columns stay,
   * so that fewer may be.
   *
   * @throws {WorkbookProblem} columns-gone, protected-sheet
   */
  showOnly(tableId: string, filters: readonly ColumnFilter[]): Promise<number>;

  /** Takes the filters of these columns away. A column that is gone has none. */
  showAgain(tableId: string, columns: readonly ColumnFilter['column'][]): Promise<void>;
}
