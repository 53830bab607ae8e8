import type { RowKey } from '../../contract/cell.ts';
import type { ColumnMatch } from '../../contract/column-match.ts';
import type { SheetRow } from '../ports/workbook-port.ts';
import { inSeries, withoutSeries } from './row-series.ts';

/** How the rows of a table are read: which of its columns are the classifier's, and what stands before their keys. */
export interface WayOfReading {
  readonly match: ColumnMatch;
  readonly series: string | null;
}

/**
 * A row that was read in one way, as it is read in another: for what was typed before a person said which columns, or
 * which rows, these are.
 */
export function readAnew<Row extends { readonly key: RowKey; readonly cells: SheetRow['cells'] }>(
  row: Row,
  before: WayOfReading,
  now: WayOfReading,
): Row {
  const ownNames = new Map([...now.match.found].map(([own, sheets]) => [sheets, own]));
  const named = (name: string) => {
    const inSheet = before.match.found.get(name) ?? name;
    return ownNames.get(inSheet) ?? inSheet;
  };
  return {
    ...row,
    key: inSeries(now.series, withoutSeries(before.series, row.key) ?? row.key),
    cells: row.cells.map(({ name, value }) => ({ name: named(name), value })),
  };
}
