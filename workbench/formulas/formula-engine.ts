import FormulaParser, { type FormulaCell as CellRef, type FormulaRange } from 'fast-formula-parser';
import {
  areaOf,
  boundingArea,
  containsCell,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  type Area,
} from '../cells/area.ts';
import { isErrorText, type CellValue } from '../cells/cell.ts';
import { FORMULA_FUNCTIONS } from './formula-functions.ts';
import { shiftFormula } from './formula-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { replaceTableReferences } from './table-references.ts';
import type { Shift } from '../cells/shift.ts';

/** What formulas need of a workbook. */
export interface FormulaBook {
  readonly sheets: readonly Sheet[];
  find(address: string, sheet?: Sheet): { readonly sheet: Sheet; readonly area: Area } | null;
}

interface FormulaNode {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly precedents: readonly { readonly sheet: Sheet; readonly area: Area }[];
}

/**
 * Calculates formulas with fast-formula-parser and keeps their results in `sheet.values`. After a change it
 * recalculates what depends on it, O(formulas × depth of dependence). A circle reads as 0, as Excel shows it.
 */
export class FormulaEngine {
  private readonly book: FormulaBook;
  private readonly nodes = new Map<string, FormulaNode>();
  private readonly dirty = new Map<string, FormulaNode>();
  private readonly parser: FormulaParser;
  private readonly dependencies: InstanceType<typeof FormulaParser.DepParser>;

  constructor(book: FormulaBook) {
    this.book = book;
    const onVariable = (name: string, sheetName: string) => this.variable(name, sheetName);
    this.parser = new FormulaParser({
      functions: FORMULA_FUNCTIONS,
      onVariable,
      onCell: (cell) => this.read(cell.sheet, cell.row - 1, cell.col - 1),
      onRange: (range) => this.readRange(range),
    });
    this.dependencies = new FormulaParser.DepParser({ onVariable });
  }

  /** The value of a formula as if it stood in a cell; what cannot be read is #NAME?. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): CellValue {
    try {
      const text = replaceTableReferences(formula.replace(/^=/, ''), sheet, row, this.book.sheets);
      return asCellValue(this.parser.parse(text, { row: row + 1, col: column + 1, sheet: sheet.name }));
    } catch (error) {
      return error instanceof FormulaParser.FormulaError && isErrorText(error.error) ? error.error : '#NAME?';
    }
  }

  /** Takes up the formulas of a written area and recalculates what depends on it. */
  cellsWritten(sheet: Sheet, area: Area): void {
    for (const [key, node] of this.nodes)
      if (node.sheet === sheet && containsCell(area, node.row, node.column)) this.nodes.delete(key);
    for (const { row, column, value } of sheet.formulas.cells(area)) this.addNode(sheet, row, column, value);
    if (this.nodes.size > 0) this.recalculate([{ sheet, area }]);
  }

  /** Rewrites references in formulas after cells of a sheet have moved, and recalculates everything. */
  cellsShifted(shifted: Sheet, shift: Shift): void {
    for (const sheet of this.book.sheets) {
      const used = sheet.formulas.usedArea();
      if (used === null) continue;
      for (const { row, column, value } of [...sheet.formulas.cells(used)]) {
        sheet.formulas.set(row, column, shiftFormula(value, sheet.name, shifted.name, shift));
      }
    }
    this.rebuild();
  }

  /** Reads every formula anew and calculates it: after cells moved, sheets were renamed or names changed. */
  rebuild(): void {
    this.adopt();
    for (const [key, node] of this.nodes) this.dirty.set(key, node);
    this.settle();
  }

  /** Takes up every formula with the result that stands in its cell, as a file brings them: nothing is calculated. */
  adopt(): void {
    this.nodes.clear();
    for (const sheet of this.book.sheets) {
      const used = sheet.formulas.usedArea();
      if (used === null) continue;
      for (const { row, column, value } of [...sheet.formulas.cells(used)]) this.addNode(sheet, row, column, value);
    }
  }

  private addNode(sheet: Sheet, row: number, column: number, text: string): void {
    const node: FormulaNode = { sheet, row, column, text, precedents: this.precedents(text, sheet, row, column) };
    this.nodes.set(keyOf(node), node);
  }

  private precedents(text: string, sheet: Sheet, row: number, column: number): FormulaNode['precedents'] {
    const formula = replaceTableReferences(text.replace(/^=/, ''), sheet, row, this.book.sheets);
    let references: (FormulaRange | CellRef)[];
    try {
      references = this.dependencies.parse(formula, { row: row + 1, col: column + 1, sheet: sheet.name });
    } catch {
      return []; // A formula that cannot be read depends on nothing; `evaluate` answers its error.
    }
    return references.flatMap((reference) => {
      const home = this.sheetNamed(reference.sheet ?? sheet.name);
      if (home === undefined) return [];
      if (!('from' in reference)) return [{ sheet: home, area: areaOf(reference.row - 1, reference.col - 1) }];
      const { from, to } = reference;
      return [{ sheet: home, area: areaOf(from.row - 1, from.col - 1, to.row - from.row + 1, to.col - from.col + 1) }];
    });
  }

