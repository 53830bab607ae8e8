import type { Sheet } from '../sheets/sheet.ts';
import type { FormulaNode } from './formula-graph.ts';
import type { Precedent } from './plain-formula.ts';

/** IronCalc goes from formula to formula on its stack, which overflows, and takes it along, at less than 100. */
const DEEPEST = 12;
/** Each batch is an evaluation of its own. */
const MOST_BATCHES = 50;

/**
 * Divides formulas into batches, each to be calculated when those before it are constants. IronCalc takes the cells row
 * by row and goes where a formula leads that reads one further on; a formula that would lead it too far waits for the
 * next batch, when what it reads is known. A chain down is one batch; one that runs up is one for each 12 cells.
 *
 * @returns the batches, and the formulas that none of {@link MOST_BATCHES} could take
 */
export function inBatches(formulas: readonly FormulaNode[]): { batches: FormulaNode[][]; tooDeep: FormulaNode[] } {
  const columns = new Columns(formulas);
  const batches: FormulaNode[][] = [];
  let waiting = [...formulas];
  while (waiting.length > 0 && batches.length < MOST_BATCHES) {
    const pass = new Pass(columns);
    for (const node of waiting) pass.take(node);
    if (pass.batch.length === 0) break;
    batches.push(pass.batch);
    waiting = waiting.filter((node) => pass.postponed.has(node));
  }
  return { batches, tooDeep: waiting };
}

/** One walk over the formulas that wait, as IronCalc would make it. */
class Pass {
  readonly batch: FormulaNode[] = [];
  readonly postponed = new Set<FormulaNode>();
  private readonly onTheWay = new Set<FormulaNode>();
  private readonly columns: Columns;

  constructor(columns: Columns) {
    this.columns = columns;
  }

  take(node: FormulaNode): void {
    if (this.columns.isWaiting(node) && !this.visit(node, 0)) this.postponed.add(node);
  }

  private visit(node: FormulaNode, depth: number): boolean {
    if (this.postponed.has(node) || depth > DEEPEST) return false;
    this.onTheWay.add(node);
    let isNear = true;
    for (const precedent of node.precedents) {
      for (const read of this.columns.waitingIn(precedent)) {
        // A circle is the calculator's to find.
        if (this.onTheWay.has(read) || this.visit(read, depth + 1)) continue;
        isNear = false;
        break;
      }
      if (!isNear) break;
    }
    this.onTheWay.delete(node);
    if (!isNear) return false;
    this.columns.take(node);
    this.batch.push(node);
    return true;
  }
}

/** The formulas of one column by their rows; `next` leads from one that is taken to the next that may wait. */
interface Column {
  readonly nodes: FormulaNode[];
  readonly next: number[];
}

/** Which formulas wait, found by the cells that another one reads in as many steps as there are. */
class Columns {
  private readonly columns = new Map<Sheet, Map<number, Column>>();
  private readonly places = new Map<FormulaNode, { column: Column; index: number }>();

  constructor(formulas: readonly FormulaNode[]) {
    for (const node of formulas.toSorted((a, b) => a.row - b.row)) {
      const ofSheet = this.columns.get(node.sheet) ?? new Map<number, Column>();
      this.columns.set(node.sheet, ofSheet);
      const column = ofSheet.get(node.column) ?? { nodes: [], next: [] };
      ofSheet.set(node.column, column);
      this.places.set(node, { column, index: column.nodes.length });
      column.next.push(column.nodes.length);
      column.nodes.push(node);
    }
  }

  isWaiting(node: FormulaNode): boolean {
    const place = this.places.get(node);
    return place !== undefined && place.column.next[place.index] === place.index;
  }

  take(node: FormulaNode): void {
    const place = this.places.get(node);
    if (place !== undefined) place.column.next[place.index] = place.index + 1;
  }

  *waitingIn({ sheet, area }: Precedent): Generator<FormulaNode> {
    for (const [number, column] of this.columns.get(sheet) ?? []) {
      if (number < area.column || number >= area.column + area.columns) continue;
      let index = firstFrom(column.nodes, area.row);
      for (;;) {
        index = nextWaiting(column.next, index);
        const node = column.nodes[index];
        if (node === undefined || node.row >= area.row + area.rows) break;
        yield node;
        index += 1;
      }
    }
  }
}

/** Shortens the way as it goes, so that what is taken is passed once. */
function nextWaiting(next: number[], from: number): number {
  let at = from;
  while (at < next.length && next[at] !== at) {
    const further = next[at] ?? next.length;
    next[at] = next[further] ?? further;
    at = further;
  }
  return at;
}

function firstFrom(nodes: readonly FormulaNode[], row: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
