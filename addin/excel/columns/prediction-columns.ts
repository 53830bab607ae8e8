import { everyCell, ensureRoom, queueAddedColumns } from './added-columns.ts';
import {
  CLASS_COLUMN,
  CONFIDENCE_COLUMN,
  CORRECTION_COLUMN,
  PREDICTION_COLUMNS,
  SOURCE_COLUMN,
} from '../table/amend-columns.ts';
import { classListSource } from './class-list.ts';
import { writeQuietly } from '../requests/excel-session.ts';
import { readLayout } from '../table/table-layout.ts';
import { excelWords } from '../excel-words.ts';

export interface PredictionColumnOptions {
  readonly classes: readonly string[];
  /** Confidence below this share stands out; 0..1. */
  readonly lowConfidence: number;
  /** Confidence from this share on is marked as needing no look; 0..1; null, as left out, for none. */
  readonly acceptFrom?: number | null;
  /** Whether a column says where each class comes from. */
  readonly withSource?: boolean;
}

/** Widths in points: a class of some 18 characters, "▼ low 100%", a class again. */
const WIDTHS: Readonly<Record<(typeof PREDICTION_COLUMNS)[number] | typeof SOURCE_COLUMN, number>> = {
  [CLASS_COLUMN]: 110,
  [CONFIDENCE_COLUMN]: 95,
  [CORRECTION_COLUMN]: 115,
  [SOURCE_COLUMN]: 85,
};

const LOW_CONFIDENCE_FILL = '#FFF4CE';
const LOW_CONFIDENCE_TEXT = '#7A4100';

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
  const wanted = options.withSource === true ? ([...PREDICTION_COLUMNS, SOURCE_COLUMN] as const) : PREDICTION_COLUMNS;
  const missing = wanted.filter((name) => !layout.columnNames.includes(name));
  if (missing.length > 0) await ensureRoom(context, layout, missing.length);
  const source = await classListSource(context, tableId, options.classes);
  const body = (column: string) => layout.table.columns.getItem(column).getDataBodyRange();
  await writeQuietly(context, () => {
    if (missing.length > 0) queueAddedColumns(layout, missing);
    for (const name of missing) body(name).format.columnWidth = WIDTHS[name];
    body(CLASS_COLUMN).numberFormat = everyCell('@');
    formatConfidence(body(CONFIDENCE_COLUMN), options);
    body(CORRECTION_COLUMN).numberFormat = everyCell('@');
    offerClasses(body(CORRECTION_COLUMN).dataValidation, source);
  });
}

/** Low confidence is said by a word and a sign in the number's format, and by colour. */
function formatConfidence(cells: Excel.Range, options: PredictionColumnOptions): void {
  const { acceptFrom = null } = options;
  // What needs no look does not stand out as low, too.
  const lowConfidence = Math.min(options.lowConfidence, acceptFrom ?? 1);
  cells.numberFormat = everyCell(confidenceFormat(lowConfidence, acceptFrom));
  cells.conditionalFormats.clearAll();
  if (lowConfidence <= 0) return;
  const low = cells.conditionalFormats.add(Excel.ConditionalFormatType.cellValue).cellValue;
  low.format.fill.color = LOW_CONFIDENCE_FILL;
  low.format.font.color = LOW_CONFIDENCE_TEXT;
  // "Between", because Excel takes an empty cell for 0 in "less than"; the format above says "less than", hence the
  // hair's breadth.
  low.rule = {
    operator: Excel.ConditionalCellValueOperator.between,
    formula1: '=0.000000001',
    formula2: `=${lowConfidence - 1e-9}`,
  };
}

/**
 * @example confidenceFormat(0.6, null) // => '[<0.6]"▼ low "0%;0%'
 * @example confidenceFormat(0.6, 0.93) // => '[<0.6]"▼ low "0%;[>=0.93]"✓ "0%;0%'
 */
export function confidenceFormat(lowConfidence: number, acceptFrom: number | null): string {
  const accepted = acceptFrom === null ? '' : `[>=${acceptFrom}]"✓ "0%;`;
  return `[<${lowConfidence}]"▼ ${excelWords('low')} "0%;${accepted}0%`;
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
