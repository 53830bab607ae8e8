import { areaOf, MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import type { CellValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { FormulaNode } from './formula-graph.ts';
import type { FormulaResult } from './scratch-result.ts';

/** So many cells are filled at most: "=A:A" would fill a million. */
const MOST_CELLS = 5_000;

/** The formulas whose results fill cells beside their own, or need cells that are not empty. */
export class Spills {
  private readonly nodes = new Set<FormulaNode>();

  all(): Iterable<FormulaNode> {
    return this.nodes;
  }

  forget(): void {
    this.nodes.clear();
  }

  /** Knows from now on which cells a formula fills, or needs. */
  remember(node: FormulaNode, area: Area): void {
    node.spill = area;
    this.nodes.add(node);
  }

  /** Takes a formula's results out of the cells beside it; what was typed over them stays. @returns what it took */
  withdraw(node: FormulaNode): CellValue[] {
    const taken: CellValue[] = [];
    const area = node.spill;
    if (area === null) return taken;
    this.nodes.delete(node);
    node.spill = null;
    const { values, spilled, formulas } = node.sheet;
    for (const { row, column, value } of [...spilled.cells(area)]) {
      spilled.set(row, column, undefined);
      if (values.get(row, column) !== value || formulas.get(row, column) !== undefined) continue;
      values.set(row, column, undefined);
      taken.push(value);
    }
    return taken;
  }

  /**
   * Fills the cells beside a formula with its results but the first, which is its own. When one is not empty, or
   * there are too many, none is filled.
   *
   * @returns what they were filled with, line by line; the node remembers which cells these are, or would be
   */
  fill(node: FormulaNode, { value, spill }: FormulaResult): { isBlocked: boolean; values: CellValue[] } {
    const lines = spill ?? [];
    const { row, column, sheet } = node;
    // How many cells a formula needs that met something on the calculator's own sheet is not known.
    const isBlockedThere = spill === undefined && value === '#SPILL!';
    if (spill === undefined && !isBlockedThere) return { isBlocked: false, values: [] };
    const area = isBlockedThere
      ? areaOf(row, column, MAX_ROWS - row, MAX_COLUMNS - column)
      : areaOf(row, column, lines.length, lines[0]?.length ?? 1);
    this.remember(node, area);
    if (isBlockedThere || !isFree(node, area)) return { isBlocked: true, values: [] };
    const values: CellValue[] = [];
    lines.forEach((line, down) =>
      line.forEach((each, right) => {
        if (down + right === 0 || each === '') return;
        sheet.values.set(row + down, column + right, each);
        sheet.spilled.set(row + down, column + right, each);
        values.push(each);
      }),
    );
    return { isBlocked: false, values };
  }

  /** Empties every cell of a sheet that a formula filled: the results are to be calculated anew. */
  emptySheet({ values, spilled }: Sheet): void {
    const used = spilled.usedArea();
    if (used === null) return;
    for (const { row, column, value } of [...spilled.cells(used)])
      if (values.get(row, column) === value) values.set(row, column, undefined);
    spilled.clear(used);
  }
}

function isFree({ sheet, row, column }: FormulaNode, area: Area): boolean {
  if (area.rows * area.columns > MOST_CELLS) return false;
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) return false;
  for (const layer of [sheet.values, sheet.formulas])
    for (const cell of layer.cells(area)) if (cell.row !== row || cell.column !== column) return false;
  return true;
}
