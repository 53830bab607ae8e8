import { WorkbookProblem, type TypedCorrection, type Unsubscribe } from '../../ports/workbook-port.ts';
import { CLASS_COLUMN, CORRECTION_COLUMN } from '../table/amend-columns.ts';
import { readCorrectionRows } from './correction-rows.ts';
import { scanCorrectionsIn } from './correction-scan.ts';
import { inExcelPatiently } from '../requests/excel-session.ts';
import { scanAnswersIn } from './answer-scan.ts';
import type { WrittenAnswers } from '../columns/written-answers.ts';
import type { StandingCorrections } from './standing-corrections.ts';
import { queueLayout, type TableLayout } from '../table/table-layout.ts';
import { againWhenTableMoves } from '../table/table-moves.ts';

/** Who corrects one row after the other is in a cell most of the time; what they typed waits with them. */
const PATIENCE_MS = 600_000;

export interface CorrectionListener {
  readonly tableId: string;
  readonly keyColumns: readonly string[];
  readonly standing: StandingCorrections;
  readonly answers: WrittenAnswers;
  onCorrections(corrections: readonly TypedCorrection[]): void;
  onProblem?: ((problem: WorkbookProblem) => void) | undefined;
}

/** Cells that Excel says have changed. */
interface Edit {
  readonly worksheetId: string;
  readonly address: string;
  /** False for a co-author's edit: it is noted, not told. */
  readonly isLocal: boolean;
}

/**
 * Listens to a table and tells what the person here typed, pasted, filled or chose in its correction column, or over
 * Amend's class; emptied corrections are told with a null class, as is a class that was put back. Two syncs an edit;
 * edits that come while one is read are read together.
 */
export async function listenForCorrections(listener: CorrectionListener): Promise<Unsubscribe> {
  const edits: Edit[] = [];
  let isReading = false;

  const readEdits = async () => {
    if (isReading) return;
    isReading = true;
    try {
      while (edits.length > 0) await tellNews(listener, edits.splice(0));
    } finally {
      isReading = false;
    }
  };

  const registration = await inExcelPatiently(async (context) => {
    const table = context.workbook.tables.getItem(listener.tableId);
    const added = table.onChanged.add(async (event) => {
      edits.push({
        worksheetId: event.worksheetId,
        address: event.address,
        isLocal: event.source === Excel.EventSource.local,
      });
      await readEdits();
    });
    await context.sync();
    // What stands there already is no news; a flow that wants it scans.
    await scanCorrectionsIn(context, listener.tableId, listener.keyColumns, listener.standing);
    await scanAnswersIn(context, listener.tableId, listener.keyColumns, listener.answers);
    return added;
  });

  return async () => {
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  };
}

async function tellNews(listener: CorrectionListener, edits: readonly Edit[]): Promise<void> {
  try {
    const news = await inExcelPatiently(
      (context) => againWhenTableMoves(() => readNews(context, listener, edits)),
      PATIENCE_MS,
    );
    if (news.length > 0) listener.onCorrections(news);
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || !listener.onProblem) throw error;
    listener.onProblem(error);
  }
}

/** Reads the rows of the edits and answers those whose correction is not what stood there before. */
async function readNews(
  context: Excel.RequestContext,
  { tableId, keyColumns, standing, answers }: CorrectionListener,
  edits: readonly Edit[],
): Promise<TypedCorrection[]> {
  const layoutOf = queueLayout(context.workbook.tables.getItem(tableId));
  const areas = edits.flatMap((edit) => {
    const sheet = context.workbook.worksheets.getItem(edit.worksheetId);
    return edit.address
      .split(',')
      .map((address) => ({ edit, range: sheet.getRange(address).load('rowIndex,rowCount,columnIndex,columnCount') }));
  });
  await context.sync();
  const layout = layoutOf();
  if (!layout.columnNames.includes(CORRECTION_COLUMN)) return [];
  const told = new Set<number>();
  const noted = new Set<number>();
  const typedOver = new Set<number>();
  for (const { edit, range } of areas) {
    for (const row of rowsOf(range, layout, CORRECTION_COLUMN)) (edit.isLocal ? told : noted).add(row);
    if (edit.isLocal) for (const row of rowsOf(range, layout, CLASS_COLUMN)) typedOver.add(row);
  }
  const remote = await readCorrectionRows(
    context,
    layout,
    keyColumns,
    [...noted].filter((row) => !told.has(row)),
  );
  for (const correction of remote) standing.note(correction);
  const local = await readCorrectionRows(context, layout, keyColumns, [...told]);
  // Where a paste covers both columns, the correction is what the person meant.
  const over = await readCorrectionRows(
    context,
    layout,
    keyColumns,
    [...typedOver].filter((row) => !told.has(row)),
  );
  return [
    ...local.filter((correction) => standing.note(correction)),
    ...over.flatMap((row) => typedOverOf(row, answers)),
  ];
}

/** A row whose class cell was edited, as a correction. */
function typedOverOf(row: TypedCorrection, answers: WrittenAnswers): TypedCorrection[] {
  const typed = answers.noteCell(row.key, row.predictedClass);
  return typed === null ? [] : [{ ...row, class: typed.class, predictedClass: typed.answer, column: 'class' }];
}

/** Rows of the table's body whose cell of a column lies in the area; none of a column that is gone. */
function rowsOf(area: Excel.Range, layout: TableLayout, name: string): number[] {
  const column = layout.columnNames.indexOf(name);
  if (column === -1) return [];
  const sheetColumn = layout.firstColumn + column;
  if (sheetColumn < area.columnIndex || sheetColumn >= area.columnIndex + area.columnCount) return [];
  const first = Math.max(area.rowIndex - layout.firstRow, 0);
  const last = Math.min(area.rowIndex - layout.firstRow + area.rowCount, layout.rows);
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
}
