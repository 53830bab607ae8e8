import { MAX_CELLS_PER_REQUEST } from '../../contract/cell.ts';
import { meantClasses } from '../../contract/class-spelling.ts';
import { MAX_SAMPLE_ROWS, type Column } from '../../contract/classifier.ts';
import type { GiveawayColumn } from '../../contract/giveaway.ts';
import { fittingRows, spread } from '../table/row-sample.ts';
import { columnOf } from '../table/keyed-rows.ts';
import { classesOf } from '../table/labels.ts';
import type { RequestOptions, ServerPort } from '../ports/server-port.ts';
import type { SheetTable } from '../ports/workbook-port.ts';

/**
 * Asks which columns alone give the class away, by a sample of the rows that have one. Without such rows nothing is
 * asked.
 * @param features the columns to decide by; the class column is not among them
 */
export async function findGiveaways(
  server: ServerPort,
  table: SheetTable,
  features: readonly Column[],
  labelColumn: string,
  options: RequestOptions = {},
): Promise<readonly GiveawayColumn[]> {
  const names = classesOf(columnOf(table, labelColumn) ?? { values: [] });
  const meant = meantClasses(
    names.filter((name) => name !== null),
    [],
    'together',
  );
  const labels = names.map((name) => (name === null ? null : meant.get(name)!));
  const labelled = labels.flatMap((label, row) => (label === null ? [] : [row]));
  const columns = features.map((feature) => ({ ...feature, values: columnOf(table, feature.name)!.values }));
  if (labelled.length === 0 || columns.length === 0) return [];
  const most = Math.min(MAX_SAMPLE_ROWS, Math.floor(MAX_CELLS_PER_REQUEST / columns.length));
  const rows = fittingRows(columns, spread(labelled, most));
  const sample = {
    columns: columns.map((column) => ({
      name: column.name,
      type: column.type,
      values: rows.map((row) => column.values[row] ?? null),
    })),
    labels: rows.map((row) => labels[row]!),
  };
  return server.findGiveaways(sample, options);
}
