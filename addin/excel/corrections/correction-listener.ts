import { WorkbookProblem, type KeyCheck, type TypedCorrection, type Unsubscribe } from '../../ports/workbook-port.ts';
import { CLASS_COLUMN, CONFIDENCE_COLUMN, CORRECTION_COLUMN } from '../table/amend-columns.ts';
import { readCorrectionRows, type CorrectionRow } from './correction-rows.ts';
import { scanCorrectionsIn } from './correction-scan.ts';
import { inExcelPatiently, removeListener } from '../requests/excel-session.ts';
import { scanAnswersIn } from './answer-scan.ts';
import { readCheckedKeys, sharedIn, type SharedKeys } from '../columns/key-check.ts';
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
  readonly shared: SharedKeys;
  onCorrections(corrections: readonly TypedCorrection[], keys: KeyCheck): void;
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
 * Amend's class; emptied corrections are told with a null class, as is a class that was put back. What an undo or a
 * redo brings back of what Amend wrote is not told. Of rows that share their key nothing is told until each has one of
 * its own. Three syncs an edit of these columns, and the keys of the whole table are read; edits that come while one is
 * read are read together.
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

  return () => removeListener(registration);
}

async function tellNews(listener: CorrectionListener, edits: readonly Edit[]): Promise<void> {
  try {
    const news = await inExcelPatiently(
      (context) => againWhenTableMoves(() => readNews(context, listener, edits)),
      PATIENCE_MS,
    );
    if (news !== null) listener.onCorrections(news.corrections, news.keys);
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || !listener.onProblem) throw error;
    listener.onProblem(error);
  }
}

interface News {
  readonly corrections: readonly TypedCorrection[];
  readonly keys: KeyCheck;
}

/** Reads the rows of the edits and answers what is not what stood there before; null for edits of no interest. */
async function readNews(
  context: Excel.RequestContext,
  listener: CorrectionListener,
  edits: readonly Edit[],
): Promise<News | null> {
  const { tableId, keyColumns, standing, answers } = listener;
  const edited = await readEdited(context, tableId, keyColumns, edits);
  const { layout, told, noted, typedOver, withConfidence, rekeyed } = edited;
  if (!layout.columnNames.includes(CORRECTION_COLUMN)) return null;
  const wasShared = listener.shared.keys;
  const mayTellApart = wasShared.size > 0 && rekeyed.size > 0;
  if (told.size + noted.size + typedOver.size === 0 && !mayTellApart) return null;

  const { keys, check } = await readCheckedKeys(context, layout, keyColumns);
  const isShared = sharedIn(check);
  // What was typed beside rows that could not be told apart is told once they can.
  if (mayTellApart) for (const row of rekeyed) told.add(row);
  keys.forEach((key, row) => {
    if (key !== null && wasShared.has(key) && !isShared.has(key)) told.add(row);
  });
  const read = async (rows: Iterable<number>) =>
    (await readCorrectionRows(context, layout, keyColumns, [...rows])).filter(
      ({ correction }) => !isShared.has(correction.key),
    );
  const remote = await read([...noted].filter((row) => !told.has(row)));
  for (const { correction } of remote) standing.note(correction);
  const local = await read(told);
  // Where a paste covers both columns, the correction is what the person meant.
  const over = await read([...typedOver].filter((row) => !told.has(row)));
  listener.shared.keys = isShared;
  return {
    corrections: [
      ...local.map(({ correction }) => correction).filter((correction) => standing.note(correction)),
      ...over.flatMap((each) => typedOverOf(each, withConfidence.has(each.row), answers)),
    ],
    keys: check,
  };
}

/** The rows of a table whose cells were edited, by what was edited; row indexes of its body. */
interface EditedRows {
  readonly layout: TableLayout;
  /** Corrections, by the person here. */
  readonly told: Set<number>;
  /** Corrections, by others. */
  readonly noted: ReadonlySet<number>;
  /** Amend's class, by the person here. */
  readonly typedOver: ReadonlySet<number>;
  /** Amend's confidence, by the person here. */
  readonly withConfidence: ReadonlySet<number>;
  /** Keys, by the person here. */
  readonly rekeyed: ReadonlySet<number>;
}

async function readEdited(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  edits: readonly Edit[],
): Promise<EditedRows> {
  const layoutOf = queueLayout(context.workbook.tables.getItem(tableId));
  const areas = edits.flatMap((edit) => {
    const sheet = context.workbook.worksheets.getItem(edit.worksheetId);
    return edit.address
      .split(',')
      .map((address) => ({ edit, range: sheet.getRange(address).load('rowIndex,rowCount,columnIndex,columnCount') }));
  });
  await context.sync();
  const layout = layoutOf();
  const rowsIn = (isLocal: boolean, columns: readonly string[]) =>
    new Set(
      areas
        .filter(({ edit }) => edit.isLocal === isLocal)
        .flatMap(({ range }) => columns.flatMap((column) => rowsOf(range, layout, column))),
    );
  return {
    layout,
    told: rowsIn(true, [CORRECTION_COLUMN]),
    noted: rowsIn(false, [CORRECTION_COLUMN]),
    typedOver: rowsIn(true, [CLASS_COLUMN]),
    withConfidence: rowsIn(true, [CONFIDENCE_COLUMN]),
    rekeyed: rowsIn(true, keyColumns),
  };
}

/** A row whose class cell was edited, as a correction; none where that is Amend's own. */
function typedOverOf(
  { correction, confidence }: CorrectionRow,
  isWithConfidence: boolean,
  answers: WrittenAnswers,
): TypedCorrection[] {
  const { key, class: said, predictedClass } = correction;
  const typed = answers.noteCell(key, { class: predictedClass, confidence, isWithConfidence, correction: said });
  return typed === null ? [] : [{ ...correction, class: typed.class, predictedClass: typed.answer, column: 'class' }];
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
