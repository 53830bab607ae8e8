import type { RowKey } from '../../../contract/cell.ts';
import { WorkbookProblem, type KeyCheck, type TypedCorrection, type Unsubscribe } from '../../ports/workbook-port.ts';
import { CLASS_COLUMN, CORRECTION_COLUMN } from '../table/amend-columns.ts';
import { readCorrectionRows, type CorrectionRow } from './correction-rows.ts';
import { editedRows, type EditedRows } from './edited-rows.ts';
import { rowsInQuestion, type EditedColumn } from './rows-in-question.ts';
import { RowPlaces } from './row-places.ts';
import { scanCorrectionsIn } from './correction-scan.ts';
import { inExcelPatiently, removeListener } from '../requests/excel-session.ts';
import { scanAnswersIn } from './answer-scan.ts';
import { readCheckedKeys, sharedIn, type SharedKeys } from '../columns/key-check.ts';
import type { RecentWrite } from '../columns/recent-write.ts';
import type { WrittenAnswers } from '../columns/written-answers.ts';
import type { StandingCorrections } from './standing-corrections.ts';
import { readKeys } from '../table/row-positions.ts';
import { queueLayout, readLayout, type TableLayout } from '../table/table-layout.ts';
import { againWhenTableMoves, TableMoved } from '../table/table-moves.ts';

/** Who corrects one row after the other is in a cell most of the time; what they typed waits with them. */
const PATIENCE_MS = 600_000;

export interface CorrectionListener {
  readonly tableId: string;
  readonly keyColumns: readonly string[];
  readonly standing: StandingCorrections;
  readonly answers: WrittenAnswers;
  readonly shared: SharedKeys;
  /** Told of every edit at once, before it is read. */
  readonly recent: RecentWrite;
  onCorrections(corrections: readonly TypedCorrection[], keys: KeyCheck): void;
  onProblem?: ((problem: WorkbookProblem) => void) | undefined;
}

