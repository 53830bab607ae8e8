import { columnName } from '../cells/address.ts';
import { childrenOf, innerXml, outerXml, type XmlElement } from '../package/xml-elements.ts';
import { attribute, withAttribute } from '../package/xml-text.ts';
import { CellReader, type ReadCell } from '../file-cells/cell-reader.ts';
import type { DateSystem } from '../file-cells/date-system.ts';
import { formulaToFile } from '../file-cells/file-formula.ts';
import { movedAddresses, movedCell, movedFormula, movedRow, type SheetMoves } from '../file-cells/moves.ts';
import { readRowLine, rowAttributes } from '../file-cells/row-lines.ts';
import { cellsOf, rowsOf, type FileCell, type FileRow } from '../file-cells/sheet-cells.ts';
import type { FileStyles } from '../file-looks/style-reader.ts';
import type { StyleWriter } from '../file-looks/style-writer.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { cellXml } from './cell-xml.ts';
import { newColumns, savedValue, usedRows } from './model-cells.ts';
import type { Steps } from '../steps/steps.ts';

/** What writing the cells of one sheet needs. */
export interface SheetDataInput {
  readonly sheet: Sheet;
  /** The sheet's part as it was opened; one without cells for a new sheet. */
  readonly xml: string;
  /** Of the part's elements: "x:", or "". */
  readonly prefix: string;
  readonly home: SheetMoves;
  readonly moves: readonly SheetMoves[];
  readonly strings: readonly string[];
  readonly dates: DateSystem;
  readonly styles: FileStyles;
  readonly writer: StyleWriter;
}

export interface WrittenRows {
  /** What stands between `<sheetData>` and its end; null when nothing changed. */
  readonly rows: string | null;
  /** Whether cells with formulas are others than in the file, so that its order of calculation no longer holds. */
  readonly changedFormulas: boolean;
}

/** A cell of the file where it belongs now. */
interface PlacedCell {
  readonly cell: FileCell;
  readonly read: ReadCell;
  readonly column: number;
  readonly isMoved: boolean;
}

/**
 * Writes the rows of a sheet: what differs from the file is written anew, everything else is the file's own text. Costs
 * one reading of the part, two where cells share formulas.
 */
export class SheetDataWriter {
  private readonly input: SheetDataInput;
  private readonly reader: CellReader;
  private broken: ReadonlySet<string> = new Set();
  private changed = false;
  private changedFormulas = false;

  constructor(input: SheetDataInput) {
    this.input = input;
    this.reader = new CellReader(input.xml, input.strings, input.dates);
  }

  /** Stops after each row, and after each look at the whole part. */
  *steps(): Steps<WrittenRows> {
    const { sheet, xml } = this.input;
    this.broken = yield* brokenGroups(this.input);
    yield;
    const fileRows: FileRow[] = [];
    for (const line of rowsOf(xml)) {
      fileRows.push(line);
      yield;
    }
    const moved = sheet.shifts.length === 0 ? null : yield* this.movedCells(fileRows);
    const lines = new Map<number, FileRow>();
    for (const line of fileRows) {
      const row = movedRow(line.row, sheet.shifts);
      if (row !== null) lines.set(row, line);
    }
    const numbers = new Set([...lines.keys(), ...(moved?.keys() ?? []), ...usedRows(sheet)]);
    const written: string[] = [];
    for (const row of [...numbers].sort((a, b) => a - b)) {
      const line = lines.get(row);
      const own = moved === null ? this.cellsInPlace(line) : (moved.get(row) ?? []);
      written.push(this.rowXml(row, line, own));
      yield;
    }
    return { rows: this.changed ? written.join('') : null, changedFormulas: this.changedFormulas };
  }

  private cellsInPlace(line: FileRow | undefined): PlacedCell[] {
    if (line === undefined) return [];
    return Array.from(cellsOf(this.input.xml, line), (cell) => ({
      cell,
      read: this.reader.read(cell),
      column: cell.column,
      isMoved: false,
    }));
  }

  /** All cells, by the row where they belong now. */
  private *movedCells(lines: readonly FileRow[]): Steps<Map<number, PlacedCell[]>> {
    const rows = new Map<number, PlacedCell[]>();
    this.changed = true;
    for (const line of lines) {
      for (const cell of cellsOf(this.input.xml, line)) {
        const read = this.reader.read(cell);
        const place = movedCell(cell.row, cell.column, this.input.sheet.shifts);
        if (place === null) {
          if (hasFormula(read)) this.changedFormulas = true;
          continue;
        }
        const row = rows.get(place.row) ?? [];
        rows.set(place.row, row);
        row.push({ cell, read, column: place.column, isMoved: place.row !== cell.row || place.column !== cell.column });
      }
      yield;
    }
    return rows;
  }

  private rowXml(row: number, line: FileRow | undefined, own: readonly PlacedCell[]): string {
    const { sheet, xml, prefix } = this.input;
    const written = new Map<number, string>();
    let isSame = line?.row === row;
    for (const placed of own) {
      const text = this.placedXml(row, placed);
      if (text !== outerXml(xml, placed.cell.element)) isSame = false;
      if (text !== '') written.set(placed.column, text);
    }
    const before = written.size;
    for (const column of newColumns(sheet, row, new Set(own.map((placed) => placed.column))))
      written.set(column, this.newXml(row, column));
    const attributes = this.lineAttributes(row, line);
    const isLonger = written.size > before;
    if (isSame && !isLonger && line !== undefined && attributes === line.element.attributes)
      return outerXml(xml, line.element);
    if (line === undefined && written.size === 0 && attributes === ` r="${row + 1}"`) return '';
    this.changed = true;
    const cells = [...written].sort(([a], [b]) => a - b).map(([, text]) => text);
    // The span is a hint for readers, which would be wrong now.
    const kept = isLonger || sheet.shifts.length > 0 ? withAttribute(attributes, 'spans', null) : attributes;
    return `<${prefix}row${kept}>${cells.join('')}</${prefix}row>`;
  }

