import type { TypedCorrection } from '../../ports/workbook-port.ts';
import { CORRECTION_COLUMN } from '../table/amend-columns.ts';
import { correctedRows, draftRows, readCorrectionRows } from './correction-rows.ts';
import { readRowPositions } from '../table/row-positions.ts';
import type { StandingCorrections } from './standing-corrections.ts';
import { readLayout } from '../table/table-layout.ts';
import { againWhenTableMoves } from '../table/table-moves.ts';

/**
 * Every correction that stands in the table now, whoever typed it and whether or not Excel told of it; those of rows
 * that share their key are left out. What it answers is noted as standing, so that the listener does not tell it again.
 * A table without a correction column has none.
 */
export async function scanCorrectionsIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  standing: StandingCorrections,
): Promise<TypedCorrection[]> {
  return againWhenTableMoves(async () => {
    const layout = await readLayout(context, tableId);
    if (!layout.columnNames.includes(CORRECTION_COLUMN)) return [];
    const own = await readRowPositions(context, layout.table, keyColumns);
    const corrected = await correctedRows(context, layout);
    const read = await readCorrectionRows(context, layout, keyColumns, corrected);
    const drafts = await draftRows(context, layout, corrected);
    const corrections = read
      .map(({ row, correction }) => (drafts.has(row) ? { ...correction, isDraft: true as const } : correction))
      .filter(({ key, class: className }) => className !== null && own.has(key));
    standing.noteAll(corrections);
    return corrections;
  });
}
