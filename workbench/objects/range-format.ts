import { DEFAULT_STYLE, type CellStyle } from '../cells/style.ts';
import { setColumnWidths, setRowHeights } from '../operations/line-sizes.ts';
import { CellsObject } from './host-object.ts';
import { colorOf, sizeOf, underlineOf } from './look-values.ts';
import { RangeBordersObject } from './range-border-objects.ts';
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
    setColumnWidths(this.workbook, sheet, area, sizeOf(value), 'addin');
  }

  get RowHeight() {
    const { sheet, area } = this.place();
    return common(sheet, { ...area, columns: 1 }, (row) => sheet.rowHeight(row));
  }

  set RowHeight(value: unknown) {
    const { sheet, area } = this.place();
    setRowHeights(this.workbook, sheet, area, sizeOf(value), 'addin');
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
      if (longest > 0)
        setColumnWidths(
          this.workbook,
          sheet,
          { ...area, column, columns: 1 },
          Math.min(longest * 5.5 + 8, 1400),
          'addin',
        );
    }
  }

  AutofitRows() {
    const { sheet, area } = this.place();
    setRowHeights(this.workbook, sheet, { ...area, rows: Math.min(area.rows, 100_000) }, null, 'addin');
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
    this.setStyle('fontSize', sizeOf(value));
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
