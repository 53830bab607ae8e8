import { overlaps, type Area } from '../cells/area.ts';
import type { CellValue } from '../cells/cell.ts';
import type { Shift } from '../cells/shift.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { allSteps, type Steps } from '../steps/steps.ts';
import { loadCalculator, loadedCalculator } from './calculator.ts';
import { cellOf, FormulaGraph, type FormulaNode } from './formula-graph.ts';
import { NOTES, refusalOf } from './formula-notes.ts';
import { shiftFormula } from './formula-text.ts';
import { plainFormula, type FormulaBook, type Precedent } from './plain-formula.ts';
import { ScratchBook } from './scratch-book.ts';
import type { FormulaResult } from './scratch-result.ts';
import { Spills } from './spills.ts';

/** Results that fill cells may be read by formulas that fill cells, and so on; more often is a circle. */
const MOST_ROUNDS = 16;
/** What a formula that stands in no cell answers before the calculator is there. */
const NOT_YET = '#GETTING_DATA';

/** What calculating a formula left to be known besides its result, as plain data. */
export interface FormulaFinding extends Pick<FormulaNode, 'row' | 'column' | 'note' | 'spill'> {
  /** The place of its sheet in the workbook. */
  readonly sheet: number;
}

/**
 * Keeps the results of formulas in `sheet.values`. After a change it calculates what depends on it and nothing else:
 * the graph says what that is, IronCalc what it comes to. IronCalc is loaded with the first formula; until then cells
 * keep their last result.
 */
export class FormulaEngine {
  private readonly book: FormulaBook;
  private readonly onCalculated: () => void;
  private readonly graph: FormulaGraph;
  private readonly spills = new Spills();
  private scratch: ScratchBook | null = null;
  /** Formulas that wait for the calculator. */
  private readonly waiting = new Set<FormulaNode>();
  private loading: Promise<void> | null = null;
  /** What {@link evaluate} answered since the last change. */
  private readonly answers = new Map<string, CellValue>();

  /** @param onCalculated called when results come of themselves, after the calculator was loaded */
  constructor(book: FormulaBook, onCalculated: () => void = () => undefined) {
    this.book = book;
    this.onCalculated = onCalculated;
    this.graph = new FormulaGraph(book);
  }

  /** Settles when every formula has its result or a note: at once unless the calculator is being loaded. */
  whenCalculated(): Promise<void> {
    return this.loading ?? Promise.resolve();
  }

  /** Loads the calculator if it is not there, so that formulas to come have their results at once. */
  prepare(): Promise<void> {
    if (loadedCalculator() === null) this.load();
    return this.whenCalculated();
  }

  /** Why a cell's formula has no value of Excel's; null when it has one, or there is no formula. */
  noteAt(sheet: Sheet, row: number, column: number): string | null {
    return this.graph.at(sheet, row, column)?.note ?? null;
  }

  /** The value of a formula as if it stood in a cell: `#NAME?` when it cannot be calculated. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): CellValue {
    const key = `${sheet.id} ${row} ${column} ${formula}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const plain = plainFormula(formula.startsWith('=') ? formula : `=${formula}`, { sheet, row, column }, this.book);
    if (refusalOf(plain) !== null) return '#NAME?';
    const scratch = this.loadedScratch();
    if (scratch === null) {
      this.load();
      return NOT_YET;
    }
    const { value } = scratch.calculateAt(plain, { sheet, row, column });
    this.answers.set(key, value);
    return value;
  }

  /** Takes up the formulas of a written area and calculates what depends on it. */
  cellsWritten(sheet: Sheet, area: Area): void {
    this.answers.clear();
    const before = [...this.graph.read(sheet, area), ...this.graph.rereadTables()];
    this.scratch?.changed({ sheet, area });
    const emptied = before.flatMap((node) => this.withdraw(node).areas);
    if (this.graph.size === 0) return;
    const affected = this.graph.affectedBy([{ sheet, area }, ...before.map(cellOf), ...emptied]);
    for (const node of this.spills.all())
      if (node.sheet === sheet && overlaps(node.spill ?? area, area)) affected.add(node);
    this.settle(affected);
  }

  /** Calculates what reads tables after one was added, moved, resized or taken away. */
  tablesChanged(): void {
    const before = this.graph.rereadTables();
    const emptied = before.flatMap((node) => this.withdraw(node).areas);
    if (before.length > 0) this.settle(this.graph.affectedBy([...before.map(cellOf), ...emptied]));
  }

