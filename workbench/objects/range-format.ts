import type { Reference } from '../cells/reference.ts';
import { DEFAULT_STYLE, type CellStyle } from '../cells/style.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { CellsObject, HostObject } from './host-object.ts';
import { common } from './range-cells.ts';

/** A part of how cells look, over one property of their style each. */
abstract class StylePart extends CellsObject {
  override get keepsProperties() {
    return false;
  }

  protected style<K extends keyof CellStyle>(property: K): CellStyle[K] | null {
    const { sheet, area } = this.place();
    return common(sheet, area, (row, column) => sheet.styleAt(row, column)[property]);
  }

  protected setStyle<K extends keyof CellStyle>(property: K, value: CellStyle[K]): void {
    this.workbook.setStyle(this.place(), property, value, 'addin');
  }
}

/** Excel.RangeFormat. Widths and heights are points; null where the lines differ. */
export class RangeFormatObject extends StylePart {
  readonly className = 'RangeFormat';

  get Fill() {
    return new RangeFillObject(this.context, this.part);
  }

  get Font() {
    return new RangeFontObject(this.context, this.part);
  }

  get Protection() {
    return new FormatProtectionObject(this.context, this.part);
  }

  get Borders() {
    return new RangeBordersObject(this.context, this.part);
  }

  get WrapText() {
    return this.style('wrapText');
  }
  set WrapText(value: unknown) {
    this.setStyle('wrapText', value === true);
  }
  get HorizontalAlignment() {
    return this.style('horizontal');
  }
  set HorizontalAlignment(value: unknown) {
    this.setStyle('horizontal', String(value));
  }
  get VerticalAlignment() {
    return this.style('vertical');
  }
  set VerticalAlignment(value: unknown) {
    this.setStyle('vertical', String(value));
  }
  get IndentLevel() {
    return this.style('indent');
  }
  set IndentLevel(value: unknown) {
    this.setStyle('indent', Number(value));
  }

  get ColumnWidth() {
    const { sheet, area } = this.place();
    return common(sheet, { ...area, rows: 1 }, (_, column) => sheet.columnWidth(column));
  }

  set ColumnWidth(value: unknown) {
    const { sheet, area } = this.place();
    for (let column = area.column; column < area.column + area.columns; column += 1)
      sheet.columnWidths.set(column, size(value));
    this.workbook.feed.changed();
  }

  get RowHeight() {
    const { sheet, area } = this.place();
    return common(sheet, { ...area, columns: 1 }, (row) => sheet.rowHeight(row));
  }

  set RowHeight(value: unknown) {
    const { sheet, area } = this.place();
    for (let row = area.row; row < area.row + area.rows; row += 1) sheet.rowHeights.set(row, size(value));
    this.workbook.feed.changed();
  }

  /** Fits widths to the longest text, at about 5.5 points a character of 11-point Calibri. */
  AutofitColumns() {
    const { sheet, area } = this.place();
    const used = sheet.usedArea();
    if (used === null) return;
    const lastRow = Math.min(area.row + area.rows, used.row + used.rows);
    for (
      let column = area.column;
      column < Math.min(area.column + area.columns, used.column + used.columns);
      column += 1
    ) {
      let longest = 0;
      for (let row = area.row; row < lastRow; row += 1) longest = Math.max(longest, sheet.textAt(row, column).length);
      if (longest > 0) sheet.columnWidths.set(column, Math.min(longest * 5.5 + 8, 1400));
    }
    this.workbook.feed.changed();
  }

  AutofitRows() {
    const { sheet, area } = this.place();
    for (let row = area.row; row < Math.min(area.row + area.rows, 100_000); row += 1) sheet.rowHeights.delete(row);
    this.workbook.feed.changed();
  }
}

export class RangeFillObject extends StylePart {
  readonly className = 'RangeFill';

  /** "#FFFFFF" where there is none, as Excel answers; null where cells differ. */
  get Color() {
    const { sheet, area } = this.place();
    return common(sheet, area, (row, column) => sheet.styleAt(row, column).fill ?? '#FFFFFF');
  }

  set Color(value: unknown) {
    this.setStyle('fill', colorOf(value));
  }

  Clear() {
    this.setStyle('fill', null);
  }
}

export class RangeFontObject extends StylePart {
  readonly className = 'RangeFont';

