import { everyCell, ensureRoom, queueAddedColumns } from './added-columns.ts';
import {
  ANOMALY_COLUMNS,
  CLASS_COLUMN,
  CONFIDENCE_COLUMN,
  CORRECTION_COLUMN,
  PREDICTION_COLUMNS,
  REASONS_COLUMN,
  SCORE_COLUMN,
  SOURCE_COLUMN,
} from '../table/amend-columns.ts';
import { classListSource } from './class-list.ts';
import { formatConfidence, type ConfidenceBands, type FirstCells } from './confidence-format.ts';
import { writeQuietly } from '../requests/excel-session.ts';
import { columnLetters } from '../table/column-letters.ts';
import { readLayout, type TableLayout } from '../table/table-layout.ts';
import { excelWords } from '../excel-words.ts';

export interface PredictionColumnOptions extends ConfidenceBands {
  readonly classes: readonly string[];
  /** Whether a column says where each class comes from. */
  readonly withSource?: boolean;
  /** Whether columns say how odd each row is. */
  readonly withScore?: boolean;
}

const SCORE_FORMAT = '0.00';

/** Widths in points: a class of some 18 characters, "▼ low 100%", a class again. */
const WIDTHS = {
  [CLASS_COLUMN]: 110,
  [CONFIDENCE_COLUMN]: 95,
  [CORRECTION_COLUMN]: 115,
  [SOURCE_COLUMN]: 85,
  [SCORE_COLUMN]: 80,
  [REASONS_COLUMN]: 260,
} as const;

/**
 * Makes sure that Amend's three columns stand in the table, and gives them their formats and the drop-down of classes.
 * Columns that are there already stay where they are. Two to six syncs.
 *
 * @throws {WorkbookProblem} no-room, when cells beside the table are filled
 */
export async function preparePredictionColumnsIn(
  context: Excel.RequestContext,
  tableId: string,
  options: PredictionColumnOptions,
): Promise<void> {
  const layout = await readLayout(context, tableId);
  const wanted = [
    ...PREDICTION_COLUMNS,
    ...(options.withScore === true ? ANOMALY_COLUMNS : []),
    ...(options.withSource === true ? ([SOURCE_COLUMN] as const) : []),
  ];
  const missing = wanted.filter((name) => !layout.columnNames.includes(name));
  if (missing.length > 0) await ensureRoom(context, layout, missing.length);
  const source = await classListSource(context, tableId, options.classes);
  const body = (column: string) => layout.table.columns.getItem(column).getDataBodyRange();
  await writeQuietly(context, () => {
    if (missing.length > 0) queueAddedColumns(layout, missing);
    for (const name of missing) body(name).format.columnWidth = WIDTHS[name];
    body(CLASS_COLUMN).numberFormat = everyCell('@');
    formatConfidence(body(CONFIDENCE_COLUMN), firstCells(layout, missing), options);
    body(CORRECTION_COLUMN).numberFormat = everyCell('@');
    if (options.withScore === true) {
      body(SCORE_COLUMN).numberFormat = everyCell(SCORE_FORMAT);
      body(REASONS_COLUMN).numberFormat = everyCell('@');
    }
    offerClasses(body(CORRECTION_COLUMN).dataValidation, source);
  });
}

/** Where class and confidence stand in the first row of the body once the missing columns have been added. */
function firstCells({ columnNames, firstRow, firstColumn }: TableLayout, added: readonly string[]): FirstCells {
  const names = [...columnNames, ...added];
  const cell = (name: string) => `$${columnLetters(firstColumn + names.indexOf(name))}${firstRow + 1}`;
  return { class: cell(CLASS_COLUMN), confidence: cell(CONFIDENCE_COLUMN) };
}

function offerClasses(validation: Excel.DataValidation, source: string): void {
  validation.clear();
  if (source === '') return;
  validation.rule = { list: { inCellDropDown: true, source } };
  validation.ignoreBlanks = true;
  // A warning, not a stop: a person may teach a class that nobody has used before.
  validation.errorAlert = {
    showAlert: true,
    style: Excel.DataValidationAlertStyle.warning,
    title: excelWords('newClass'),
    message: excelWords('newClassMeans'),
  };
}