  /** Rewrites references in formulas after cells of a sheet have moved, and calculates everything. */
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
    for (const sheet of this.book.sheets) this.spills.emptySheet(sheet);
    allSteps(this.readAgain());
    this.settle(new Set(this.graph.all()));
  }

  /**
   * Reads every formula anew and trusts the results that stand in the cells, such as those of a file just opened.
   * @param withoutResult where formulas stand that came without one: these are calculated, and what reads them
   */
  adopt(withoutResult: readonly Precedent[] = []): void {
    allSteps(this.readAgain());
    if (withoutResult.length > 0) this.settle(this.graph.affectedBy(withoutResult));
  }

  /** What is known of formulas besides their results: for another engine, which the same workbook is given to. */
  findings(): FormulaFinding[] {
    return [...this.graph.all()].flatMap(({ sheet, row, column, note, spill }) =>
      note === null && spill === null ? [] : [{ sheet: this.book.sheets.indexOf(sheet), row, column, note, spill }],
    );
  }

  /**
   * Reads every formula anew, bit by bit, of a workbook that another engine calculated, and trusts its results.
   * @param findings of that engine
   */
  *takeOver(findings: readonly FormulaFinding[]): Steps<void> {
    yield* this.readAgain();
    for (const { sheet: place, row, column, note, spill } of findings) {
      const sheet = this.book.sheets[place];
      const node = sheet && this.graph.at(sheet, row, column);
      if (node === undefined) continue;
      node.note = note;
      if (spill !== null) this.spills.remember(node, spill);
      yield;
    }
  }

  private *readAgain(): Steps<void> {
    this.answers.clear();
    this.scratch?.forget();
    this.waiting.clear();
    this.spills.forget();
    yield* this.graph.readAll();
  }

  private settle(affected: ReadonlySet<FormulaNode>): void {
    const scratch = this.loadedScratch();
    if (scratch === null) {
      for (const node of affected) this.waiting.add(node);
      if (affected.size > 0) this.load();
      return;
    }
    let dirty = affected;
    for (let round = 0; dirty.size > 0 && round < MOST_ROUNDS; round += 1) dirty = this.calculate(scratch, dirty);
    for (const node of dirty) {
      this.withdraw(node);
      this.show(node, { value: 0, failure: 'circle' });
    }
  }

  /** Calculates formulas and shows their results. @returns those that have to be calculated again */
  private calculate(scratch: ScratchBook, dirty: ReadonlySet<FormulaNode>): Set<FormulaNode> {
    const filledBefore = new Map([...dirty].map((node) => [node, this.withdraw(node)]));
    const nodes = [...dirty].filter((node) => !this.refuse(node));
    const results = scratch.calculate(nodes);
    const circular = new Set(nodes.filter((_, index) => results[index]?.failure === 'circle'));
    const circle = this.graph.innerCircle(circular);
    const changes: Precedent[] = [];
    nodes.forEach((node, index) => {
      const result = results[index];
      // What only reads a circle is calculated again, with the circle's 0.
      if (result === undefined || (circular.has(node) && !circle.has(node))) return;
      changes.push(...this.show(node, result, filledBefore.get(node)?.values));
    });
    const again = changes.length === 0 ? new Set<FormulaNode>() : this.graph.readersOf(changes);
    for (const node of circular) if (!circle.has(node)) again.add(node);
    return again;
  }

  /** Shows that a formula is not calculated here, if it is one of those. */
  private refuse(node: FormulaNode): boolean {
    node.note = refusalOf(node.plain);
    if (node.note === null) return false;
    this.write(node, '#NAME?');
    return true;
  }

  /** Shows a result. @returns the cells beside the formula's that hold something else than `filledBefore` now */
  private show(node: FormulaNode, result: FormulaResult, filledBefore: readonly CellValue[] = []): Precedent[] {
    node.note = result.failure === undefined ? null : NOTES[result.failure];
    const { isBlocked, values } = this.spills.fill(node, result);
    if (isBlocked) node.note = NOTES.spillBlocked;
    if (isBlocked && result.spill !== undefined) this.write(node, '#SPILL!');
    else node.sheet.values.set(node.row, node.column, result.value === '' ? undefined : result.value);
    const isSame = values.length === filledBefore.length && values.every((value, at) => value === filledBefore[at]);
    if (node.spill === null || (isSame && !isBlocked)) return [];
    const area = { sheet: node.sheet, area: node.spill };
    if (values.length > 0) this.scratch?.changed(area);
    return isBlocked ? [cellOf(node)] : [area];
  }

  /** Writes what the calculator does not know, and tells it. */
  private write(node: FormulaNode, value: CellValue): void {
    node.sheet.values.set(node.row, node.column, value);
    this.scratch?.changed(cellOf(node));
  }

  private withdraw(node: FormulaNode): { values: CellValue[]; areas: Precedent[] } {
    const area = node.spill;
    const values = this.spills.withdraw(node);
    if (area === null || values.length === 0) return { values, areas: [] };
    this.scratch?.changed({ sheet: node.sheet, area });
    return { values, areas: [{ sheet: node.sheet, area }] };
  }

  private loadedScratch(): ScratchBook | null {
    const calculator = loadedCalculator();
    if (calculator === null) return null;
    return (this.scratch ??= new ScratchBook(this.book, calculator));
  }

  private load(): void {
    const stillThere = () =>
      [...this.waiting].filter((node) => this.graph.at(node.sheet, node.row, node.column) === node);
    this.loading ??= loadCalculator()
      .then(
        () => this.settle(new Set(stillThere())),
        (error: unknown) => {
          console.error(error);
          for (const node of stillThere()) {
            node.sheet.values.set(node.row, node.column, '#NAME?');
            node.note = NOTES.notLoaded;
          }
        },
      )
      .finally(() => {
        this.loading = null;
        this.waiting.clear();
        this.answers.clear();
        this.onCalculated();
      });
  }
}