/** A listener, and where the table's rows stood when it last looked; null until it has. */
interface Listening extends CorrectionListener {
  places: RowPlaces | null;
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
 * its own. Three syncs an edit of these columns, and the keys of the whole table are read; where rows have moved since
 * the last look, so are the columns of corrections and classes. Edits that come while one is read are read together.
 */
export async function listenForCorrections(listener: CorrectionListener): Promise<Unsubscribe> {
  const listening: Listening = { ...listener, places: null };
  const edits: Edit[] = [];
  let reading: Promise<void> | null = null;

  const readEdits = async () => {
    try {
      while (edits.length > 0) await tellNews(listening, edits.splice(0));
    } finally {
      reading = null;
    }
  };
  const hear = (edit: Edit): Promise<void> => {
    edits.push(edit);
    reading ??= readEdits();
    const hearing = reading;
    // Whoever looks at the sheet waits until this has ended; what failed is told by it.
    listener.standing.hearing = hearing.catch(() => undefined);
    return hearing;
  };

  const registration = await inExcelPatiently(async (context) => {
    const table = context.workbook.tables.getItem(listener.tableId);
    const added = table.onChanged.add(async (event) => {
      listener.recent.noteEdit();
      await hear({
        worksheetId: event.worksheetId,
        address: event.address,
        isLocal: event.source === Excel.EventSource.local,
      });
    });
    await context.sync();
    listening.places ??= await readPlaces(context, listener);
    // What stands there already is no news; a flow that wants it scans.
    await scanCorrectionsIn(context, listener.tableId, listener.keyColumns, listener.standing);
    await scanAnswersIn(context, listener.tableId, listener.keyColumns, listener.answers);
    return added;
  });

  const stopTelling = listener.recent.listen();
  return () => {
    stopTelling();
    return removeListener(registration);
  };
}

/** Where the rows stand now; null in a table without the key columns. Two syncs. */
async function readPlaces(
  context: Excel.RequestContext,
  { tableId, keyColumns }: CorrectionListener,
): Promise<RowPlaces | null> {
  const layout = await readLayout(context, tableId);
  if (!keyColumns.every((name) => layout.columnNames.includes(name))) return null;
  return new RowPlaces(layout, await readKeys(context, layout.table, keyColumns));
}

async function tellNews(listener: Listening, edits: readonly Edit[]): Promise<void> {
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

/** Reads what the edits changed and answers what is not what stood there before; null for edits of no interest. */
async function readNews(
  context: Excel.RequestContext,
  listener: Listening,
  edits: readonly Edit[],
): Promise<News | null> {
  const { keyColumns, standing, answers } = listener;
  const { layout, edited } = await readEdited(context, listener, edits);
  const { told, withConfidence, rekeyed } = edited;
  if (!layout.columnNames.includes(CORRECTION_COLUMN)) return null;
  const wasShared = listener.shared.keys;
  const mayTellApart = wasShared.size > 0 && rekeyed.size > 0;
  if (!edited.reaches([CORRECTION_COLUMN, CLASS_COLUMN]) && !mayTellApart) {
    if (edited.reaches(keyColumns)) await followKeys(context, listener, layout);
    return null;
  }
  const { keys, check } = await readCheckedKeys(context, layout, keyColumns);
  const isShared = sharedIn(check);
  // What was typed beside rows that could not be told apart is told once they can.
  if (mayTellApart) for (const row of rekeyed) told.add(row);
  keys.forEach((key, row) => {
    if (key !== null && wasShared.has(key) && !isShared.has(key)) told.add(row);
  });
  const places = new RowPlaces(layout, keys);
  const questionOf = (column: EditedColumn) =>
    rowsInQuestion(context, listener.places, edited, { layout, keys, places }, column);
  const corrections = await questionOf(correctionColumn(edited, standing));
  const classes = layout.columnNames.includes(CLASS_COLUMN)
    ? await questionOf(classColumn(edited, answers))
    : { rows: [], isOwn: () => false };
  const readUnshared = async (which: readonly number[]) => {
    const found = await readCorrectionRows(context, layout, keyColumns, which);
    if (found.some(({ row, correction }) => correction.key !== keys[row])) throw new TableMoved();
    return found.filter(({ correction }) => !isShared.has(correction.key));
  };
  const read = await readUnshared([...new Set([...corrections.rows, ...classes.rows])]);
  const [saying, over] = [new Set(corrections.rows), new Set(classes.rows)];
  const found = read
    .filter(({ row }) => saying.has(row))
    .filter(({ row, correction }) =>
      corrections.isOwn(row) ? standing.note(correction) : standing.noteUnseen(correction),
    );
  // Where a paste covers both columns, the correction is what the person meant.
  const meant = new Set(found.map(({ row }) => row));
  const typedOver = read
    .filter(({ row }) => over.has(row) && !meant.has(row))
    .flatMap((each) => {
      const news = typedOverOf(each, withConfidence.has(each.row), answers);
      return classes.isOwn(each.row) ? news : [];
    });
  listener.shared.keys = isShared;
  listener.places = places;
  return { corrections: [...found.map(({ correction }) => correction), ...typedOver], keys: check };
}

/** Takes note that rows have other keys: what stands beside them stood there before. One sync. */
async function followKeys(context: Excel.RequestContext, listener: Listening, layout: TableLayout): Promise<void> {
  const { keyColumns, standing, places: before } = listener;
  const places = new RowPlaces(layout, await readKeys(context, layout.table, keyColumns));
  for (const { from, to } of before === null ? [] : places.rekeyedSince(before))
    standing.note({ key: to, class: standing.classOf(from) });
  listener.places = places;
}

/** Columns in which a person's word may stand, as far as they were edited. */
function correctionColumn({ told, noted }: EditedRows, standing: StandingCorrections): EditedColumn {
  const isUnlike = (key: RowKey, text: string | null) => text !== standing.classOf(key);
  return { name: CORRECTION_COLUMN, own: told, others: noted, isUnlike };
}

function classColumn({ typedOver, writtenOver }: EditedRows, answers: WrittenAnswers): EditedColumn {
  const isUnlike = (key: RowKey, text: string | null) => answers.isUnlike(key, text);
  return { name: CLASS_COLUMN, own: typedOver, others: writtenOver, isUnlike };
}

async function readEdited(
  context: Excel.RequestContext,
  { tableId, keyColumns }: Listening,
  edits: readonly Edit[],
): Promise<{ readonly layout: TableLayout; readonly edited: EditedRows }> {
  const layoutOf = queueLayout(context.workbook.tables.getItem(tableId));
  const ranges = edits.flatMap(({ worksheetId, address, isLocal }) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId);
    return address
      .split(',')
      .map((each) => ({ isLocal, range: sheet.getRange(each).load('rowIndex,rowCount,columnIndex,columnCount') }));
  });
  await context.sync();
  const layout = layoutOf();
  const areas = ranges.map(({ isLocal, range: { rowIndex, rowCount, columnIndex, columnCount } }) => ({
    ...{ isLocal, rowIndex, rowCount, columnIndex, columnCount },
  }));
  return { layout, edited: editedRows(layout, keyColumns, areas) };
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
