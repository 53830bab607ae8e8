import type { ColumnFilter } from '../../ports/filter-port.ts';
import { CLASS_COLUMN, CONFIDENCE_COLUMN } from '../table/amend-columns.ts';
import { columnIndexes, readLayout } from '../table/table-layout.ts';
import { countVisibleRows } from './selected-rows.ts';

/** Filters columns of a table and answers how many rows are shown. Three syncs, and some to count. */
export async function showOnlyIn(
  context: Excel.RequestContext,
  tableId: string,
  filters: readonly ColumnFilter[],
): Promise<number> {
  const layout = await readLayout(context, tableId);
  const names = filters.map(({ column }) => nameOf(column));
  // Says which is missing before any filter is set.
  columnIndexes(layout, names);
  filters.forEach((filter, at) => queueFilter(layout.table.columns.getItem(names[at]!).filter, filter));
  layout.table.worksheet.activate();
  layout.table.columns.getItem(names[0]!).getHeaderRowRange().select();
  await context.sync();
  return countVisibleRows(context, layout);
}

/** Takes filters away again. Two syncs. */
export async function showAgainIn(
  context: Excel.RequestContext,
  tableId: string,
  columns: readonly ColumnFilter['column'][],
): Promise<void> {
  const { table, columnNames } = await readLayout(context, tableId);
  for (const name of columns.map(nameOf)) if (columnNames.includes(name)) table.columns.getItem(name).filter.clear();
  await context.sync();
}

function nameOf(column: ColumnFilter['column']): string {
  if (typeof column === 'string') return column;
  return column.amend === 'class' ? CLASS_COLUMN : CONFIDENCE_COLUMN;
}

function queueFilter(filter: Excel.Filter, asked: ColumnFilter): void {
  switch (asked.asks) {
    case 'empty':
      filter.applyCustomFilter('=');
      return;
    case 'one-of':
      filter.applyValuesFilter([...asked.values]);
      return;
    case 'containing': {
      const [first, second] = asked.texts.map((text) => `=*${literal(text)}*`);
      if (second === undefined) filter.applyCustomFilter(first!);
      else filter.applyCustomFilter(first!, second, Excel.FilterOperator.or);
      return;
    }
    case 'number':
      // “=12” would be compared with what the cell shows, such as “12.00”.
      filter.applyCustomFilter(`>=${asked.number}`, `<=${asked.number}`, Excel.FilterOperator.and);
      return;
    case 'below':
      filter.applyCustomFilter(`<${asked.bound}`);
      return;
    case 'above':
      filter.applyCustomFilter(`>${asked.bound}`);
      return;
    case 'outside':
      filter.applyCustomFilter(`<${asked.least}`, `>${asked.most}`, Excel.FilterOperator.or);
  }
}

/** A text in which nothing stands for other signs. */
function literal(text: string): string {
  return text.replace(/[~*?]/g, '~$&');
}