  /**
   * Finds what depends on the changed areas, round by round; a round's cells are joined per sheet to bound the work.
   */
  private recalculate(changed: readonly { sheet: Sheet; area: Area }[]): void {
    let front = [...changed];
    for (const { sheet, area } of changed) {
      for (const [key, node] of this.nodes)
        if (node.sheet === sheet && containsCell(area, node.row, node.column)) this.dirty.set(key, node);
    }
    while (front.length > 0) {
      const next = new Map<Sheet, Area>();
      for (const [key, node] of this.nodes) {
        if (this.dirty.has(key)) continue;
        const depends = node.precedents.some((precedent) =>
          front.some(({ sheet, area }) => sheet === precedent.sheet && overlaps(area, precedent.area)),
        );
        if (!depends) continue;
        this.dirty.set(key, node);
        const cell = areaOf(node.row, node.column);
        const before = next.get(node.sheet);
        next.set(node.sheet, before === undefined ? cell : boundingArea(before, cell));
      }
      front = [...next].map(([sheet, area]) => ({ sheet, area }));
    }
    this.settle();
  }

  private settle(): void {
    for (const node of [...this.dirty.values()].sort((a, b) => a.row - b.row)) this.calculate(node);
  }

  /** Calculates what the formula reads first: the parser cannot begin a formula within another. */
  private calculate(node: FormulaNode): void {
    if (!this.dirty.delete(keyOf(node))) return;
    for (const { sheet, area } of node.precedents) {
      for (const pending of this.dirtyIn(sheet, area)) this.calculate(pending);
    }
    const value = this.evaluate(node.text, node.sheet, node.row, node.column);
    node.sheet.values.set(node.row, node.column, value === '' ? undefined : value);
  }

  private dirtyIn(sheet: Sheet, area: Area): FormulaNode[] {
    if (this.dirty.size === 0) return [];
    if (area.rows === 1 && area.columns === 1)
      return [this.dirty.get(keyOf({ sheet, row: area.row, column: area.column }))].filter(
        (node) => node !== undefined,
      );
    return [...this.dirty.values()].filter((node) => node.sheet === sheet && containsCell(area, node.row, node.column));
  }

  private read(sheetName: string, row: number, column: number) {
    const sheet = this.sheetNamed(sheetName);
    if (sheet === undefined) return new FormulaParser.FormulaError('#REF!');
    const value = sheet.valueAt(row, column);
    if (value === '') return null;
    return isErrorText(value) ? new FormulaParser.FormulaError(String(value)) : value;
  }

  private readRange({ sheet: sheetName, from, to }: FormulaRange & { sheet: string }) {
    const sheet = this.sheetNamed(sheetName);
    const whole = areaOf(from.row - 1, from.col - 1, to.row - from.row + 1, to.col - from.col + 1);
    // Whole columns are read as far as they are filled.
    const used = whole.rows < MAX_ROWS && whole.columns < MAX_COLUMNS ? whole : (sheet?.values.usedArea() ?? null);
    const area = used && intersection(whole, areaOf(0, 0, used.row + used.rows, used.column + used.columns));
    if (sheet === undefined || !area) return [[null]];
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => this.read(sheetName, area.row + row, area.column + column)),
    );
  }

  private variable(name: string, sheetName: string): FormulaRange | CellRef | null {
    const place = this.book.find(name, this.sheetNamed(sheetName));
    if (place === null) return null;
    const { sheet, area } = place;
    const from = { row: area.row + 1, col: area.column + 1 };
    if (area.rows === 1 && area.columns === 1) return { sheet: sheet.name, ...from };
    return { sheet: sheet.name, from, to: { row: area.row + area.rows, col: area.column + area.columns } };
  }

  private sheetNamed(name: string): Sheet | undefined {
    return this.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
}

function keyOf({
  sheet,
  row,
  column,
}: {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}): string {
  return `${sheet.id}:${row}:${column}`;
}

function asCellValue(result: unknown): CellValue {
  if (Array.isArray(result)) return asCellValue(Array.isArray(result[0]) ? result[0][0] : result[0]);
  if (typeof result === 'number') return Number.isFinite(result) ? result : '#NUM!';
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  if (result instanceof FormulaParser.FormulaError) return isErrorText(result.error) ? result.error : '#NAME?';
  return result == null ? 0 : '#VALUE!';
}
