import { areaOf, EVERYTHING, MAX_ROWS, type Area } from '../cells/area.ts';
import type { CellValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { inBatches } from './calculation-order.ts';
import type { Calculator } from './calculator.ts';
import type { FormulaNode } from './formula-graph.ts';
import { mayReadAnything, precedentsOf, withSheet, type FormulaBook, type Precedent } from './plain-formula.ts';
import { Scratch, type ScratchFormula } from './scratch.ts';
import type { FormulaResult } from './scratch-result.ts';

/** What is entered is remembered by the calculator until it is freed: some 300 bytes each. */
const MOST_ENTERED = 1_000_000;
/** The sheet on which a formula is calculated that stands in no cell. */
const DESK = 'formulas without a cell';
/** So many columns are mirrored without asking whether anything stands in them. */
const FEW_COLUMNS = 64;
const FEW_CELLS = 2_000;
/** What a formula costs the calculator, with a cell that it reads and its result, all remembered. */
const FORMULA_BYTES = 1_600;
const BROKEN: FormulaResult = { value: '#NAME?', failure: 'broken' };

type Reading = Pick<FormulaNode, 'precedents' | 'readsAnywhere'>;

/**
 * Our sheets as the calculator has them: the columns that some formula has read, each as it is now. Results are kept
 * there as constants.
 */
export class ScratchBook {
  private readonly book: FormulaBook;
  private readonly calculator: Calculator;
  private scratch: Scratch | null = null;
  private sheets: readonly Sheet[] = [];
  private readonly mirrored = new Map<Sheet, Set<number>>();
  private readonly lastColumns = new Map<Sheet, number>();

  constructor(book: FormulaBook, calculator: Calculator) {
    this.book = book;
    this.calculator = calculator;
  }

  /** Forgets all: sheets were added, renamed or moved, or all cells were. */
  forget(): void {
    this.scratch?.free();
    this.scratch = null;
    this.mirrored.clear();
  }

  /** Takes over what an area holds now, as far as some formula reads it. */
  changed({ sheet, area }: Precedent): void {
    const columns = this.mirrored.get(sheet);
    if (this.scratch === null || columns === undefined) return;
    for (const column of columns) {
      if (column < area.column || column >= area.column + area.columns) continue;
      if (area.rows > 1_000) {
        this.scratch.empty(this.numberOf(sheet), column, area);
        this.mirror(sheet, column, area);
      } else {
        for (let row = area.row; row < area.row + area.rows; row += 1)
          this.scratch.put(this.numberOf(sheet), row, column, constantAt(sheet, row, column));
      }
    }
  }

  /** The results of formulas, which may read each other. When the calculator breaks, all of them are `broken`. */
  calculate(nodes: readonly FormulaNode[]): FormulaResult[] {
    const numbers = new Map(this.book.sheets.map((sheet, number) => [sheet, number]));
    const numberOf = (sheet: Sheet) => numbers.get(sheet) ?? 0;
    const inOrder = nodes.toSorted(
      (a, b) => numberOf(a.sheet) - numberOf(b.sheet) || a.row - b.row || a.column - b.column,
    );
    const { batches, tooDeep } = inBatches(inOrder);
    const near = readsLittle(nodes) ? this.nearScratch(nodes, numberOf) : null;
    if (near === null) this.calculator.reserve(nodes.length * FORMULA_BYTES);
    const scratch = near ?? this.farScratch(nodes);
    const results = new Map<FormulaNode, FormulaResult>();
    for (const node of tooDeep) results.set(node, { value: '#NAME?', failure: 'deep' });
    for (const batch of batches) {
      const formulas = batch.map(({ sheet, row, column, plain }) => ({
        sheet: numberOf(sheet),
        row,
        column,
        text: plain,
      }));
      // What no formula reads is not kept, lest it stay there when it is long overwritten.
      const isKept = (index: number) => near !== null || this.isMirrored(batch[index]);
      run(scratch, formulas, ({ value }, index) => (isKept(index) ? value : undefined)).forEach((result, index) => {
        const node = batch[index];
        if (node !== undefined) results.set(node, result);
      });
    }
    near?.free();
    if (near !== null) this.keepNear(nodes, results);
    return nodes.map((node) => results.get(node) ?? BROKEN);
  }

  /** The result of a plain formula as if it stood in a cell, whatever is there. */
  calculateAt(plain: string, { sheet, row, column }: { sheet: Sheet; row: number; column: number }): FormulaResult {
    const precedents = precedentsOf(plain, sheet, this.book);
    const node = { precedents, readsAnywhere: mayReadAnything(plain) };
    const near = readsLittle([node]) ? this.nearScratch([node], (each) => this.book.sheets.indexOf(each)) : null;
    const scratch = near ?? this.farScratch([node]);
    const formula = { sheet: this.book.sheets.length, row, column, text: withSheet(plain, sheet) };
    const [result = BROKEN] = run(scratch, [formula], () => undefined);
    near?.free();
    return result;
  }

  /** A sheet of paper for one calculation, with the few cells that it reads: its time is theirs, not the workbook's. */
  private nearScratch(nodes: readonly Reading[], numberOf: (sheet: Sheet) => number): Scratch {
    const scratch = new Scratch(this.calculator, [...this.book.sheets.map(({ name }) => name), DESK]);
    for (const { precedents } of nodes)
      for (const { sheet, area } of precedents) {
        for (const { row, column } of sheet.formulas.cells(area)) scratch.put(numberOf(sheet), row, column, '');
        for (const { row, column, value } of sheet.values.cells(area)) scratch.put(numberOf(sheet), row, column, value);
      }
    return scratch;
  }

  /** Tells the large sheet of paper what was calculated on a small one. */
  private keepNear(nodes: readonly FormulaNode[], results: ReadonlyMap<FormulaNode, FormulaResult>): void {
    if (this.scratch === null) return;
    for (const node of nodes)
      if (this.isMirrored(node))
        this.scratch.put(this.numberOf(node.sheet), node.row, node.column, results.get(node)?.value);
  }

  /** The sheet of paper that keeps every column that was read. */
  private farScratch(nodes: readonly Reading[]): Scratch {
    const scratch = this.prepare();
    if (nodes.some(({ readsAnywhere }) => readsAnywhere))
      for (const sheet of this.sheets) this.mirrorColumns({ sheet, area: EVERYTHING });
    for (const { precedents } of nodes) for (const precedent of precedents) this.mirrorColumns(precedent);
    return scratch;
  }

  private prepare(): Scratch {
    this.lastColumns.clear();
    const { sheets } = this.book;
    const isSame = sheets.length === this.sheets.length && sheets.every((sheet, at) => sheet === this.sheets[at]);
    if (!isSame || (this.scratch?.size ?? 0) > MOST_ENTERED) this.forget();
    if (this.scratch !== null) return this.scratch;
    this.sheets = [...sheets];
    return (this.scratch = new Scratch(this.calculator, [...sheets.map(({ name }) => name), DESK]));
  }

  private mirrorColumns({ sheet, area }: Precedent): void {
    const mirrored = this.mirrored.get(sheet) ?? new Set<number>();
    this.mirrored.set(sheet, mirrored);
    const last = area.column + area.columns - 1;
    const end = area.columns <= FEW_COLUMNS ? last : Math.min(last, this.lastColumn(sheet));
    for (let column = area.column; column <= end; column += 1) {
      if (mirrored.has(column)) continue;
      mirrored.add(column);
      this.mirror(sheet, column, areaOf(0, column, MAX_ROWS));
    }
  }

  private mirror(sheet: Sheet, column: number, { row, rows }: Area): void {
    const area = areaOf(row, column, rows);
    const number = this.numberOf(sheet);
    for (const cell of sheet.formulas.cells(area))
      if (sheet.values.get(cell.row, column) === undefined) this.scratch?.put(number, cell.row, column, '');
    for (const cell of sheet.values.cells(area)) this.scratch?.put(number, cell.row, column, cell.value);
  }

  /** The last column of a sheet in which something stands, found once a calculation. */
  private lastColumn(sheet: Sheet): number {
    const known = this.lastColumns.get(sheet);
    if (known !== undefined) return known;
    const used = sheet.usedArea();
    const last = used === null ? -1 : used.column + used.columns - 1;
    this.lastColumns.set(sheet, last);
    return last;
  }

  private isMirrored(node: FormulaNode | undefined): boolean {
    return node !== undefined && this.mirrored.get(node.sheet)?.has(node.column) === true;
  }

  private numberOf(sheet: Sheet): number {
    return this.sheets.indexOf(sheet);
  }
}

/** Whether formulas read so few cells that they are copied sooner than the calculator walks over all that it has. */
function readsLittle(nodes: readonly Reading[]): boolean {
  let cells = 0;
  for (const { precedents, readsAnywhere } of nodes) {
    for (const { area } of precedents) cells += area.rows * area.columns;
    if (readsAnywhere || (cells += 1) > FEW_CELLS) return false;
  }
  return true;
}

function run(
  scratch: Scratch,
  formulas: readonly ScratchFormula[],
  keep: (result: FormulaResult, index: number) => CellValue | undefined,
): FormulaResult[] {
  try {
    return scratch.calculate(formulas, keep);
  } catch (error) {
    console.error(error);
    scratch.giveUp();
    return formulas.map(() => BROKEN);
  }
}

/** A formula whose result is an empty text is no empty cell. */
function constantAt(sheet: Sheet, row: number, column: number): CellValue | undefined {
  return sheet.values.get(row, column) ?? (sheet.formulas.get(row, column) === undefined ? undefined : '');
}
