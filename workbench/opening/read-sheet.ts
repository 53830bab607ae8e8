import type { WorkbookPackage } from '../package/workbook-package.ts';
import { XmlPart } from '../package/xml-part.ts';
import { CellReader } from '../file-cells/cell-reader.ts';
import { readColumns } from '../file-cells/column-lines.ts';
import { readConditionalFormats, ruleState } from '../file-parts/conditional-part.ts';
import { readCharts } from '../file-charts/sheet-charts.ts';
import type { DateSystem } from '../file-cells/date-system.ts';
import { readMerges } from '../file-cells/merged-cells.ts';
import type { SheetOrigin } from '../file-parts/file-origin.ts';
import { readRowLine } from '../file-cells/row-lines.ts';
import { cellsOf, rowsOf, type FileRow } from '../file-cells/sheet-cells.ts';
import { readSettings, SHEET_ORDER } from '../file-cells/sheet-settings.ts';
import type { FileStyles } from '../file-looks/style-reader.ts';
import { readTable, tableState } from '../file-parts/table-part.ts';
import { readValidations, validationsXml } from '../file-parts/validation-part.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { cellOf, type SheetArea } from '../sheets/sheet-area.ts';
import { newId, type Workbook } from '../workbook/workbook.ts';

/** What the sheets of a file have in common. */
export interface SharedParts {
  readonly pack: WorkbookPackage;
  readonly workbook: Workbook;
  readonly strings: readonly string[];
  readonly styles: FileStyles;
  readonly dates: DateSystem;
}

/** Formulas of a sheet, and how many of them show only their last results. */
export interface FormulaCount {
  readonly all: number;
  readonly unread: number;
  /** Where those stand that came without a result. */
  readonly withoutResult: readonly SheetArea[];
}

/** Fills a sheet of the model with what it knows of the cells of a sheet's part. */
export function readCells({ strings, styles, dates }: SharedParts, sheet: Sheet, xml: string): FormulaCount {
  const reader = new CellReader(xml, strings, dates);
  let all = 0;
  let unread = 0;
  const withoutResult: SheetArea[] = [];
  for (const line of rowsOf(xml)) {
    readRow(sheet, line, styles);
    for (const cell of cellsOf(xml, line)) {
      const { row, column } = cell;
      const { value, formula, hasUnreadFormula, hasResult } = reader.read(cell);
      if (value !== '') sheet.values.set(row, column, value);
      if (formula !== undefined) sheet.formulas.set(row, column, formula);
      const style = styles.numberOf(cell.xf);
      // A cell that looks like all others must say so only where its row or column looks otherwise.
      if (style !== sheet.styleNumberAt(row, column)) sheet.styles.set(row, column, style);
      if (formula !== undefined && !hasResult) withoutResult.push(cellOf(sheet, row, column));
      all += Number(formula !== undefined || hasUnreadFormula);
      unread += Number(hasUnreadFormula);
    }
  }
  return { all, unread, withoutResult };
}

/** Everything of a sheet but its cells, to be read when the names of the workbook are known. */
export function readSheetParts(
  { pack, workbook, styles }: SharedParts,
  sheet: Sheet,
  file: Pick<SheetOrigin, 'part' | 'name' | 'linkId'>,
): SheetOrigin {
  const part = new XmlPart(pack.text(file.part) ?? '', SHEET_ORDER);
  const colorOf = (attributes: string) => styles.colorOf(attributes);
  Object.assign(sheet, readSettings(part, colorOf));
  sheet.merges = readMerges(part.get('mergeCells'));
  sheet.validations = readValidations(part.get('dataValidations'), workbook, sheet);
  const rules = part
    .all('conditionalFormatting')
    .flatMap((xml) => readConditionalFormats(xml, styles, newId))
    .sort((a, b) => a.priority - b.priority);
  sheet.conditionalFormats = rules.map((rule) => rule.format);
  const tables = readTables({ pack, workbook }, sheet, file.part);
  const charts = readCharts({ pack, workbook, colorOf }, sheet, { part: file.part, element: part.get('drawing') });
  return {
    ...file,
    validations: validationsXml(workbook, sheet),
    rules: new Map(rules.map(({ format, xml }) => [format.id, { xml, state: ruleState(format) }])),
    tables,
    charts,
  };
}

/** Widths, formats and visibility of the columns, to be read before the cells. */
export function readColumnLines(sheet: Sheet, xml: string, styles: FileStyles): void {
  for (const [column, { width, isHidden, xf }] of readColumns(new XmlPart(xml, SHEET_ORDER).get('cols'))) {
    if (width !== null) sheet.columnWidths.set(column, width);
    if (isHidden) sheet.hiddenColumns.add(column);
    const style = styles.numberOf(xf);
    if (style !== 0) sheet.columnStyles.set(column, style);
  }
}

function readRow(sheet: Sheet, { row, element }: FileRow, styles: FileStyles): void {
  const { height, isHidden, xf } = readRowLine(element.attributes);
  if (height !== undefined) sheet.rowHeights.set(row, height);
  if (isHidden) sheet.hiddenRows.add(row);
  const style = styles.numberOf(xf);
  if (style !== 0) sheet.rowStyles.set(row, style);
}

function readTables(
  { pack, workbook }: Pick<SharedParts, 'pack' | 'workbook'>,
  sheet: Sheet,
  sheetPart: string,
): SheetOrigin['tables'] {
  const tables = new Map<string, { part: string; state: string }>();
  for (const { kind, target } of pack.relationships(sheetPart)) {
    const xml = kind === 'table' ? pack.text(target) : undefined;
    const found = xml === undefined ? null : readTable(xml);
    if (found === null) continue;
    const isTaken = workbook.sheets.some(({ tables: others }) => others.some(({ id }) => id === found.id));
    const table = isTaken ? { ...found, id: newId() } : found;
    sheet.tables.push(table);
    takeFilteredRows(sheet, table);
    tables.set(table.id, { part: target, state: tableState(sheet, table) });
  }
  return tables;
}

/** Rows that a filter hides are shown again by the filter, not by the person. */
function takeFilteredRows(sheet: Sheet, { area, columns }: Sheet['tables'][number]): void {
  if (columns.every(({ filter }) => filter === null)) return;
  for (const row of [...sheet.hiddenRows].filter((each) => each > area.row && each < area.row + area.rows)) {
    sheet.hiddenRows.delete(row);
    sheet.filteredRows.add(row);
  }
}
