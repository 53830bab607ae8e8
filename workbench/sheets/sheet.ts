import {
  containsCell,
  areaOf,
  boundingArea,
  isSingleCell,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  type Area,
} from '../cells/area.ts';
import { entryText, type CellValue } from '../cells/cell.ts';
import { shiftAutoFilter, type AutoFilter } from '../filters/auto-filter.ts';
import { shiftAnchor, type Chart } from './chart.ts';
import type { Comment } from './comment.ts';
import type { ConditionalFormat } from '../cells/conditional-format.ts';
import { fittedHeight } from '../cells/fitted-height.ts';
import { Grid } from '../cells/grid.ts';
import { displayedText } from '../cells/number-format.ts';
import type { Reference } from '../cells/reference.ts';
import { shiftArea, shiftIndex, type Shift } from '../cells/shift.ts';
import type { CellStyle, StyleBook } from '../cells/style.ts';
import { STRICT_PROTECTION, type ProtectionOptions } from './sheet-protection.ts';
import type { Shape } from './shape.ts';
import type { Table } from './table.ts';
import type { Validation } from '../cells/validation.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Points, as Excel measures: a new column's width. */
export const DEFAULT_COLUMN_WIDTH = 48;

/** One worksheet. Read it freely; what changes cells goes through the workbook, which tells its listeners. */
export class Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility = 'Visible';
  tabColor = '';
  isProtected = false;
  protectionOptions: ProtectionOptions = STRICT_PROTECTION;
  showGridlines = true;
  frozenRows = 0;
  frozenColumns = 0;
  selection: Area = areaOf(0, 0);

  readonly values = new Grid<CellValue>();
  readonly formulas = new Grid<string>();
  /** What formulas in other cells filled cells with; it stands in `values`, too, until something is typed over it. */
  readonly spilled = new Grid<CellValue>();
  readonly styles = new Grid<number>();
  /** Styles of whole columns and rows, for cells that have none of their own. */
  readonly columnStyles = new Map<number, number>();
  readonly rowStyles = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Rows that a table's filter hides. */
  readonly filteredRows = new Set<number>();

  tables: Table[] = [];
  autoFilter: AutoFilter | null = null;
  /** Areas that are one cell each, that of their top left corner. They never overlap. */
  merges: Area[] = [];
  charts: Chart[] = [];
  shapes: Shape[] = [];
  comments: Comment[] = [];
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  /** What add-ins keep with the sheet, by key. */
  readonly customProperties = new Map<string, unknown>();
  /** Areas that somebody holds on to. */
  readonly references = new Set<Reference>();
  /** Cells put in and taken out since the sheet was made or opened: where its file's own parts belong now. */
  readonly shifts: Shift[] = [];
  private readonly styleBook: StyleBook;

  constructor(id: string, name: string, styleBook: StyleBook) {
    this.id = id;
    this.name = name;
    this.styleBook = styleBook;
  }

  valueAt(row: number, column: number): CellValue {
    return this.values.get(row, column) ?? '';
  }

  /** With its "="; undefined for a constant. */
  formulaAt(row: number, column: number): string | undefined {
    return this.formulas.get(row, column);
  }

  /** What the cell editor starts with: the formula, or the constant as one would type it. */
  entryAt(row: number, column: number): string {
    return this.formulaAt(row, column) ?? entryText(this.valueAt(row, column), this.styleAt(row, column).numberFormat);
  }

  /** What the cell shows. */
  textAt(row: number, column: number): string {
    return displayedText(this.valueAt(row, column), this.styleAt(row, column).numberFormat);
  }

  styleNumberAt(row: number, column: number): number {
    return this.styles.get(row, column) ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? 0;
  }

  /** The cell's own style; `shownStyle` adds tables and conditional formats. */
  styleAt(row: number, column: number): CellStyle {
    return this.styleBook.style(this.styleNumberAt(row, column));
  }

  columnWidth(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);
  }

  rowHeight(row: number): number {
    return this.isRowHidden(row) ? 0 : (this.rowHeights.get(row) ?? fittedHeight(this, row));
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  tableAt(row: number, column: number): Table | undefined {
    return this.tables.find((table) => containsCell(table.area, row, column));
  }

  /** The merged area that a cell is part of. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => containsCell(merge, row, column));
  }

  tablesIn(area: Area): Table[] {
    return this.tables.filter((table) => overlaps(table.area, area));
  }

  validationAt(row: number, column: number): Validation | undefined {
    return this.validations.find((validation) => validation.areas.some((area) => containsCell(area, row, column)));
  }

  /**
   * The area around every value (and every style, unless only values count), of the sheet or within an area; null when
   * there is none.
   */
  usedArea(valuesOnly = true, within?: Area): Area | null {
    const values = this.values.usedArea(within);
    const styles = valuesOnly ? null : this.styles.usedArea(within);
    return values && styles ? boundingArea(values, styles) : (values ?? styles);
  }

  /** True for a cell that a merge hides behind its top left corner. */
  isCovered(row: number, column: number): boolean {
    const merge = this.merges.length === 0 ? undefined : this.mergeAt(row, column);
    return merge !== undefined && (merge.row !== row || merge.column !== column);
  }

  /** Moves everything that has a place on the sheet; formulas' texts and other sheets are the workbook's to move. */
  shift(shift: Shift): void {
    this.shifts.push(shift);
    for (const layer of [this.values, this.formulas, this.spilled, this.styles]) layer.shift(shift);
    for (const table of this.tables) table.area = shiftArea(table.area, shift) ?? table.area;
    this.autoFilter = this.autoFilter && shiftAutoFilter(this.autoFilter, shift);
    // A merge of one cell is none.
    this.merges = shiftAll(this.merges, shift).filter((merge) => !isSingleCell(merge));
    for (const each of this.validations) each.areas = shiftAll(each.areas, shift);
    for (const each of this.conditionalFormats) each.areas = shiftAll(each.areas, shift);
    this.validations = this.validations.filter((each) => each.areas.length > 0);
    this.conditionalFormats = this.conditionalFormats.filter((each) => each.areas.length > 0);
    this.comments = this.comments.filter((comment) => {
      const cell = shiftArea(comment.cell, shift);
      if (cell !== null) comment.cell = cell;
      return cell !== null;
    });
    for (const chart of this.charts) chart.anchor = shiftAnchor(chart.anchor, shift);
    for (const reference of this.references) reference.shift(shift);
    this.selection = shiftArea(this.selection, shift) ?? areaOf(this.selection.row, this.selection.column);
    this.shiftLines(shift);
  }

  /** Heights, widths and hidden lines move only with whole rows and columns. */
  private shiftLines({ kind, band, along }: Shift): void {
    if (along === 'rows' && band.columns === MAX_COLUMNS) {
      for (const lines of [this.rowStyles, this.rowHeights])
        shiftKeys(lines, (row) => shiftIndex(row, kind, band.row, band.rows));
      for (const rows of [this.hiddenRows, this.filteredRows])
        shiftMembers(rows, (row) => shiftIndex(row, kind, band.row, band.rows));
    }
    if (along === 'columns' && band.rows === MAX_ROWS) {
      const moved = (column: number) => shiftIndex(column, kind, band.column, band.columns);
      for (const lines of [this.columnStyles, this.columnWidths]) shiftKeys(lines, moved);
      shiftMembers(this.hiddenColumns, moved);
    }
  }
}

/** The one cell of an area, or nothing when it has several. */
export function onlyCell(sheet: Sheet, area: Area): CellValue | undefined {
  return isSingleCell(area) ? sheet.valueAt(area.row, area.column) : undefined;
}

function shiftAll(areas: readonly Area[], shift: Shift): Area[] {
  return areas.map((area) => shiftArea(area, shift)).filter((area) => area !== null);
}

function shiftKeys(lines: Map<number, number>, moved: (line: number) => number | null): void {
  const before = [...lines];
  lines.clear();
  for (const [line, value] of before) {
    const now = moved(line);
    if (now !== null) lines.set(now, value);
  }
}

function shiftMembers(lines: Set<number>, moved: (line: number) => number | null): void {
  const before = [...lines];
  lines.clear();
  for (const line of before) {
    const now = moved(line);
    if (now !== null) lines.add(now);
  }
}
