import type { EmptiedCorrection, TypedCorrection } from '../../ports/workbook-port.ts';
import { CORRECTION_COLUMN } from '../table/amend-columns.ts';
import { correctedRows, draftRows, readCorrectionRows } from './correction-rows.ts';
import { readRowPositions } from '../table/row-positions.ts';
import { recallCorrections } from './kept-corrections.ts';
import type { StandingCorrections } from './standing-corrections.ts';
import { readLayout } from '../table/table-layout.ts';
import { againWhenTableMoves } from '../table/table-moves.ts';

/**
 * Every correction that stands in the table now, whoever typed it and whether or not Excel told of it; those of rows
 * that share their key are left out. What it answers is noted as standing, so that the listener does not tell it again,
 * and what stood there before and does not any more as emptied unseen. What was typed while it read is the listener's
 * to tell, as the word of who typed it, and is told by then.
 * A table without a correction column has none.
 */
export async function scanCorrectionsIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  standing: StandingCorrections,
): Promise<TypedCorrection[]> {
  return againWhenTableMoves(() =>
    standing.looking(async (noted) => {
      const layout = await readLayout(context, tableId);
      if (!layout.columnNames.includes(CORRECTION_COLUMN)) return [];
      if (!standing.isRecalled) standing.recall(await recallCorrections(context, tableId));
      const own = await readRowPositions(context, layout.table, keyColumns);
      const corrected = await correctedRows(context, layout);
      const read = await readCorrectionRows(context, layout, keyColumns, corrected);
      const drafts = await draftRows(context, layout, corrected);
      await standing.hearing;
      const corrections = read
        .map(({ row, correction }) => (drafts.has(row) ? { ...correction, isDraft: true as const } : correction))
        .filter(({ key, class: className }) => className !== null && own.has(key))
        .filter(({ key, class: className }) => !noted.has(key) || className === standing.classOf(key));
      standing.noteAll(corrections, own, noted);
      return corrections;
    }),
  );
}

/** The rows whose correction was found to be gone, as they are now; none of those that say something by now. */
export async function readEmptiedIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  standing: StandingCorrections,
): Promise<EmptiedCorrection[]> {
  return againWhenTableMoves(async () => {
    const layout = await readLayout(context, tableId);
    if (!layout.columnNames.includes(CORRECTION_COLUMN)) return [];
    const positions = await readRowPositions(context, layout.table, keyColumns);
    const rows = [...standing.emptiedUnseen.keys()].flatMap((key) => positions.get(key) ?? []);
    const read = await readCorrectionRows(context, layout, keyColumns, rows);
    return read.flatMap(({ correction }) => {
      const was = standing.emptiedUnseen.get(correction.key);
      return was === undefined || correction.class !== null ? [] : [{ ...correction, was }];
    });
  });
}
