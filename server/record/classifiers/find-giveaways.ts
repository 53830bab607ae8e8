import type { z } from 'zod';
import type { GiveawayColumn, labelledSample } from '../../../contract/giveaway.ts';
import { giveawayColumns, tryColumn, type ColumnTrial } from '../../../ml/evaluation/giveaway-columns.ts';
import { cellText } from '../../../ml/table/cell-text.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { startYielding } from '../../platform/turns/yielding.ts';

/**
 * The columns of a labelled sample that alone give the class away. A few ms a column of 2,000 cells; between columns
 * other requests get their turn.
 */
export async function findGiveaways({ columns, labels }: z.output<typeof labelledSample>): Promise<GiveawayColumn[]> {
  const yielding = startYielding();
  const rows = labels.flatMap((label, row) => (cellText(label) === null ? [] : [row]));
  const classes = rows.map((row) => cellText(labels[row]!)!);
  const table = readTable(
    columns,
    columns.map(({ name, values }) => ({ name, values: rows.map((row) => values[row]!) })),
  );
  const trials: ColumnTrial[] = [];
  for (const column of table.columns) {
    trials.push(tryColumn(column, classes));
    await yielding.ifDue();
  }
  return giveawayColumns(trials);
}