  get Bold() {
    return this.style('bold');
  }
  set Bold(value: unknown) {
    this.setStyle('bold', value === true);
  }
  get Italic() {
    return this.style('italic');
  }
  set Italic(value: unknown) {
    this.setStyle('italic', value === true);
  }
  get Strikethrough() {
    return this.style('strikethrough');
  }
  set Strikethrough(value: unknown) {
    this.setStyle('strikethrough', value === true);
  }
  get Underline() {
    return this.style('underline');
  }
  set Underline(value: unknown) {
    this.setStyle('underline', underlineOf(value));
  }
  get Color() {
    return this.style('fontColor');
  }
  set Color(value: unknown) {
    this.setStyle('fontColor', colorOf(value) ?? DEFAULT_STYLE.fontColor);
  }
  get Name() {
    return this.style('fontName');
  }
  set Name(value: unknown) {
    this.setStyle('fontName', String(value));
  }
  get Size() {
    return this.style('fontSize');
  }
  set Size(value: unknown) {
    this.setStyle('fontSize', size(value));
  }
}

export class FormatProtectionObject extends StylePart {
  readonly className = 'FormatProtection';

  get Locked() {
    return this.style('locked');
  }
  set Locked(value: unknown) {
    this.setStyle('locked', value === true);
  }
}

const EDGES = {
  EdgeTop: 'borderTop',
  EdgeBottom: 'borderBottom',
  EdgeLeft: 'borderLeft',
  EdgeRight: 'borderRight',
} as const;

/** Excel.RangeBorderCollection: the four outer edges and the inner lines of an area. */
export class RangeBordersObject extends HostCollection<Reference, RangeBorderObject> {
  readonly className = 'RangeBorderCollection';
  private readonly borders = [...Object.keys(EDGES), 'InsideHorizontal', 'InsideVertical'].map(
    (side) => new RangeBorderObject(this.context, { cells: this.part, side }),
  );

  items() {
    return this.borders;
  }
}

export class RangeBorderObject extends HostObject<{ cells: Reference; side: string }> {
  readonly className = 'RangeBorder';
  override get identity() {
    return this.part.side;
  }

  get SideIndex() {
    return this.part.side;
  }
  get Style() {
    return this.partOf(0) ?? 'None';
  }
  set Style(value: unknown) {
    this.draw(0, String(value));
  }
  get Color() {
    return this.partOf(1) ?? '#000000';
  }
  set Color(value: unknown) {
    this.draw(1, colorOf(value) ?? '#000000');
  }
  get Weight() {
    return this.partOf(2) ?? 'Thin';
  }
  set Weight(value: unknown) {
    this.draw(2, String(value));
  }

  private partOf(index: number): string | undefined {
    const { sheet, area } = this.context.place(this.part.cells);
    return sheet.styleAt(area.row, area.column)[this.property()]?.split(' ')[index];
  }

  private draw(index: number, value: string): void {
    const border = [0, 1, 2].map((at) =>
      at === index ? value : (this.partOf(at) ?? ['Continuous', '#000000', 'Thin'][at]),
    );
    const { sheet, area } = this.context.place(this.part.cells);
    const edge = {
      EdgeTop: { ...area, rows: 1 },
      EdgeBottom: { ...area, row: area.row + area.rows - 1, rows: 1 },
      EdgeLeft: { ...area, columns: 1 },
      EdgeRight: { ...area, column: area.column + area.columns - 1, columns: 1 },
    }[this.part.side];
    this.workbook.setStyle(
      { sheet, area: edge ?? area },
      this.property(),
      border[0] === 'None' ? null : border.join(' '),
      'addin',
    );
  }

  private property() {
    if (this.part.side === 'InsideHorizontal') return 'borderBottom';
    return this.part.side === 'InsideVertical' ? 'borderRight' : EDGES[this.part.side as keyof typeof EDGES];
  }
}

/** Reads "#RRGGBB" in any case, "RRGGBB" or an HTML colour name; '' is none. */
export function colorOf(value: unknown): string | null {
  if (typeof value !== 'string') throw new WorkbookError('InvalidArgument');
  if (value === '') return null;
  if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace('#', '').toUpperCase()}`;
  if (/^[a-z]+$/i.test(value)) return value.toLowerCase();
  throw new WorkbookError('InvalidArgument');
}

export function underlineOf(value: unknown): CellStyle['underline'] {
  return value === 'Single' || value === 'Double' ? value : 'None';
}

function size(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0)) throw new WorkbookError('InvalidArgument');
  return value;
}
