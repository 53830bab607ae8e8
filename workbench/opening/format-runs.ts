import type { FormattedCells } from './opened-file.ts';

/** Gathers cells with number formats, row by row, into runs down each column. */
export class FormatRuns {
  private readonly open = new Map<number, { row: number; rows: number; numberFormat: string }>();
  private readonly closed: FormattedCells[] = [];

  /** Rows must arrive in order. */
  add(row: number, column: number, numberFormat: string): void {
    const run = this.open.get(column);
    if (run !== undefined && run.numberFormat === numberFormat && run.row + run.rows === row) {
      run.rows += 1;
      return;
    }
    if (run !== undefined) this.closed.push({ column, ...run });
    this.open.set(column, { row, rows: 1, numberFormat });
  }

  /** Every run, by column and row. */
  runs(): FormattedCells[] {
    const all = [...this.closed, ...[...this.open].map(([column, run]) => ({ column, ...run }))];
    return all.sort((a, b) => a.column - b.column || a.row - b.row);
  }
}