  private placedXml(row: number, { cell, read, column, isMoved }: PlacedCell): string {
    const { sheet, xml, styles, writer } = this.input;
    const number = sheet.styleNumberAt(row, column);
    const xf = styles.numberOf(cell.xf) === number ? cell.xf : writer.xfFor(number, cell.xf);
    const isBroken = read.shared !== null && this.broken.has(read.shared.group);
    if (isBroken || !this.holdsStill(row, column, read)) {
      const formula = sheet.formulaAt(row, column);
      if (isMoved || hasFormula(read) !== (formula !== undefined)) this.changedFormulas = true;
      const isBlank = savedValue(sheet, row, column) === '' && formula === undefined;
      return isBlank && xf === 0 && cell.xf === 0 ? '' : this.modelXml(row, column, cell.xf);
    }
    const { element } = cell;
    if (xf === cell.xf && !isMoved) return outerXml(xml, element);
    let attributes = withAttribute(element.attributes, 's', xf === 0 ? null : xf);
    if (isMoved) {
      attributes = withAttribute(attributes, 'r', columnName(column) + String(row + 1));
      if (hasFormula(read)) this.changedFormulas = true;
    }
    const inner = isMoved && read.hasUnreadFormula ? this.movedContent(element) : innerXml(xml, element);
    return `<${element.prefix}c${attributes}>${inner}</${element.prefix}c>`;
  }

  /** Whether the model holds what the file holds. What the workbench cannot calculate keeps the file's last result. */
  private holdsStill(row: number, column: number, read: ReadCell): boolean {
    const { sheet } = this.input;
    const formula = sheet.formulaAt(row, column);
    if (formula !== read.formula) return false;
    const value = savedValue(sheet, row, column);
    return value === read.value || (formula !== undefined && value === '#NAME?');
  }

  private modelXml(row: number, column: number, baseXf: number): string {
    const { sheet, writer, dates, prefix } = this.input;
    const formula = sheet.formulaAt(row, column);
    const value = savedValue(sheet, row, column);
    const { numberFormat } = sheet.styleAt(row, column);
    const xml = cellXml({
      row,
      column,
      xf: writer.xfFor(sheet.styleNumberAt(row, column), baseXf),
      value: typeof value === 'number' ? dates.toFile(value, numberFormat) : value,
      formula: formula === undefined ? undefined : formulaToFile(formula, { sheet, row, column }),
    });
    return prefix === '' ? xml : xml.replaceAll(/<(\/?)(?=[a-z])/g, `<$1${prefix}`);
  }

  private newXml(row: number, column: number): string {
    if (this.input.sheet.formulaAt(row, column) !== undefined) this.changedFormulas = true;
    return this.modelXml(row, column, 0);
  }

  /** A formula over several cells, with the cells and references that moved. */
  private movedContent(element: XmlElement): string {
    const { xml, home, moves } = this.input;
    return [...childrenOf(xml, element)]
      .map((child) => {
        if (child.name !== 'f') return outerXml(xml, child);
        const ref = movedAddresses(attribute(child.attributes, 'ref') ?? '', home.shifts);
        const attributes = withAttribute(child.attributes, 'ref', ref);
        const formula = movedFormula(innerXml(xml, child), home.before, moves);
        return `<${child.prefix}f${attributes}>${formula}</${child.prefix}f>`;
      })
      .join('');
  }

  private lineAttributes(row: number, line: FileRow | undefined): string {
    const { sheet, styles, writer } = this.input;
    const own = line?.element.attributes ?? '';
    const before = line?.row === row ? own : withAttribute(own, 'r', row + 1);
    const { xf } = readRowLine(before);
    const style = sheet.rowStyles.get(row) ?? 0;
    return rowAttributes(before, {
      height: sheet.rowHeights.get(row),
      isHidden: sheet.isRowHidden(row),
      xf: style === styles.numberOf(xf) ? xf : writer.xfFor(style, xf),
    });
  }
}

function hasFormula({ formula, hasUnreadFormula }: ReadCell): boolean {
  return formula !== undefined || hasUnreadFormula;
}

/** Formulas that cells share must be spelled in each of them once the cell that spells them changes or moves. */
function* brokenGroups({ sheet, xml, strings, dates }: SheetDataInput): Steps<Set<string>> {
  const broken = new Set<string>();
  if (!/<(?:[\w.-]+:)?f[^>]*\st\s*=\s*["']shared/.test(xml)) return broken;
  const reader = new CellReader(xml, strings, dates);
  for (const line of rowsOf(xml)) {
    for (const cell of cellsOf(xml, line)) {
      const { shared, formula } = reader.read(cell);
      if (shared?.isMaster && (sheet.shifts.length > 0 || sheet.formulaAt(cell.row, cell.column) !== formula))
        broken.add(shared.group);
    }
    yield;
  }
  return broken;
}
